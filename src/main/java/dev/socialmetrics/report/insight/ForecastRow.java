package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.forecast.Forecast;
import dev.socialmetrics.insight.forecast.Interval;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A forecast, as a row of the report. */
final class ForecastRow {
  private static final String NOT_ENOUGH = Reason.NOT_ENOUGH_HISTORY.code();

  /** What is not known of a metric without a forecast. */
  private static final List<String> UNKNOWN =
      List.of(
          "date",
          "value",
          "low_80",
          "high_80",
          "low_95",
          "high_95",
          "method",
          "mase",
          "coverage_80");

  private ForecastRow() {}

  static Map<String, Object> of(Channel channel, ObservedMetric observed, Forecast forecast) {
    return start(channel, observed, forecast.days())
        .put("date", forecast.date().toString())
        .put("value", Printed.count(BigDecimal.valueOf(forecast.value())))
        .put("low_80", end(forecast.likely(), Interval::low), NOT_ENOUGH)
        .put("high_80", end(forecast.likely(), Interval::high), NOT_ENOUGH)
        .put("low_95", end(forecast.nearlyCertain(), Interval::low), NOT_ENOUGH)
        .put("high_95", end(forecast.nearlyCertain(), Interval::high), NOT_ENOUGH)
        .put("method", forecast.method())
        .put("mase", rate(forecast.mase()), NOT_ENOUGH)
        .put("coverage_80", rate(forecast.coverage()), NOT_ENOUGH)
        .put("origins", forecast.origins())
        .withReasons();
  }

  /** Of a metric without a forecast. */
  static Map<String, Object> without(
      Channel channel, ObservedMetric observed, int days, Reason reason) {
    FigureMap row = start(channel, observed, days);
    for (String name : UNKNOWN) {
      row.put(name, Optional.empty(), reason.code());
    }
    return row.put("origins", 0).withReasons();
  }

  private static FigureMap start(Channel channel, ObservedMetric observed, int days) {
    return new FigureMap()
        .put("account_id", Printed.accountId(channel.accountId()))
        .put("platform", channel.platformKey())
        .put("metric", observed.metric().name())
        .put(
            "value_is",
            observed.metric().isStock() ? "value on that date" : "sum of the days up to that date")
        .put("horizon_days", days);
  }

  private static Optional<Object> end(Optional<Interval> interval, ToDoubleFunction<Interval> end) {
    return interval.map(found -> Printed.count(BigDecimal.valueOf(end.applyAsDouble(found))));
  }

  private static Optional<Object> rate(OptionalDouble value) {
    return value.isPresent() ? Optional.of(Printed.rate(value.getAsDouble())) : Optional.empty();
  }

  /** Columns of the table form. */
  static List<ReportField> fields() {
    List<ReportField> fields = new ArrayList<>();
    List.of("account_id", "platform", "metric", "value_is")
        .forEach(name -> fields.add(ReportField.text(name)));
    fields.add(ReportField.number("horizon_days"));
    fields.add(ReportField.date("date"));
    List.of("value", "low_80", "high_80", "low_95", "high_95")
        .forEach(name -> fields.add(ReportField.number(name)));
    fields.add(ReportField.text("method"));
    List.of("mase", "coverage_80", "origins").forEach(name -> fields.add(ReportField.number(name)));
    fields.add(ReportField.text("reasons"));
    fields.add(ReportField.date("as_of"));
    return fields;
  }
}
