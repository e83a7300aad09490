package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A metric over a window.
 *
 * @param value exact for counts, a percentage to double precision for rates; not rounded
 * @param reason why there is no value; empty when there is one
 * @param daysPresent days of the window that know the metric; of a rate those of its basis
 * @param daysExpected days of the window, times the accounts it is made of
 * @param basis what a rate is a share of; empty for counts, and where no day has a rate
 * @param base people, impressions or views that a rate is a share of; empty for counts, and where
 *     only the rate is stated
 * @param carriedFrom the earlier day that a stock was carried forward from; else empty
 */
public record WindowValue(
    Window window,
    Optional<BigDecimal> value,
    Optional<Reason> reason,
    long daysPresent,
    long daysExpected,
    Optional<Basis> basis,
    Optional<BigDecimal> base,
    Optional<LocalDate> carriedFrom) {
  public WindowValue {
    Objects.requireNonNull(window);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(base);
    Objects.requireNonNull(carriedFrom);
    if (value.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a value or a reason");
    }
  }

  /** Of a window that is made of a part of a month whose days are rolled up. */
  static WindowValue folded(Window window, long expected) {
    return new WindowValue(
        window,
        Optional.empty(),
        Optional.of(Reason.FOLDED),
        0,
        expected,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it is there no more, though it was known once. */
  public boolean isFolded() {
    return reason.equals(Optional.of(Reason.FOLDED));
  }

  /** Whether half of its days are there, so that something may be compared with it. */
  public boolean hasHalfOfItsDays() {
    return daysPresent * 2 >= daysExpected;
  }
}
