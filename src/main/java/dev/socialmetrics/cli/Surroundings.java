package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.StopSignal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/**
 * Where the program was started.
 *
 * @param folder relative paths are meant from here
 * @param user for the audit log
 * @param watched true when a person sees standard error
 */
public record Surroundings(
    Path folder,
    Map<String, String> environment,
    Clock clock,
    String user,
    boolean watched,
    StopSignal stop) {
  public Surroundings {
    Objects.requireNonNull(folder);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(user);
    Objects.requireNonNull(stop);
  }
}
