package dev.socialmetrics.job.importing;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.source.file.InputFolders;
import dev.socialmetrics.store.file.ImportFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/**
 * What an import works with.
 *
 * @param actor the user the program runs as, for the audit log
 */
public record ImportContext(
    Path input,
    Path output,
    AskedFiles asked,
    Configuration configuration,
    Clock clock,
    Progress progress,
    String actor) {
  public ImportContext {
    Objects.requireNonNull(input);
    Objects.requireNonNull(output);
    Objects.requireNonNull(asked);
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(progress);
    Objects.requireNonNull(actor);
  }

  /** Where input lies. */
  public InputFolders folders() {
    return new InputFolders(input, output);
  }

  /** The same for a file of which something was stated before: that holds where nothing is now. */
  ImportContext keeping(ImportFile before) {
    return new ImportContext(
        input, output, asked.keeping(before), configuration, clock, progress, actor);
  }
}
