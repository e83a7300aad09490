package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.WindowEngagement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A metric day by day over a span, of one channel or of several added up. Each day is what the
 * metric is over a window of that day alone; a stock of several channels is carried forward as it
 * is at the end of a window, and rates stay within the basis that most days of the span have. Days
 * that are kept as months only have no value. Immutable.
 */
public final class DailySeries {
  private final Window span;
  private final BigDecimal[] values;
  private final int[] reporting;
  private int channels;

  private DailySeries(Window span) {
    this.span = span;
    this.values = new BigDecimal[Math.toIntExact(span.days())];
    this.reporting = new int[values.length];
  }

  /**
   * @param metric that adds up over channels, or a rate
   */
  public static DailySeries of(WindowMetric metric, Window span, Collection<DailyRows> channels) {
    DailySeries series = new DailySeries(span);
    if (metric.isRate()) {
      series.addRates(metric, channels);
    } else {
      channels.forEach(rows -> series.add(metric, rows, channels.size() > 1));
    }
    return series;
  }

  private void add(WindowMetric metric, DailyRows rows, boolean carried) {
    boolean known = false;
    if (metric.isStock() && carried) {
      for (int n = 0; n < values.length; n++) {
        Optional<Stock> stock = rows.followersAt(span.start().plusDays(n));
        if (stock.isPresent()) {
          add(n, BigDecimal.valueOf(stock.get().value()));
          known = true;
        }
      }
    } else {
      for (DaySpan day : rows.within(span)) {
        Accumulator accumulator = new Accumulator();
        if (day instanceof DailyRow) {
          day.addTo(accumulator, metric);
        }
        if (accumulator.days() > 0) {
          add(index(day.day()), new BigDecimal(accumulator.sum()));
          known = true;
        }
      }
    }
    channels += known ? 1 : 0;
  }

  private void add(int day, BigDecimal value) {
    values[day] = values[day] == null ? value : values[day].add(value);
    reporting[day]++;
  }

  private void addRates(WindowMetric metric, Collection<DailyRows> rows) {
    List<WindowEngagement.Builder> adding =
        Stream.generate(WindowEngagement.Builder::new).limit(values.length).toList();
    for (DailyRows channel : rows) {
      for (DaySpan day : channel.within(span)) {
        if (day instanceof DailyRow) {
          day.engagement().forEach(adding.get(index(day.day()))::add);
        }
      }
    }
    List<WindowEngagement> days = adding.stream().map(WindowEngagement.Builder::build).toList();
    WindowEngagement.together(days).basis().ifPresent(basis -> setRates(metric, days, basis));
    channels = rows.size() == 1 ? 1 : 0;
  }

  private void setRates(WindowMetric metric, List<WindowEngagement> days, Basis basis) {
    for (int n = 0; n < values.length; n++) {
      WindowEngagement engagement = days.get(n).within(basis);
      Quotient rate =
          metric.aggregation() == Aggregation.MEAN ? engagement.average() : engagement.weighted();
      values[n] = rate.value().isPresent() ? BigDecimal.valueOf(rate.value().getAsDouble()) : null;
      reporting[n] = engagement.days();
    }
  }

  private int index(LocalDate day) {
    return (int) (day.toEpochDay() - span.start().toEpochDay());
  }

  /** The days. */
  public Window span() {
    return span;
  }

  /** The value of a day of the span; empty where no channel has one. */
  public Optional<BigDecimal> on(LocalDate day) {
    return Optional.ofNullable(values[index(day)]);
  }

  /** Whether every channel that has a value on any day has one on that day. */
  public boolean isWhole(LocalDate day) {
    return reporting[index(day)] >= channels;
  }

  /** Whether no day has a value. */
  public boolean isEmpty() {
    for (BigDecimal value : values) {
      if (value != null) {
        return false;
      }
    }
    return true;
  }
}
