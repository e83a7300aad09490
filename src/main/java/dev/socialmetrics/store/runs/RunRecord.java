package dev.socialmetrics.store.runs;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import java.util.Optional;

/**
 * One thing that was asked, with its attempts.
 *
 * @param id number of the job instance
 * @param requested the date or the files that were asked for; {@code latest} where none
 * @param arguments the command's options as JSON, enough to ask for the same again
 * @param exitCode the process's exit code; empty while it runs or when it was killed
 * @param summary counts of the run as JSON; empty until it ended
 * @param error the one line that was shown; empty when nothing failed
 */
public record RunRecord(
    long id,
    RunCommand command,
    String requested,
    String arguments,
    RunOutcome outcome,
    Optional<Integer> exitCode,
    Optional<String> summary,
    Optional<String> error,
    String startedAt,
    Optional<String> endedAt) {

  /** True when {@code rerun} may take it up again. */
  public boolean isResumable() {
    return !outcome.isFinal();
  }
}
