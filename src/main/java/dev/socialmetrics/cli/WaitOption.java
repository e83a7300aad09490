package dev.socialmetrics.cli;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether to wait for another run to end. */
final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "TIME",
      description = "Wait so long for another run to end, 30s or 5m (default: do not wait).")
  private Optional<Duration> wait;

  Duration patience() {
    return wait.orElse(Duration.ZERO);
  }
}
