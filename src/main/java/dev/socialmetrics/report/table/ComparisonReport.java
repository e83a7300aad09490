package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Freshness;
import dev.socialmetrics.metric.comparison.Comparison;
import dev.socialmetrics.metric.comparison.Standing;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Accounts and platforms side by side over one window that ends on the report date. Channels
 * without a day in it or in the one before are not in it; stale ones are, without change and rank.
 */
public final class ComparisonReport implements Report {
  @Override
  public String name() {
    return "comparison";
  }

  /** Of a stale channel the latest day, too: it is named with it. */
  @Override
  public LookBack lookBack(ReportRequest request) {
    return LookBack.ofDays(
        (date, latest) -> {
          List<Window> spans = new ArrayList<>(spans(request.period(date)));
          spans.add(new Window(latest, latest));
          return spans;
        });
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    Period period = request.period(reportDate);
    PeriodFacts asked = PeriodFacts.compared(request, reportDate);
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    SortedMap<Channel, DailyRows> rows = Comparison.compared(period, rows(queries, latest, period));
    List<ReportPart> parts =
        rows.isEmpty()
            ? List.of()
            : Parts.only(
                "all channels", () -> part(request, reportDate, period, rows, latest, asked));
    return new ReportModel(
        !parts.isEmpty(), "comparison", "comparison", ComparisonRow.fields(asked), parts);
  }

  private static List<Window> spans(Period period) {
    return Period.spans(List.of(period));
  }

  private static SortedMap<Channel, DailyRows> rows(
      ReportQueries queries, SortedMap<Channel, LocalDate> latest, Period period) {
    List<Window> spans = spans(period);
    SortedMap<Channel, List<Window>> asked = new TreeMap<>();
    latest.forEach((channel, asOf) -> putWhereRecent(asked, channel, asOf, spans));
    SortedMap<Channel, DailyRows> found = new TreeMap<>();
    queries.eachDailyRows(asked, found::put);
    return found;
  }

  private static void putWhereRecent(
      Map<Channel, List<Window>> asked, Channel channel, LocalDate asOf, List<Window> spans) {
    if (!asOf.isBefore(spans.get(0).start())) {
      asked.put(channel, spans);
    }
  }

  private static ReportPart part(
      ReportRequest request,
      LocalDate reportDate,
      Period period,
      SortedMap<Channel, DailyRows> rows,
      SortedMap<Channel, LocalDate> latest,
      PeriodFacts asked) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("as_of", reportDate.toString());
    facts.put("window_start", period.window().start().toString());
    facts.put("window_end", period.window().end().toString());
    facts.put("previous_start", period.previous().start().toString());
    facts.put("previous_end", period.previous().end().toString());
    asked.each(facts::put);
    facts.put("accounts", rows.keySet().stream().map(Channel::accountId).distinct().count());
    facts.put("accounts_on_platforms", rows.size());
    facts.put("stale", stale(latest, reportDate));
    List<Standing> standings = new Comparison(period, rows, request.minimumBase()).standings();
    return new ReportPart(facts, Optional.of(new RowView<>(standings, ComparisonRow::of)));
  }

  /** Channels that nothing is compared of, each with its latest day. */
  private static List<Map<String, Object>> stale(
      SortedMap<Channel, LocalDate> latest, LocalDate reportDate) {
    List<Map<String, Object>> stale = new ArrayList<>();
    latest.forEach(
        (channel, day) -> {
          if (Freshness.isStale(day, reportDate)) {
            stale.add(
                new FigureMap()
                    .put("account_id", Printed.accountId(channel.accountId()))
                    .put("platform", channel.platformKey())
                    .put("latest_day", day.toString())
                    .values());
          }
        });
    return stale;
  }
}
