package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private CampaignCells() {}

  static void fill(Object[] cells) {
    CampaignRatios ratios = ratios(cells);
    RATIOS.forEach((column, ratio) -> put(cells, column, ratio.apply(ratios)));
  }

  private static void put(Object[] cells, String column, Quotient figure) {
    cells[Kind.CAMPAIGN.column(column).index()] =
        figure.value().isPresent() ? figure.value().getAsDouble() : null;
  }

  /** Why a ratio is empty; empty for a ratio that is there. */
  static Optional<Reason> reason(Object[] cells, String column) {
    return RATIOS.get(column).apply(ratios(cells)).reason();
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
