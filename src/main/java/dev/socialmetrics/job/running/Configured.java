package dev.socialmetrics.job.running;

import dev.socialmetrics.configuration.Configuration;
import java.nio.file.Path;
import java.util.Map;

/** Reads the configuration that a run was started with. */
@FunctionalInterface
public interface Configured {
  /**
   * @param settings what was set for the run only, by key
   */
  Configuration read(Path folder, Map<String, String> settings);
}
