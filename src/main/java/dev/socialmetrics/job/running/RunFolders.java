package dev.socialmetrics.job.running;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a run works.
 *
 * @param input where exports are looked for
 * @param output of the database and the reports
 * @param config of the configuration
 */
public record RunFolders(Path input, Path output, Path config) {
  public RunFolders {
    Objects.requireNonNull(input);
    Objects.requireNonNull(output);
    Objects.requireNonNull(config);
  }
}
