package dev.socialmetrics.job.live;

import dev.socialmetrics.configuration.ConfigurationRefused;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.RunRefused;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.problem.ExceptionText;
import dev.socialmetrics.problem.ProblemCode;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at a run; a failure is a value, whatever it is.
 *
 * @param completed how it ended; empty when it was not started, failed or was stopped
 * @param exitCode as the contract of the command line says
 * @param error one line that says what to do; empty when it completed
 */
record Attempt(Optional<RunResult> completed, int exitCode, String error) {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);

  static Attempt at(RunRequest request, Function<RunRequest, RunResult> runs) {
    try {
      RunResult result = runs.apply(request);
      boolean isCompleted = result.outcome() == RunOutcome.COMPLETED;
      return new Attempt(
          Optional.of(result).filter(run -> isCompleted),
          result.exitCode(),
          result.error().orElse(""));
    } catch (RunRefused e) {
      return failed(e.exitCode(), String.valueOf(e.getMessage()));
    } catch (ConfigurationRefused e) {
      return failed(ExitCode.USAGE, String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      LOG.error("a run failed", e);
      return failed(
          ExitCode.FAILED,
          ProblemCode.RUN_INTERNAL + ": " + ExceptionText.of(e) + ". The log has the details.");
    }
  }

  private static Attempt failed(int exitCode, String error) {
    return new Attempt(Optional.empty(), exitCode, error);
  }

  /**
   * The one line of a failure.
   *
   * @param again when it is tried again: {@code in 4 s}
   */
  void log(String what, String again) {
    LOG.warn("{} ended with exit code {}: {} It is tried again {}.", what, exitCode, error, again);
  }
}
