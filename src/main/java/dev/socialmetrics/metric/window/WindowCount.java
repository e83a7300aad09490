package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whole numbers of several days: their sum, mean or maximum. Exact, however large. */
final class WindowCount {
  private WindowCount() {}

  static WindowValue of(WindowMetric metric, List<DailyRow> days, Window window) {
    List<BigInteger> known = new ArrayList<>();
    for (DailyRow day : days) {
      of(metric, day).ifPresent(known::add);
    }
    Optional<BigDecimal> value =
        known.isEmpty() ? Optional.empty() : Optional.of(together(metric, known));
    return new WindowValue(
        window,
        value,
        value.isPresent() ? Optional.empty() : Optional.of(Reason.MISSING_INPUT),
        known.size(),
        window.days(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<BigInteger> of(WindowMetric metric, DailyRow day) {
    return metric.source() instanceof WindowMetric.Source.Count count
        ? day.count(count.column()).map(BigInteger::valueOf)
        : day.engagements();
  }

  private static BigDecimal together(WindowMetric metric, List<BigInteger> known) {
    return switch (metric.aggregation()) {
      case SUM, PERSON_DAYS -> new BigDecimal(sum(known));
      case MEAN -> mean(known);
      case MAXIMUM -> new BigDecimal(known.stream().reduce(BigInteger::max).orElseThrow());
      case LAST, RATIO_OF_SUMS, NONE ->
          throw new IllegalArgumentException(metric.name() + " is not made of counts");
    };
  }

  private static BigInteger sum(List<BigInteger> known) {
    long sum = 0;
    try {
      for (BigInteger number : known) {
        sum = Math.addExact(sum, number.longValueExact());
      }
      return BigInteger.valueOf(sum);
    } catch (ArithmeticException tooLargeForLong) {
      return known.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
  }

  /** To the whole person, half up, as the summary tells it. */
  private static BigDecimal mean(List<BigInteger> known) {
    return new BigDecimal(sum(known))
        .divide(BigDecimal.valueOf(known.size()), 0, RoundingMode.HALF_UP);
  }
}
