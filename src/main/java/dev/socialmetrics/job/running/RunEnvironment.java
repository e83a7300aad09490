package dev.socialmetrics.job.running;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.job.importing.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * What every run works in.
 *
 * @param actor the user the program runs as
 * @param patience how long to wait for another run to end; zero does not wait
 */
public record RunEnvironment(
    Configuration configuration,
    Clock clock,
    Progress progress,
    StopSignal stop,
    String actor,
    Duration patience) {
  public RunEnvironment {
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(progress);
    Objects.requireNonNull(stop);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(patience);
  }

  /** The same, waiting so long for another run to end. */
  public RunEnvironment waiting(Duration other) {
    return new RunEnvironment(configuration, clock, progress, stop, actor, other);
  }

  /** The same with another configuration. */
  RunEnvironment with(Configuration other) {
    return new RunEnvironment(other, clock, progress, stop, actor, patience);
  }
}
