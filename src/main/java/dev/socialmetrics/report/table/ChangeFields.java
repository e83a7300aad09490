package dev.socialmetrics.report.table;

import dev.socialmetrics.report.model.ReportField;
import java.util.List;

/** The columns of {@link ChangeRow} in the table form. */
final class ChangeFields {
  private ChangeFields() {}

  static List<ReportField> values() {
    return List.of(
        ReportField.number("current"),
        ReportField.number("previous"),
        ReportField.number("change"),
        ReportField.number("change_percent"));
  }

  static List<ReportField> windows() {
    return List.of(
        ReportField.date("window_start"),
        ReportField.date("window_end"),
        ReportField.number("days_present"),
        ReportField.number("days_expected"),
        ReportField.date("previous_start"),
        ReportField.date("previous_end"),
        ReportField.number("previous_days_present"),
        ReportField.number("previous_days_expected"),
        ReportField.text("engagement_basis"),
        ReportField.date("carried_from"),
        ReportField.date("previous_carried_from"),
        ReportField.text("reasons"));
  }
}
