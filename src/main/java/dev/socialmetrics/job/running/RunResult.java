package dev.socialmetrics.job.running;

import java.util.Objects;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param command {@code nightly import report}
 * @param exitCode as the contract of the command line says
 * @param outcome {@code completed failed stopped}
 * @param error the one line to show; empty when nothing failed
 */
public record RunResult(
    long runId,
    String command,
    int exitCode,
    String outcome,
    RunSummary summary,
    Optional<String> error) {
  public RunResult {
    Objects.requireNonNull(command);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(error);
  }
}
