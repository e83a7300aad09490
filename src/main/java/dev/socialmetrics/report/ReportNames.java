package dev.socialmetrics.report;

import java.util.List;

/** The list of reports. */
public final class ReportNames {
  static final List<Report> REPORTS =
      List.of(
          new SummaryReport(),
          new TopContentReport(),
          new DailyReport(),
          new AudienceReport(),
          new CampaignsReport(),
          new TrendsReport(),
          new ComparisonReport());

  private ReportNames() {}

  /** All names, in the order in which they are made. */
  public static List<String> list() {
    return REPORTS.stream().map(Report::name).toList();
  }

  /** What the rows of a report can be ordered by; empty where they have one order only. */
  public static List<String> metrics(String name) {
    return report(name).metrics();
  }

  /** The reports that obey all of these filters. */
  public static List<String> obeying(ReportFilters filters) {
    return REPORTS.stream()
        .filter(report -> report.filters().containsAll(filters.given()))
        .map(Report::name)
        .toList();
  }

  /** The options that this report does not know, of those that are given: {@code --hashtag}. */
  public static List<String> unknownOptions(String name, ReportFilters filters) {
    return filters.given().stream()
        .filter(filter -> !report(name).filters().contains(filter))
        .map(ReportFilter::option)
        .toList();
  }

  static Report report(String name) {
    return REPORTS.stream()
        .filter(report -> report.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no report \"" + name + "\", but " + String.join(", ", list())));
  }
}
