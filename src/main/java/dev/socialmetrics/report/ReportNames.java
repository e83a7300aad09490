package dev.socialmetrics.report;

import dev.socialmetrics.report.dashboard.Dashboard;
import dev.socialmetrics.report.insight.AnomaliesReport;
import dev.socialmetrics.report.insight.ForecastsReport;
import dev.socialmetrics.report.insight.RecommendationsReport;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportFilter;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.table.AudienceReport;
import dev.socialmetrics.report.table.CampaignsReport;
import dev.socialmetrics.report.table.ComparisonReport;
import dev.socialmetrics.report.table.DailyReport;
import dev.socialmetrics.report.table.SummaryReport;
import dev.socialmetrics.report.table.TopContentReport;
import dev.socialmetrics.report.table.TrendsReport;
import dev.socialmetrics.store.query.LookBack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
          new ComparisonReport(),
          new AnomaliesReport(),
          new ForecastsReport(),
          new RecommendationsReport());

  private ReportNames() {}

  /** All names, in the order in which they are made. */
  public static List<String> list() {
    return REPORTS.stream().map(Report::name).toList();
  }

  /** What the rows of a report can be ordered by; empty where they have one order only. */
  public static List<String> metrics(String name) {
    return name.equals(Dashboard.NAME) ? List.of() : report(name).metrics();
  }

  /** The reports that obey all of these filters; the dashboard obeys none. */
  public static List<String> obeying(ReportFilters filters) {
    return withDashboard().stream()
        .filter(name -> filters(name).containsAll(filters.given()))
        .toList();
  }

  /** The arguments that this report does not know, of those that are given: {@code --hashtag}. */
  public static List<String> unknownArguments(
      String name, ReportFilters filters, ArgumentNames called) {
    return filters.given().stream()
        .filter(filter -> !filters(name).contains(filter))
        .map(filter -> called.of(filter.argument()))
        .toList();
  }

  /** All names and the dashboard, which is pages and no table. */
  public static List<String> withDashboard() {
    return Stream.concat(list().stream(), Stream.of(Dashboard.NAME)).toList();
  }

  /** Which rows published reports are made of, by the starts of their files' names. */
  public static Map<String, LookBack> lookBacks() {
    ReportRequest request = ReportRequest.everything();
    Map<String, LookBack> lookBacks = new HashMap<>();
    REPORTS.forEach(report -> lookBacks.put(report.fileName(), report.lookBack(request)));
    List<Report> shown =
        List.of(
            new TopContentReport(),
            new AudienceReport(),
            new CampaignsReport(),
            new RecommendationsReport());
    LookBack pages =
        Dashboard.lookBack(
            request, shown.stream().map(report -> report.lookBack(request)).toList());
    Dashboard.fileNames().forEach(name -> lookBacks.put(name, pages));
    return lookBacks;
  }

  /** Whether that is what the files of a report are called, which is a table and no page. */
  static boolean isTable(String fileName) {
    return REPORTS.stream().anyMatch(report -> report.fileName().equals(fileName));
  }

  private static Set<ReportFilter> filters(String name) {
    return name.equals(Dashboard.NAME) ? Set.of() : report(name).filters();
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
