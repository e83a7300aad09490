package dev.socialmetrics.store.runs;

import dev.socialmetrics.domain.RunOutcome;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an attempt at a run ended, as the audit log has it.
 *
 * @param exitCode of the process; empty where it is not known
 */
public record AttemptOutcome(RunOutcome outcome, Optional<Integer> exitCode) {
  private static final Pattern DETAIL = Pattern.compile("([a-z]+) with exit code ([0-9]{1,3})");

  public AttemptOutcome {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(exitCode);
  }

  static String detail(RunOutcome outcome, int exitCode) {
    return String.format(Locale.ROOT, "%s with exit code %d", outcome, exitCode);
  }

  /** Of an attempt whose process did not say how it ended. */
  public static AttemptOutcome unknown(RunOutcome outcome) {
    return new AttemptOutcome(outcome, Optional.empty());
  }

  /** Reads the detail of an audited {@code run.ended}; empty where it is none. */
  public static Optional<AttemptOutcome> read(String detail) {
    Matcher found = DETAIL.matcher(detail);
    return found.matches()
        ? Optional.of(
            new AttemptOutcome(
                RunOutcome.of(found.group(1)), Optional.of(Integer.valueOf(found.group(2)))))
        : Optional.empty();
  }
}
