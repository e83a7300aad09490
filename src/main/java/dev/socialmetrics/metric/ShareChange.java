package dev.socialmetrics.metric;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** The change of a share of an audience, in percentage points; or why there is none. */
public record ShareChange(Optional<BigDecimal> points, Optional<Reason> reason) {
  /**
   * The difference of two percentages as they are written: 35.2 after 35.1 is 0.1 exactly.
   *
   * @param before empty when it is not known: then there is no baseline
   */
  public static ShareChange change(OptionalDouble now, OptionalDouble before) {
    if (before.isEmpty()) {
      return new ShareChange(Optional.empty(), Optional.of(Reason.NO_BASELINE));
    }
    if (now.isEmpty()) {
      return new ShareChange(Optional.empty(), Optional.of(Reason.MISSING_INPUT));
    }
    BigDecimal after = BigDecimal.valueOf(now.getAsDouble());
    return new ShareChange(
        Optional.of(after.subtract(BigDecimal.valueOf(before.getAsDouble()))), Optional.empty());
  }
}
