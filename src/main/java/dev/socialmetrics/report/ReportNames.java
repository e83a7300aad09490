package dev.socialmetrics.report;

import java.util.List;
import java.util.stream.Stream;

/** The list of reports. */
public final class ReportNames {
  static final List<Report> REPORTS = List.of(new SummaryReport(), new TopContentReport());

  private ReportNames() {}

  /** All names, in the order in which they are made. */
  public static List<String> list() {
    return REPORTS.stream().map(Report::name).toList();
  }

  /** The same and the dashboard, which is pages and no table. */
  public static List<String> withDashboard() {
    return Stream.concat(list().stream(), Stream.of(Dashboard.NAME)).toList();
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
