package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.campaign.CampaignDays;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.page.Head;
import dev.socialmetrics.report.page.Table;
import dev.socialmetrics.report.page.TableRow;
import dev.socialmetrics.report.table.CampaignSums;
import dev.socialmetrics.report.table.CampaignsReport;
import dev.socialmetrics.report.table.RowFacts;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Campaigns as the pages show them: the latest, and what was spent and earned in each currency. */
final class PageCampaigns {
  /** Latest campaigns of a channel, and of all, that a page lists. */
  static final int OF_A_PAIR = 10;

  private static final int OF_ALL = 15;
  private static final Comparator<Observation> LATEST =
      Comparator.comparing((Observation row) -> text(row, "end_date"))
          .thenComparing(row -> text(row, "start_date"))
          .reversed()
          .thenComparing(row -> text(row, "campaign_id"))
          .thenComparing(row -> text(row, "account_id"))
          .thenComparing(row -> text(row, "platform"));

  private final SortedMap<Channel, List<ReportRecord>> latest = new TreeMap<>();
  private final List<Map<String, Object>> currencies;
  private final Optional<Map<String, Object>> converted;
  private final Names names;

  /**
   * @param listed every campaign that the report lists
   */
  PageCampaigns(
      SortedMap<Channel, List<ReportRecord>> listed,
      ReportRequest request,
      LocalDate date,
      Names names) {
    this.names = names;
    CampaignSums sums =
        new CampaignSums(
            CampaignsReport.rows(listed, request, date), date, request.supplement().conversion());
    this.currencies = sums.byCurrency();
    this.converted = request.supplement().conversion().flatMap(known -> sums.ofAll());
    listed.forEach(
        (channel, rows) ->
            latest.put(
                channel,
                rows.stream()
                    .sorted(Comparator.comparing(ReportRecord::values, LATEST))
                    .limit(OF_A_PAIR)
                    .toList()));
  }

  Set<Channel> channels() {
    return latest.keySet();
  }

  boolean isEmpty() {
    return latest.isEmpty();
  }

  Table of(Channel channel) {
    return table("Latest campaigns", latest.getOrDefault(channel, List.of()).stream(), false);
  }

  Table ofAll() {
    Stream<ReportRecord> rows =
        latest.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(ReportRecord::values, LATEST))
            .limit(OF_ALL);
    return table("Latest campaigns of all accounts", rows, true);
  }

  /** One row per currency: the totals of the report, over every campaign that counts. */
  Table byCurrency() {
    return new Table(
        "Spent and earned, by currency; return over the campaigns that know both",
        "plain",
        List.of(
            Head.of("Currency"),
            Head.of("Cost"),
            Head.of("Revenue"),
            Head.of("ROAS"),
            Head.of("ROI"),
            Head.spare("Campaigns")),
        Stream.concat(
                currencies.stream()
                    .map(total -> total(total, CampaignSums.OF_CURRENCY, currency(total), "")),
                converted.stream().map(PageCampaigns::ofAllConverted))
            .toList(),
        "No campaign states its cost or revenue.");
  }

  private static Optional<String> currency(Map<String, Object> total) {
    return Optional.ofNullable((String) total.get("currency"));
  }

  /** All of them in the currency of the reports, by the rates that were given. */
  private static TableRow ofAllConverted(Map<String, Object> total) {
    return total(total, CampaignSums.OF_ALL, Optional.empty(), CurrencyConversion.PREFIX);
  }

  /**
   * @param prefix of the figures' names
   */
  private static TableRow total(
      Map<String, Object> total, String scope, Optional<String> currency, String prefix) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("scope", scope);
    currency.ifPresent(code -> about.put("currency", code));
    about.put("start", (String) total.get("window_start"));
    about.put("end", (String) total.get("window_end"));
    about.put("as-of", (String) total.get("as_of"));
    PrintedFigures figures = new PrintedFigures(total, about);
    return new TableRow(
        prefix.isEmpty()
            ? currency.orElse("no currency")
            : "All, in " + total.get(prefix + "currency"),
        "",
        "",
        List.of(
            figures.amount(prefix + "cost", ""),
            figures.amount(prefix + "revenue_generated", ""),
            figures.number(prefix + "roas", ""),
            figures.number(prefix + "roi", "\u00a0%"),
            figures.count("campaigns", figures.madeOf("revenue_generated") + " with revenue")));
  }

  private Table table(String caption, Stream<ReportRecord> rows, boolean whose) {
    return new Table(
        caption,
        "plain",
        List.of(
            Head.of("Campaign"),
            Head.spare("Reach"),
            Head.spare("Conversions"),
            Head.of("Cost"),
            Head.spare("Revenue"),
            Head.of("ROAS"),
            Head.of("ROI")),
        rows.map(row -> row(row, whose)).toList(),
        "No campaign is in the data up to this day.");
  }

  private TableRow row(ReportRecord stored, boolean whose) {
    Observation row = stored.values();
    String account = text(row, "account_id");
    String who = whose ? names.of(row.channel()) + " · " : "";
    PrintedFigures figures =
        new PrintedFigures(
            RowFacts.columns(stored, false).withReasons(),
            Map.of(
                "scope", "campaign",
                "account", account,
                "platform", text(row, "platform"),
                "campaign", text(row, "campaign_id"),
                "start", text(row, "start_date"),
                "end", text(row, "end_date")));
    return new TableRow(
        text(row, "campaign_id"),
        "",
        who + days(row),
        List.of(
            figures.count("total_reach", ""),
            figures.count("conversions", ""),
            figures.amountWithCurrency("cost"),
            figures.amountWithCurrency("revenue_generated"),
            figures.number("roas", ""),
            figures.number("roi", "\u00a0%")));
  }

  private static String days(Observation row) {
    return CampaignDays.isAllTime(row)
        ? "all time to " + PageText.day(CampaignDays.period(row).end())
        : PageText.window(CampaignDays.period(row));
  }

  private static String text(Observation row, String column) {
    return row.findText(column).orElseThrow();
  }
}
