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
import org.slf4j.event.Level;

/**
 * One attempt at a run; a failure is a value, whatever it is.
 *
 * @param completed how it ended; empty when it was not started, failed or was stopped
 * @param runId of one that failed or was stopped, where it began
 * @param exitCode as the contract of the command line says
 * @param error one line that says what to do; empty when it completed
 */
record Attempt(Optional<RunResult> completed, Optional<Long> runId, int exitCode, String error) {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);

  static Attempt at(RunRequest request, Function<RunRequest, RunResult> runs) {
    try {
      RunResult result = runs.apply(request);
      boolean isCompleted = result.outcome() == RunOutcome.COMPLETED;
      return new Attempt(
          Optional.of(result).filter(run -> isCompleted),
          Optional.of(result.runId()).filter(run -> !isCompleted),
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
    return new Attempt(Optional.empty(), Optional.empty(), exitCode, error);
  }

  /** Whether it was asked to stop, which is no failure. */
  boolean isStopped() {
    return exitCode == ExitCode.STOPPED;
  }

  /** Whether a fault of the program ended it, which others with other files may not meet. */
  boolean isFault() {
    return exitCode == ExitCode.FAILED;
  }

  /**
   * The one line of a failure, or of a stop.
   *
   * @param again when it is tried again: {@code in 4 s}
   */
  void log(String what, String again) {
    LOG.atLevel(isStopped() ? Level.INFO : Level.WARN)
        .log("{} ended with exit code {}: {} It is tried again {}.", what, exitCode, error, again);
  }
}
