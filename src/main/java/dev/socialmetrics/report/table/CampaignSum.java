package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.WindowEngagement;
import dev.socialmetrics.metric.campaign.CampaignDays;
import dev.socialmetrics.metric.campaign.CampaignFigure;
import dev.socialmetrics.metric.campaign.CampaignFigures;
import dev.socialmetrics.metric.campaign.CampaignTotal;
import dev.socialmetrics.metric.campaign.CampaignTotals;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One total over campaigns as a report shows it, with of how many each figure is made. */
final class CampaignSum {
  private static final Set<Reason> NOT_ADDED =
      EnumSet.of(Reason.OVERLAPPING_PERIODS, Reason.BEYOND_PERIOD);

  private final CampaignTotals totals;
  private final LocalDate reportDate;
  private final Optional<CurrencyConversion> conversion;
  private final FigureMap row = new FigureMap();
  private final Map<String, Object> madeOf = new LinkedHashMap<>();

  /**
   * @param names what the campaigns have in common, by column
   */
  CampaignSum(
      String scope,
      Map<String, Object> names,
      CampaignTotals totals,
      LocalDate reportDate,
      Optional<CurrencyConversion> conversion) {
    this.totals = totals;
    this.reportDate = reportDate;
    this.conversion = conversion;
    row.put("scope", scope);
    names.forEach(row::put);
  }

  Map<String, Object> toRow() {
    row.put("campaigns", totals.rows().size());
    Reason whyNone = totals.isMixed() ? Reason.MIXED_CURRENCY : Reason.MISSING_INPUT;
    row.put("currency", totals.currency(), whyNone.code());
    putCurrency("cost", "cost_currency");
    putCurrency("revenue_generated", "revenue_currency");
    CampaignFigures.all().forEach(this::put);
    putEngagement();
    row.put("made_of", madeOf);
    CampaignRows.put(CampaignDays.of(totals.rows(), reportDate), reportDate, row);
    conversion.ifPresent(
        known -> ConvertedColumns.put(known, known.figures(totals, reportDate), row));
    return row.withReasons();
  }

  private void putCurrency(String amount, String name) {
    if (Kind.CAMPAIGN.find(name).isPresent()) {
      Column column = Kind.CAMPAIGN.column(amount);
      Reason whyNone = totals.isMixed(column) ? Reason.MIXED_CURRENCY : Reason.MISSING_INPUT;
      row.put(name, totals.currency(column), whyNone.code());
    }
  }

  private void put(CampaignFigure figure) {
    CampaignTotal total = totals.figure(figure.name());
    row.put(
        figure.name(),
        total.value().map(value -> printed(figure.column(), total, value)),
        total.reason().map(Reason::code).orElse(""));
    madeOf.put(figure.name(), total.campaigns());
  }

  private void putEngagement() {
    WindowEngagement engagement = totals.engagement();
    Quotient rate = totals.engagementRate();
    boolean empty = rate.reason().filter(NOT_ADDED::contains).isPresent();
    row.put("engagement_rate", rate)
        .put("engagement_basis", engagement.basis().map(Basis::label), Reason.MISSING_INPUT.code());
    madeOf.put("engagement_rate", empty ? 0 : engagement.days());
  }

  private static Object printed(Column column, CampaignTotal total, BigDecimal value) {
    return switch (column.type()) {
      case DECIMAL -> value;
      case COUNT, NET_COUNT -> value.toBigIntegerExact();
      case MONEY -> Printed.money(value, total.currency());
      default -> Printed.ratio(column.name(), value);
    };
  }
}
