package dev.socialmetrics.job.running;

import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether the clock is behind what the last run wrote down. */
final class ClockCheck {
  /** Clocks are put right by less than that all the time. */
  private static final Duration USUAL = Duration.ofMinutes(1);

  private ClockCheck() {}

  /** What a person should know of the clock; empty where it goes on from the run before. */
  static Optional<String> warning(Runs runs, Instant now) {
    return runs.findNewest()
        .filter(last -> now.plus(USUAL).isBefore(time(last)))
        .map(last -> sentence(last, now));
  }

  private static Instant time(RunRecord run) {
    return Instant.parse(run.endedAt().orElse(run.startedAt()));
  }

  private static String sentence(RunRecord last, Instant now) {
    return ProblemCode.RUN_CLOCK_SKEW.code()
        + ": found "
        + now.truncatedTo(ChronoUnit.SECONDS)
        + ", expected no earlier than "
        + time(last)
        + ", when run "
        + last.id()
        + " ended. Set the clock; what is newer is decided by export times and run numbers.";
  }
}
