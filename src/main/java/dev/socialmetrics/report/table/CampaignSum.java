package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.CampaignTotal;
import dev.socialmetrics.metric.CampaignTotals;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.WindowEngagement;
import dev.socialmetrics.report.figure.Facts;
import dev.socialmetrics.report.figure.Printed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One total over campaigns, with of how many campaigns each of its figures is made. */
final class CampaignSum {
  private final List<Observation> campaigns;
  private final CampaignTotals totals;
  private final LocalDate reportDate;
  private final Facts row = new Facts();
  private final Map<String, Object> madeOf = new LinkedHashMap<>();

  /**
   * @param names what the campaigns have in common, by column
   */
  CampaignSum(
      String scope, Map<String, Object> names, List<Observation> campaigns, LocalDate reportDate) {
    this.campaigns = campaigns;
    this.totals = new CampaignTotals(campaigns);
    this.reportDate = reportDate;
    row.put("scope", scope);
    names.forEach(row::put);
  }

  Map<String, Object> toRow() {
    row.put("campaigns", campaigns.size());
    Reason whyNone = totals.isMixed() ? Reason.MIXED_CURRENCY : Reason.MISSING_INPUT;
    row.put("currency", totals.currency(), whyNone.code());
    totals.figures().forEach(this::put);
    putEngagement();
    row.put("made_of", madeOf);
    new CampaignDays(campaigns, reportDate).put(row);
    return row.withReasons();
  }

  private void put(String name, CampaignTotal total) {
    Column column = Kind.CAMPAIGN.column(name);
    row.put(
        name,
        total.value().map(value -> printed(column, value)),
        total.reason().map(Reason::code).orElse(""));
    madeOf.put(name, total.campaigns());
  }

  private void putEngagement() {
    WindowEngagement engagement = totals.engagement();
    row.put("engagement_rate", engagement.weighted())
        .put("engagement_basis", engagement.basis().map(Basis::label), Reason.MISSING_INPUT.code());
    madeOf.put("engagement_rate", engagement.days());
  }

  private static Object printed(Column column, BigDecimal value) {
    if (column.type() == ColumnType.DECIMAL) {
      return value;
    }
    return column.type().isWhole()
        ? value.toBigIntegerExact()
        : Printed.ratio(column.name(), value);
  }
}
