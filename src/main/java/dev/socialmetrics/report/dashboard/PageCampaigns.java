package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Head;
import dev.socialmetrics.report.page.Row;
import dev.socialmetrics.report.page.Table;
import dev.socialmetrics.store.query.ReportRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Campaigns: money in its own currency, never added across currencies. */
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

  private final SortedMap<Channel, List<ReportRecord>> latest;
  private final Map<String, String> names;

  PageCampaigns(SortedMap<Channel, List<ReportRecord>> latest, Map<String, String> names) {
    this.latest = latest;
    this.names = names;
  }

  java.util.Set<Channel> channels() {
    return latest.keySet();
  }

  int count() {
    return latest.values().stream().mapToInt(List::size).sum();
  }

  Table of(Channel channel) {
    List<ReportRecord> rows = latest.getOrDefault(channel, List.of());
    return table("Latest campaigns", rows.stream().map(ReportRecord::values), false);
  }

  Table ofAll() {
    return table("Latest campaigns of all accounts", all().sorted(LATEST).limit(OF_ALL), true);
  }

  /** A row a currency: what was spent, what came back. */
  Table byCurrency() {
    SortedMap<String, Money> sums = new TreeMap<>();
    all()
        .filter(row -> row.findDecimal("cost").isPresent())
        .forEach(row -> sums.merge(currency(row, "cost"), Money.of(row), Money::plus));
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
        sums.entrySet().stream().map(sum -> row(sum.getKey(), sum.getValue())).toList(),
        "No campaign states its cost.");
  }

  private Stream<Observation> all() {
    return latest.values().stream().flatMap(List::stream).map(ReportRecord::values);
  }

  private Table table(String caption, Stream<Observation> rows, boolean whose) {
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

  private Row row(Observation row, boolean whose) {
    Window days =
        new Window(
            LocalDate.parse(text(row, "start_date")), LocalDate.parse(text(row, "end_date")));
    String account = text(row, "account_id");
    String who =
        whose
            ? names.getOrDefault(account, account)
                + " on "
                + PageText.platform(text(row, "platform"))
                + " · "
            : "";
    return new Row(
        text(row, "campaign_id"),
        "",
        who + PageText.window(days),
        List.of(
            Cell.of(count(row, "total_reach")),
            Cell.of(row.findDecimal("conversions").map(PageCampaigns::plain).orElse("–")),
            Cell.of(money(row, "cost")),
            Cell.of(money(row, "revenue_generated")),
            ratio(row, "roas", ""),
            ratio(row, "roi", "\u00a0%")));
  }

  private static Cell ratio(Observation row, String column, String unit) {
    OptionalDouble value = row.findRate(column);
    if (value.isPresent()) {
      return Cell.of(two(BigDecimal.valueOf(value.getAsDouble())) + unit);
    }
    boolean free = row.findDecimal("cost").filter(cost -> cost.signum() == 0).isPresent();
    boolean mixed =
        row.findDecimal("cost").isPresent()
            && row.findDecimal("revenue_generated").isPresent()
            && !currency(row, "cost").equals(currency(row, "revenue_generated"));
    Reason why = mixed ? Reason.MIXED_CURRENCY : free ? Reason.ZERO_COST : Reason.MISSING_INPUT;
    return Cell.of("–", PageText.reason(why));
  }

  private static Row row(String currency, Money sum) {
    Optional<BigDecimal> roas = sum.roas();
    return new Row(
        currency,
        "",
        "",
        List.of(
            Cell.of(two(sum.cost())),
            Cell.of(sum.earning() == 0 ? "–" : two(sum.revenue())),
            Cell.of(roas.map(PageCampaigns::two).orElse("–")),
            Cell.of(
                roas.map(found -> found.subtract(BigDecimal.ONE).movePointRight(2))
                    .map(found -> two(found) + "\u00a0%")
                    .orElse("–")),
            Cell.of(PageText.count(sum.campaigns()), sum.earning() + " with revenue")));
  }

  private static String count(Observation row, String column) {
    var count = row.findCount(column);
    return count.isPresent() ? PageText.count(count.getAsLong()) : "–";
  }

  private static String money(Observation row, String column) {
    return row.findDecimal(column)
        .map(value -> two(value) + " " + currency(row, column))
        .orElse("–");
  }

  private static String two(BigDecimal value) {
    return PageText.decimal(value.setScale(2, RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal value) {
    return PageText.decimal(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
  }

  private static String currency(Observation row, String amount) {
    return Kind.CAMPAIGN
        .currencyOf(Kind.CAMPAIGN.column(amount))
        .flatMap(own -> row.findText(own.name()))
        .or(() -> row.findText("currency"))
        .orElse("no currency");
  }

  private static String text(Observation row, String column) {
    return row.findText(column).orElseThrow();
  }

  /**
   * Sums of one currency.
   *
   * @param returned cost of the campaigns whose revenue is known
   * @param earning how many those are
   */
  private record Money(
      BigDecimal cost, BigDecimal revenue, BigDecimal returned, int campaigns, int earning) {
    static Money of(Observation row) {
      BigDecimal cost = row.findDecimal("cost").orElseThrow();
      Optional<BigDecimal> revenue =
          row.findDecimal("revenue_generated")
              .filter(any -> currency(row, "revenue_generated").equals(currency(row, "cost")));
      return new Money(
          cost,
          revenue.orElse(BigDecimal.ZERO),
          revenue.isPresent() ? cost : BigDecimal.ZERO,
          1,
          revenue.isPresent() ? 1 : 0);
    }

    Money plus(Money other) {
      return new Money(
          cost.add(other.cost),
          revenue.add(other.revenue),
          returned.add(other.returned),
          campaigns + other.campaigns,
          earning + other.earning);
    }

    Optional<BigDecimal> roas() {
      return returned.signum() == 0
          ? Optional.empty()
          : Optional.of(revenue.divide(returned, java.math.MathContext.DECIMAL128));
    }
  }
}
