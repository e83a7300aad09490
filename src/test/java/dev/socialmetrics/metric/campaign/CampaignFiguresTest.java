package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignFiguresTest {
  private static List<String> inputs(String figure) {
    return CampaignFigures.figure(figure).inputs().stream().map(Column::name).toList();
  }

  @Test
  void stated_figures_are_made_of_themselves_and_ratios_of_the_columns_of_their_formula() {
    assertThat(inputs("cost")).containsExactly("cost");
    assertThat(inputs("roi")).containsExactly("revenue_generated", "cost");
    assertThat(inputs("cpm")).containsExactly("cost", "total_impressions");
    assertThat(inputs("conversion_rate")).containsExactly("conversions", "total_impressions");
  }

  @Test
  void only_what_has_two_amounts_compares_them() {
    assertThat(CampaignFigures.all())
        .filteredOn(CampaignFigure::comparesAmounts)
        .extracting(CampaignFigure::name)
        .containsExactly("roi", "roas");
  }

  @Test
  void all_of_cost_are_better_the_less_they_are() {
    assertThat(CampaignFigures.all())
        .filteredOn(figure -> figure.direction() == Direction.LESS_IS_BETTER)
        .extracting(CampaignFigure::name)
        .containsExactly(
            "cost", "cost_per_engagement", "cost_per_reach", "cost_per_conversion", "cpm");
  }

  @Test
  void computed_ones_are_those_with_a_formula_and_are_the_ratio_of_the_sums() {
    assertThat(CampaignFigures.ratios())
        .hasSize(7)
        .allSatisfy(figure -> assertThat(figure.formula()).isNotEmpty())
        .allSatisfy(
            figure -> assertThat(figure.aggregation()).isEqualTo(Aggregation.RATIO_OF_SUMS));
    assertThat(CampaignFigures.figure("cost").aggregation()).isEqualTo(Aggregation.SUM);
    assertThatThrownBy(() -> CampaignFigures.figure("rois"))
        .hasMessage("campaigns have no figure rois");
  }

  @Test
  void a_stated_figure_says_that_no_export_states_it_where_it_is_empty() {
    CampaignFigure clicks =
        CampaignFigure.stated("clicks", "Clicks", "count", Direction.MORE_IS_BETTER);

    assertThat(clicks.whenEmpty()).isEqualTo("missing_input: no export states it");
    assertThat(clicks.name()).isEqualTo("clicks");
    assertThat(clicks.ratio()).isEmpty();
  }

  @Test
  void a_total_is_a_value_or_a_reason() {
    assertThatThrownBy(
            () -> new CampaignTotal(Optional.empty(), Optional.empty(), Optional.empty(), 0))
        .hasMessage("a total has a value or a reason");
    assertThat(CampaignTotal.absent(Reason.ZERO_COST).campaigns()).isZero();
  }

  @Test
  void an_ad_set_is_a_part_where_one_of_its_days_is_one_of_a_campaign() {
    Observation campaign = period("spring", "2026-01-10", "2026-01-20", "1");

    assertThat(roles(campaign, period("ad set: a", "2026-01-01", "2026-01-09", "1")))
        .containsExactly(PeriodRole.ADDED, PeriodRole.ADDED);
    assertThat(roles(campaign, period("ad set: a", "2026-01-01", "2026-01-10", "1")))
        .containsExactly(PeriodRole.ADDED, PeriodRole.PART_OF_CAMPAIGNS);
    assertThat(roles(campaign, period("ad set: a", "2026-01-20", "2026-01-31", "1")))
        .containsExactly(PeriodRole.ADDED, PeriodRole.PART_OF_CAMPAIGNS);
    assertThat(roles(campaign, period("ad set: a", "2026-01-21", "2026-01-31", "1")))
        .containsExactly(PeriodRole.ADDED, PeriodRole.ADDED);
  }

  @Test
  void a_long_campaign_contains_ad_sets_though_a_short_one_began_after_it() {
    assertThat(
            roles(
                period("spring", "2026-01-01", "2026-03-31", "1"),
                period("sale", "2026-01-10", "2026-01-12", "1"),
                period("ad set: a", "2026-02-01", "2026-02-02", "1")))
        .containsExactly(PeriodRole.ADDED, PeriodRole.ADDED, PeriodRole.PART_OF_CAMPAIGNS);
  }

  @Test
  void of_two_campaigns_that_begin_together_the_longer_one_contains_the_ad_sets() {
    assertThat(
            roles(
                period("spring", "2026-01-01", "2026-03-31", "1"),
                period("sale", "2026-01-01", "2026-01-12", "1"),
                period("ad set: a", "2026-02-01", "2026-02-02", "1")))
        .endsWith(PeriodRole.PART_OF_CAMPAIGNS);
  }

  @Test
  void ads_are_parts_of_ad_sets_where_no_campaign_is_named() {
    assertThat(
            roles(
                period("ad: tent", "2026-01-02", "2026-01-02", "1"),
                period("ad set: a", "2026-01-01", "2026-01-09", "1")))
        .containsExactly(PeriodRole.PART_OF_CAMPAIGNS, PeriodRole.ADDED);
  }

  private static List<PeriodRole> roles(Observation... rows) {
    return CampaignRoles.of(List.of(rows)).stream().map(CampaignRow::role).toList();
  }
}
