package dev.socialmetrics.report.table;

import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How a metric moved, as a row of a report: two values, their windows, and their change. */
final class ChangeRow {
  private ChangeRow() {}

  /** Adds both values and the change, each with its reason where it is empty. */
  static void values(FigureMap row, WindowMetric metric, Change change) {
    row.put("current", number(metric, change.current().value()), code(change.current().reason()))
        .put(
            "previous", number(metric, change.previous().value()), code(change.previous().reason()))
        .put("change", number(metric, change.difference()), code(change.reason()))
        .put("change_percent", change.percent());
  }

  /** Adds what the two values are made of. */
  static void windows(FigureMap row, WindowMetric metric, Change change) {
    window(row, "", change.current());
    window(row, "previous_", change.previous());
    if (metric.isRate()) {
      row.put(
          "engagement_basis",
          change.current().basis().or(() -> change.previous().basis()).map(Basis::label),
          (change.current().isFolded() ? Reason.FOLDED : Reason.MISSING_INPUT).code());
    }
    carried(row, "carried_from", change.current());
    carried(row, "previous_carried_from", change.previous());
  }

  private static void carried(FigureMap row, String key, WindowValue value) {
    value.carriedFrom().map(LocalDate::toString).ifPresent(day -> row.put(key, day));
  }

  private static void window(FigureMap row, String prefix, WindowValue value) {
    String start = prefix.isEmpty() ? "window_" : prefix;
    row.put(start + "start", value.window().start().toString())
        .put(start + "end", value.window().end().toString())
        .put(prefix + "days_present", daysPresent(value), Reason.FOLDED.code())
        .put(prefix + "days_expected", value.daysExpected());
  }

  /** How many days a value is made of; not known where they were folded. */
  static Optional<Long> daysPresent(WindowValue value) {
    return value.isFolded() ? Optional.empty() : Optional.of(value.daysPresent());
  }

  /** A row of one account and platform. */
  static Map<String, Object> of(WindowMetric metric, Period period, Change change) {
    FigureMap row = new FigureMap();
    row.put("metric", metric.name())
        .put("value_is", meaning(metric))
        .put("period", period.name())
        .put("against", period.against().code())
        .put("unfinished", period.unfinished());
    values(row, metric, change);
    windows(row, metric, change);
    return row.withReasons();
  }

  /** What a value is, in words for people. */
  static String meaning(WindowMetric metric) {
    return switch (metric.aggregation()) {
      case SUM -> "sum of the days";
      case LAST -> "value at the end of the window";
      case PERSON_DAYS -> WindowMetric.PERSON_DAYS;
      case RATIO_OF_SUMS -> "ratio of the sums, percent";
      case MEAN -> metric.isRate() ? "mean of the daily rates, percent" : "mean of the days";
      case MAXIMUM -> "largest day";
      case NONE -> throw new IllegalArgumentException(metric.name() + " is not taken together");
    };
  }

  static Optional<Object> number(WindowMetric metric, Optional<BigDecimal> value) {
    return value.map(number -> metric.isRate() ? Printed.rate(number) : Printed.count(number));
  }

  private static String code(Optional<Reason> reason) {
    return reason.map(Reason::code).orElse("");
  }
}
