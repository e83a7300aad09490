package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.model.ReportField;
import java.util.List;

/** Which days a figure is about, how many of them are there, and which it is compared with. */
final class WindowFacts {
  static final List<ReportField> FIELDS =
      List.of(
          ReportField.date("as_of"),
          ReportField.date("window_start"),
          ReportField.date("window_end"),
          ReportField.number("days_present"),
          ReportField.number("days_expected"),
          ReportField.date("previous_start"),
          ReportField.date("previous_end"),
          ReportField.number("previous_days_present"));

  private WindowFacts() {}

  static void put(FigureMap facts, Period period, long days, long previousDays) {
    Window window = period.window();
    facts
        .put("as_of", period.asOf().toString())
        .put("window_start", window.start().toString())
        .put("window_end", window.end().toString())
        .put("days_present", days)
        .put("days_expected", window.days())
        .put("previous_start", period.previous().start().toString())
        .put("previous_end", period.previous().end().toString())
        .put("previous_days_present", previousDays);
  }
}
