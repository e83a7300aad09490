package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.report.figure.Facts;
import dev.socialmetrics.report.model.ReportField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The days of one or several campaigns: from the first start to the last end. Of these, present are
 * the days up to the report date on which one of them ran.
 */
final class CampaignDays {
  static final List<ReportField> FIELDS =
      List.of(
          ReportField.date("as_of"),
          ReportField.date("window_start"),
          ReportField.date("window_end"),
          ReportField.number("days_present"),
          ReportField.number("days_expected"));

  private final List<Observation> campaigns;
  private final LocalDate reportDate;
  private final LocalDate start;
  private final LocalDate end;

  /**
   * @param campaigns one or more, begun by the report date
   */
  CampaignDays(List<Observation> campaigns, LocalDate reportDate) {
    this.campaigns =
        campaigns.stream().sorted(Comparator.comparing(row -> day(row, "start_date"))).toList();
    this.reportDate = reportDate;
    this.start = day(this.campaigns.get(0), "start_date");
    this.end =
        campaigns.stream().map(row -> day(row, "end_date")).reduce(start, CampaignDays::later);
  }

  boolean isRunning() {
    return !end.isBefore(reportDate);
  }

  void put(Facts facts) {
    facts
        .put("as_of", reportDate.toString())
        .put("window_start", start.toString())
        .put("window_end", end.toString())
        .put("days_present", present())
        .put("days_expected", ChronoUnit.DAYS.between(start, end) + 1);
  }

  private long present() {
    long days = 0;
    LocalDate next = start;
    for (Observation campaign : campaigns) {
      LocalDate from = later(next, day(campaign, "start_date"));
      LocalDate after = day(campaign, "end_date").plusDays(1);
      LocalDate until = after.isAfter(reportDate) ? reportDate.plusDays(1) : after;
      days += Math.max(0, ChronoUnit.DAYS.between(from, until));
      next = later(next, until);
    }
    return days;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate day(Observation campaign, String column) {
    return LocalDate.parse(campaign.findText(column).orElseThrow());
  }
}
