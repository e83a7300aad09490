package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day of daily data.
 *
 * @param all the days of its channel
 * @param place its own among them, from 0
 */
record DailyRow(CompactDays all, int place) implements DaySpan {
  @Override
  public LocalDate day() {
    return all.day(place);
  }

  @Override
  public LocalDate lastDay() {
    return day();
  }

  @Override
  public long days() {
    return 1;
  }

  @Override
  public long daysWithin(Window window) {
    return window.contains(day()) ? 1 : 0;
  }

  Optional<Long> count(Column column) {
    return all.count(place, column);
  }

  Optional<BigInteger> engagements() {
    return all.hasEngagements(place)
        ? Optional.of(
            all.largeEngagements(place).orElseGet(() -> BigInteger.valueOf(all.engagements(place))))
        : Optional.empty();
  }

  @Override
  public void addTo(Accumulator accumulator, WindowMetric metric) {
    if (metric.source() instanceof WindowMetric.Source.Count count) {
      count(count.column()).ifPresent(accumulator::add);
    } else if (all.largeEngagements(place).isPresent()) {
      accumulator.add(all.largeEngagements(place).get());
    } else if (all.hasEngagements(place)) {
      accumulator.add(all.engagements(place));
    }
  }

  /** Empty when the day has no rate. */
  @Override
  public List<EngagementDay> engagement() {
    return all.basis(place).map(basis -> List.of(engagement(basis))).orElse(List.of());
  }

  private EngagementDay engagement(Basis basis) {
    boolean isStated = basis == Basis.REPORTED;
    return new EngagementDay(
        basis,
        BigDecimal.valueOf(all.rate(place)),
        isStated ? Optional.empty() : engagements(),
        isStated ? Optional.empty() : Optional.of(all.denominator(place)),
        1);
  }

  /** Why the day has no rate. */
  @Override
  public List<Reason> whyNoRate() {
    return all.whyNoRate(place).map(List::of).orElse(List.of());
  }
}
