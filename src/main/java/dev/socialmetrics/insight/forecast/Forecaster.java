package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.MetricDays;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One metric of one channel, looked ahead at from its latest day. Where the naive forecast, that
 * nothing changes, was as good before, it is given instead. Source: src/docs/insight.md.
 */
public final class Forecaster {
  /** Farthest forecast, in days. */
  public static final int FARTHEST = Lookouts.FARTHEST;

  private static final int WEEK = 7;

  private final ForecastKind kind;
  private final MetricDays values;
  private final Lookouts ours;
  private final Lookouts naive;

  private Forecaster(ForecastKind kind, MetricDays values) {
    MetricDays scaled = values.map(kind.measure()::scaled);
    this.kind = kind;
    this.values = values;
    this.ours = new Lookouts(kind.model(scaled), kind, values);
    this.naive = new Lookouts(kind.naive(scaled.map(kind.measure()::value)), kind, values);
  }

  /** Empty with too little history. */
  public static Optional<Forecaster> of(ForecastKind kind, MetricDays values) {
    int last = values.latestKnown();
    int known = 0;
    for (int n = 0; n <= last; n++) {
      known += values.isKnown(n) ? 1 : 0;
    }
    return known < kind.leastDays()
        ? Optional.empty()
        : Optional.of(new Forecaster(kind, values.upTo(values.day(last))));
  }

  /**
   * The forecast of so many days.
   *
   * @param days 1 to {@link #FARTHEST}
   */
  public Forecast ahead(int days) {
    return forecast(kind.firstOf(days), days);
  }

  /** The forecast of a single day: of what is counted, too. */
  Forecast ofDay(int days) {
    return forecast(days, days);
  }

  /**
   * What to expect of each of the next days, also of what is counted. How far off it may be is
   * known from the errors of the first day, of the seventh and of the last; between them it grows
   * evenly.
   *
   * @param days more than 7, at most {@link #FARTHEST}
   */
  public DaysAhead dayByDay(int days) {
    int[] measured = {1, WEEK, days};
    Lookouts chosen = choose(WEEK, WEEK).lookouts();
    double[] margins = new double[measured.length];
    for (int n = 0; n < measured.length; n++) {
      margins[n] =
          chosen.record(measured[n], measured[n]).likely().map(Interval::high).orElse(Double.NaN);
    }
    boolean known = Arrays.stream(margins).noneMatch(Double::isNaN);
    double[] values = new double[days];
    double[] low = new double[known ? days : 0];
    double[] high = new double[known ? days : 0];
    for (int day = 1; day <= days; day++) {
      values[day - 1] = Math.max(0, chosen.latest(day, day));
      if (known) {
        double expected = kind.measure().scaled(values[day - 1]);
        double margin = between(day, measured, margins);
        low[day - 1] = value(expected - margin);
        high[day - 1] = value(expected + margin);
      }
    }
    return new DaysAhead(this.values.day(this.values.size()), values, low, high);
  }

  /** On the line from the measured day before to the one after. */
  private static double between(int day, int[] measured, double[] margins) {
    int after = 1;
    while (day > measured[after]) {
      after++;
    }
    double share = (double) (day - measured[after - 1]) / (measured[after] - measured[after - 1]);
    return margins[after - 1] + share * (margins[after] - margins[after - 1]);
  }

  private Forecast forecast(int first, int days) {
    Choice choice = choose(first, days);
    TrackRecord record = choice.record();
    double value = choice.lookouts().latest(first, days);
    double expected = kind.measure().scaled(value);
    return new Forecast(
        days,
        values.day(values.size() - 1 + days),
        Math.max(0, value),
        record.likely().map(errors -> around(expected, errors)),
        record.nearlyCertain().map(errors -> around(expected, errors)),
        choice.lookouts().name(),
        choice.mase(),
        record.coverage(),
        record.size());
  }

  /** The model whose forecasts were better before, its track record, and ours beside the naive. */
  private record Choice(Lookouts lookouts, TrackRecord record, OptionalDouble mase) {}

  private Choice choose(int first, int days) {
    TrackRecord record = ours.record(first, days);
    TrackRecord other = naive.record(first, days);
    OptionalDouble mase =
        other.absolute() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(record.absolute() / other.absolute());
    boolean isNaive =
        record.size() >= TrackRecord.LEAST_FOR_LIKELY && record.absolute() >= other.absolute();
    return new Choice(isNaive ? naive : ours, isNaive ? other : record, mase);
  }

  private Interval around(double expected, Interval errors) {
    return new Interval(value(expected + errors.low()), value(expected + errors.high()));
  }

  /** Followers and counts are 0 or more. */
  private double value(double scaled) {
    Measure measure = kind.measure();
    return Math.max(0, measure.value(scaled));
  }
}
