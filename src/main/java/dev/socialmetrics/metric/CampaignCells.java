package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The derived columns of a campaign row. */
final class CampaignCells {
  private static final Map<String, Function<CampaignRatios, Quotient>> RATIOS =
      Map.of(
          "conversion_rate", CampaignRatios::conversionRate,
          "cost_per_engagement", CampaignRatios::costPerEngagement,
          "cost_per_reach", CampaignRatios::costPerReach,
          "roi", CampaignRatios::roi,
          "roas", CampaignRatios::roas,
          "cost_per_conversion", CampaignRatios::costPerConversion,
          "cpm", CampaignRatios::cpm);

  /** What compares both amounts. */
  private static final Set<String> RETURNS = Set.of("roi", "roas");

  private static final int COST_CURRENCY = Kind.CAMPAIGN.column("cost_currency").index();
  private static final int REVENUE_CURRENCY = Kind.CAMPAIGN.column("revenue_currency").index();
  private static final int CURRENCY = Kind.CAMPAIGN.column("currency").index();

  private CampaignCells() {}

  static void fill(Object[] cells) {
    CampaignRatios ratios = ratios(cells);
    RATIOS.keySet().forEach(column -> put(cells, column, ratio(cells, ratios, column)));
    Object cost = cells[COST_CURRENCY];
    Object revenue = cells[REVENUE_CURRENCY];
    cells[CURRENCY] = isMixed(cells) ? null : cost == null ? revenue : cost;
  }

  /** Amounts of different currencies are not taken together. */
  private static Quotient ratio(Object[] cells, CampaignRatios ratios, String column) {
    return RETURNS.contains(column) && isMixed(cells)
        ? Quotient.absent(Reason.MIXED_CURRENCY)
        : ratio(ratios, column);
  }

  private static boolean isMixed(Object[] cells) {
    Object cost = cells[COST_CURRENCY];
    Object revenue = cells[REVENUE_CURRENCY];
    return cost != null && revenue != null && !cost.equals(revenue);
  }

  private static void put(Object[] cells, String column, Quotient figure) {
    cells[Kind.CAMPAIGN.column(column).index()] =
        figure.value().isPresent() ? figure.value().getAsDouble() : null;
  }

  /** Why a derived column is empty; empty for a ratio that is there. */
  static Optional<Reason> reason(Object[] cells, String column) {
    return switch (column) {
      case "currency" -> Optional.of(isMixed(cells) ? Reason.MIXED_CURRENCY : Reason.MISSING_INPUT);
      case "currency_assumed" -> Optional.empty();
      default -> ratio(cells, ratios(cells), column).reason();
    };
  }

  /** The ratio that a column holds. */
  static Quotient ratio(CampaignRatios ratios, String column) {
    return Objects.requireNonNull(RATIOS.get(column)).apply(ratios);
  }

  private static CampaignRatios ratios(Object[] cells) {
    return new CampaignRatios(
        decimal(cells, "cost"),
        decimal(cells, "revenue_generated"),
        decimal(cells, "conversions"),
        count(cells, "total_impressions"),
        count(cells, "total_reach"),
        count(cells, "total_engagement"));
  }

  private static Optional<BigDecimal> decimal(Object[] cells, String column) {
    return Optional.ofNullable((BigDecimal) cells[Kind.CAMPAIGN.column(column).index()]);
  }

  private static Optional<BigDecimal> count(Object[] cells, String column) {
    return Optional.ofNullable((Long) cells[Kind.CAMPAIGN.column(column).index()])
        .map(BigDecimal::valueOf);
  }
}
