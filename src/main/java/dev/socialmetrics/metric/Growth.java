package dev.socialmetrics.metric;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a stock (followers) changed against its baseline.
 *
 * @param count difference, may be negative; empty when a value is not known
 * @param rate difference per 100 of the baseline, percent
 * @param reason why there is no count; empty when there is one
 */
public record Growth(OptionalLong count, Quotient rate, Optional<Reason> reason) {
  public Growth {
    Objects.requireNonNull(count);
    Objects.requireNonNull(rate);
    Objects.requireNonNull(reason);
  }

  /** From the baseline to now, both 0 or more; each empty when it is not known. */
  public static Growth of(OptionalLong current, OptionalLong baseline) {
    if (baseline.isEmpty()) {
      return absent(Reason.NO_BASELINE);
    }
    if (current.isEmpty()) {
      return absent(Reason.MISSING_INPUT);
    }
    long before = baseline.getAsLong();
    long difference = current.getAsLong() - before;
    Quotient rate =
        before == 0
            ? Quotient.absent(Reason.ZERO_BASELINE)
            : Quotient.of(Ratio.percent(difference, before));
    return new Growth(OptionalLong.of(difference), rate, Optional.empty());
  }

  private static Growth absent(Reason reason) {
    return new Growth(OptionalLong.empty(), Quotient.absent(reason), Optional.of(reason));
  }
}
