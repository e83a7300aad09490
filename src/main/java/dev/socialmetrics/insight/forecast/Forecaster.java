package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.MetricDays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One metric of one channel, looked ahead at from its latest day. Where the naive forecast, that
 * nothing changes, was as good before, it is given instead. Source: src/docs/insight.md.
 */
public final class Forecaster {
  /** Farthest forecast, in days. */
  public static final int FARTHEST = Lookouts.FARTHEST;

  private final ForecastKind kind;
  private final MetricDays values;
  private final Lookouts ours;
  private final Lookouts naive;

  private Forecaster(ForecastKind kind, MetricDays values) {
    MetricDays scaled = values.map(kind.measure()::scaled);
    this.kind = kind;
    this.values = values;
    this.ours = new Lookouts(kind.model(scaled), kind, values);
    this.naive = new Lookouts(kind.naive(scaled), kind, values);
  }

  /** Empty with too little history. */
  public static Optional<Forecaster> of(ForecastKind kind, MetricDays values) {
    int last = values.size() - 1;
    while (last >= 0 && !values.isKnown(last)) {
      last--;
    }
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
    return choose(kind.firstOf(days), days);
  }

  /** The forecast of a single day, for charts: of what is counted, too. */
  public Forecast ofDay(int days) {
    return choose(days, days);
  }

  private Forecast choose(int first, int days) {
    TrackRecord record = ours.record(first, days);
    TrackRecord other = naive.record(first, days);
    OptionalDouble mase =
        other.absolute() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(record.absolute() / other.absolute());
    boolean isNaive =
        record.size() >= TrackRecord.LEAST_FOR_LIKELY && record.absolute() >= other.absolute();
    Lookouts chosen = isNaive ? naive : ours;
    return forecast(
        days, chosen.latest(first, days), chosen.name(), isNaive ? other : record, mase);
  }

  private Forecast forecast(
      int days, double value, String method, TrackRecord record, OptionalDouble mase) {
    double expected = kind.measure().scaled(value);
    return new Forecast(
        days,
        values.day(values.size() - 1 + days),
        Math.max(0, value),
        record.likely().map(errors -> around(expected, errors)),
        record.nearlyCertain().map(errors -> around(expected, errors)),
        method,
        mase,
        record.coverage(),
        record.size());
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
