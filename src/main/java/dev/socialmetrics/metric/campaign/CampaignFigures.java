package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.Direction.LESS_IS_BETTER;
import static dev.socialmetrics.metric.Direction.MORE_IS_BETTER;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.Quotient;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every figure of a campaign, in the order of the table: rows, totals, explanations and the
 * documentation are made from this list. The engagement rate is not in it: it is that of days and
 * posts, too.
 */
public final class CampaignFigures {
  static final String COST = "cost";
  static final String REVENUE = "revenue_generated";
  static final String CONVERSIONS = "conversions";
  static final String IMPRESSIONS = "total_impressions";
  static final String REACH = "total_reach";
  static final String ENGAGEMENT = "total_engagement";

  private static final List<CampaignFigure> ALL =
      List.of(
          CampaignFigure.stated(REACH, "People reached", "count", MORE_IS_BETTER),
          CampaignFigure.stated(IMPRESSIONS, "Times shown", "count", MORE_IS_BETTER),
          CampaignFigure.stated(ENGAGEMENT, "Engagements", "count", MORE_IS_BETTER),
          CampaignFigure.stated("clicks", "Clicks", "count", MORE_IS_BETTER),
          CampaignFigure.stated(COST, "Money spent", "money", LESS_IS_BETTER),
          CampaignFigure.stated(REVENUE, "Money earned", "money", MORE_IS_BETTER),
          CampaignFigure.stated(CONVERSIONS, "Conversions", "count", MORE_IS_BETTER),
          ratio(
              "conversion_rate",
              "Conversions per 100 impressions",
              "%",
              MORE_IS_BETTER,
              "conversions / total_impressions x 100",
              "missing_input, zero_impressions",
              CampaignRatios::conversionRate),
          ratio(
              "cost_per_engagement",
              "Cost of one engagement",
              "money",
              LESS_IS_BETTER,
              "cost / total_engagement",
              "missing_input, also where nobody engaged",
              CampaignRatios::costPerEngagement),
          ratio(
              "cost_per_reach",
              "Cost of one person reached",
              "money",
              LESS_IS_BETTER,
              "cost / total_reach",
              "missing_input, zero_reach",
              CampaignRatios::costPerReach),
          ratio(
              "roi",
              "Profit per 100 spent",
              "%",
              MORE_IS_BETTER,
              "(revenue_generated - cost) / cost x 100",
              "missing_input, zero_cost, mixed_currency",
              CampaignRatios::roi),
          ratio(
              "roas",
              "Revenue per unit spent",
              "ratio",
              MORE_IS_BETTER,
              "revenue_generated / cost",
              "missing_input, zero_cost, mixed_currency",
              CampaignRatios::roas),
          ratio(
              "cost_per_conversion",
              "Cost of one conversion",
              "money",
              LESS_IS_BETTER,
              "cost / conversions",
              "missing_input, zero_conversions",
              CampaignRatios::costPerConversion),
          ratio(
              "cpm",
              "Cost of a thousand impressions",
              "money",
              LESS_IS_BETTER,
              "cost / total_impressions x 1000",
              "missing_input, zero_impressions",
              CampaignRatios::cpm));

  private static final List<CampaignFigure> RATIOS =
      ALL.stream().filter(figure -> figure.ratio().isPresent()).toList();

  private CampaignFigures() {}

  public static List<CampaignFigure> all() {
    return ALL;
  }

  /** Those that are computed. */
  public static List<CampaignFigure> ratios() {
    return RATIOS;
  }

  /** The figure of that name; another name is a bug. */
  public static CampaignFigure figure(String name) {
    return ALL.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("campaigns have no figure " + name));
  }

  private static CampaignFigure ratio(
      String name,
      String label,
      String unit,
      Direction direction,
      String formula,
      String whenEmpty,
      Function<CampaignRatios, Quotient> ratio) {
    return new CampaignFigure(
        Kind.CAMPAIGN.column(name),
        label,
        unit,
        direction,
        formula,
        inputs(formula),
        whenEmpty,
        Optional.of(ratio));
  }

  private static List<Column> inputs(String formula) {
    return Stream.of(formula.split("[^a-z_]+"))
        .flatMap(word -> Kind.CAMPAIGN.find(word).stream())
        .distinct()
        .toList();
  }
}
