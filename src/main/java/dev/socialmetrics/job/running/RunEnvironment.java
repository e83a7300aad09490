package dev.socialmetrics.job.running;

import dev.socialmetrics.job.importing.Progress;
import dev.socialmetrics.job.settings.Configuration;
import java.time.Clock;
import java.util.Objects;

/**
 * What every run works in.
 *
 * @param actor the user the program runs as
 */
public record RunEnvironment(
    Configuration configuration, Clock clock, Progress progress, StopSignal stop, String actor) {
  public RunEnvironment {
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(progress);
    Objects.requireNonNull(stop);
    Objects.requireNonNull(actor);
  }
}
