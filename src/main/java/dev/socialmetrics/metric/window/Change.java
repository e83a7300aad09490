package dev.socialmetrics.metric.window;

import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Ratio;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How a metric moved from one window to another.
 *
 * @param difference current - previous: a count, or percentage points of a rate
 * @param reason why there is no difference; empty when there is one
 * @param percent difference per 100 of the size of the previous value, so that its sign is that of
 *     the difference where a net count was below 0 too
 */
public record Change(
    WindowValue current,
    WindowValue previous,
    Optional<BigDecimal> difference,
    Optional<Reason> reason,
    Quotient percent) {
  public Change {
    Objects.requireNonNull(current);
    Objects.requireNonNull(previous);
    Objects.requireNonNull(percent);
    if (difference.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a difference or a reason");
    }
  }

  /**
   * No difference is told from an earlier window that has less than half of its days ({@link
   * Reason#NO_BASELINE}). A stock is the value of one day: it needs that day only.
   */
  public static Change of(WindowMetric metric, WindowValue current, WindowValue previous) {
    if (current.value().isEmpty()) {
      return absent(current, previous, current.reason().orElseThrow());
    }
    if (previous.isFolded()) {
      return absent(current, previous, Reason.FOLDED);
    }
    if (previous.value().isEmpty() || !(metric.isStock() || previous.hasHalfOfItsDays())) {
      return absent(current, previous, Reason.NO_BASELINE);
    }
    return between(current, previous, current.value().get(), previous.value().get());
  }

  /** From {@code before} to {@code now}: the two values, or those parts that can be compared. */
  static Change between(
      WindowValue current, WindowValue previous, BigDecimal now, BigDecimal before) {
    BigDecimal difference = now.subtract(before);
    return new Change(
        current, previous, Optional.of(difference), Optional.empty(), percent(difference, before));
  }

  private static Quotient percent(BigDecimal difference, BigDecimal before) {
    return before.signum() == 0
        ? Quotient.absent(Reason.ZERO_BASELINE)
        : Quotient.of(Ratio.percent(difference, before.abs()));
  }

  static Change absent(WindowValue current, WindowValue previous, Reason reason) {
    return new Change(
        current, previous, Optional.empty(), Optional.of(reason), Quotient.absent(reason));
  }
}
