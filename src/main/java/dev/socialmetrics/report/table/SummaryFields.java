package dev.socialmetrics.report.table;

import dev.socialmetrics.report.model.ReportField;
import java.util.List;
import java.util.Set;

/** The columns of the summary in the table form. */
final class SummaryFields {
  private static final Set<String> TEXTS = Set.of("reach_is", "engagement_basis");
  private static final Set<String> DATES =
      Set.of(
          "latest_update",
          "as_of",
          "window_start",
          "window_end",
          "followers_date",
          "baseline_date",
          "previous_start",
          "previous_end");

  private SummaryFields() {}

  /** Columns of the table form, after account and platform; keys name the length of the window. */
  static List<ReportField> of(int days) {
    return names("_" + days + "d").stream().map(SummaryFields::field).toList();
  }

  private static ReportField field(String name) {
    if (DATES.contains(name)) {
      return ReportField.date(name);
    }
    return TEXTS.contains(name) ? ReportField.text(name) : ReportField.number(name);
  }

  private static List<String> names(String n) {
    return List.of(
        "current_followers",
        "growth" + n,
        "growth_rate",
        "avg_engagement",
        "weighted_engagement",
        "engagement_basis",
        "engagement_days",
        "reach" + n,
        "reach_is",
        "reach_avg_daily",
        "reach_max_daily",
        "reach_days",
        "impressions" + n,
        "impressions_days",
        "latest_update",
        "as_of",
        "window_start",
        "window_end",
        "days_present",
        "days_expected",
        "followers_date",
        "followers_carried_forward",
        "baseline_followers",
        "baseline_date",
        "baseline_carried_forward",
        "previous_avg_engagement",
        "avg_engagement_change",
        "previous_reach" + n,
        "reach_change_percent",
        "previous_impressions" + n,
        "impressions_change_percent",
        "previous_start",
        "previous_end",
        "previous_days_present");
  }
}
