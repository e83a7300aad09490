package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param exitCode as the contract of the command line says
 * @param error the one line to show; empty when nothing failed
 */
public record RunResult(
    long runId,
    RunCommand command,
    int exitCode,
    RunOutcome outcome,
    RunSummary summary,
    Optional<String> error) {
  public RunResult {
    Objects.requireNonNull(command);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(error);
  }
}
