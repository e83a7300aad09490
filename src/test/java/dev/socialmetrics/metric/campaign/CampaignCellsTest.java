package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.campaign;
import static dev.socialmetrics.metric.campaign.Campaigns.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Cells;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The derived columns of a campaign's row, and the currencies of its amounts. */
class CampaignCellsTest {
  private static final Column COST = Kind.CAMPAIGN.column("cost");
  private static final Column REVENUE = Kind.CAMPAIGN.column("revenue_generated");

  private static MutableValues row(Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Cells.of(Kind.CAMPAIGN, values);
  }

  private static MutableValues spent(String costCurrency, String revenueCurrency) {
    return row(
        "cost",
        money("40"),
        "revenue_generated",
        money("100"),
        "conversions",
        money("8"),
        "cost_currency",
        costCurrency,
        "revenue_currency",
        revenueCurrency);
  }

  private static Object filled(MutableValues row, String column) {
    CampaignCells.fill(row);
    return Cells.get(row, column);
  }

  @Test
  void amounts_of_one_currency_are_compared_and_it_is_that_of_the_row() {
    MutableValues row = spent("EUR", "EUR");

    assertThat(filled(row, "roas")).isEqualTo(2.5);
    assertThat(Cells.get(row, "roi")).isEqualTo(150.0);
    assertThat(Cells.get(row, "cost_per_conversion")).isEqualTo(5.0);
    assertThat(Cells.get(row, "cpm")).isNull();
    assertThat(Cells.get(row, "currency")).isEqualTo("EUR");
  }

  @Test
  void amounts_of_two_currencies_are_not_compared_but_each_has_its_figures() {
    MutableValues row = spent("EUR", "USD");

    assertThat(filled(row, "roas")).isNull();
    assertThat(Cells.get(row, "roi")).isNull();
    assertThat(Cells.get(row, "cost_per_conversion")).isEqualTo(5.0);
    assertThat(Cells.get(row, "currency")).isNull();
    assertThat(CampaignCells.reason(row, "roas")).contains(Reason.MIXED_CURRENCY);
    assertThat(CampaignCells.reason(row, "currency")).contains(Reason.MIXED_CURRENCY);
    assertThat(CampaignCells.reason(row, "cost_per_conversion")).isEmpty();
  }

  @Test
  void an_amount_without_a_currency_is_compared_with_any() {
    assertThat(filled(spent("EUR", null), "roas")).isEqualTo(2.5);
    assertThat(filled(spent("EUR", null), "currency")).isEqualTo("EUR");
    assertThat(filled(spent(null, "USD"), "currency")).isEqualTo("USD");
    assertThat(filled(spent(null, null), "currency")).isNull();
    assertThat(CampaignCells.reason(spent(null, null), "currency")).contains(Reason.MISSING_INPUT);
  }

  @Test
  void figures_that_were_there_become_unknown_with_their_inputs() {
    MutableValues row = row("roas", 9.0, "cost", money("1"));

    assertThat(filled(row, "roas")).isNull();
    assertThat(CampaignCells.reason(row, "roas")).contains(Reason.MISSING_INPUT);
    assertThat(CampaignCells.reason(row, "currency_assumed")).isEmpty();
  }

  @Test
  void a_column_that_is_no_figure_is_a_bug() {
    assertThatThrownBy(() -> CampaignCells.reason(row(), "platform"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("campaigns have no figure platform");
  }

  @Test
  void each_amount_has_its_own_currency() {
    assertThat(AmountCurrency.find(spent("EUR", "USD"), COST)).contains("EUR");
    assertThat(AmountCurrency.find(spent("EUR", "USD"), REVENUE)).contains("USD");
    assertThat(AmountCurrency.find(spent(null, "USD"), COST)).isEmpty();
  }

  @Test
  void totals_know_the_currencies_of_costs_and_revenues_by_themselves() {
    CampaignTotals totals =
        totals(
            campaign("a", "cost", money("1"), "cost_currency", "EUR"),
            campaign("b", "cost", money("1"), "cost_currency", "EUR"),
            campaign("c", "revenue_generated", money("1"), "revenue_currency", "USD"),
            campaign("d", "revenue_generated", money("1"), "revenue_currency", "JPY"));

    assertThat(totals.isMixed()).isTrue();
    assertThat(totals.isMixed(COST)).isFalse();
    assertThat(totals.isMixed(REVENUE)).isTrue();
    assertThat(totals.currency(COST)).contains("EUR");
    assertThat(totals.currency(REVENUE)).isEmpty();
    assertThat(totals.currency()).isEmpty();
  }

  @Test
  void an_amount_without_a_currency_is_mixed_with_one_that_has_one_in_totals() {
    Observation known = campaign("a", "cost", money("1"), "cost_currency", "EUR");
    Observation unknown = campaign("b", "cost", money("1"));

    assertThat(totals(known, unknown).isMixed()).isTrue();
    assertThat(totals(known, unknown).figure("cost").reason()).contains(Reason.MIXED_CURRENCY);
    assertThat(totals(unknown).isMixed()).isFalse();
    assertThat(totals(unknown).currency()).isEmpty();
    assertThat(totals(unknown).figure("cost"))
        .isEqualTo(
            new CampaignTotal(Optional.of(money("1")), Optional.empty(), Optional.empty(), 1));
    assertThat(totals(known).figure("cost").currency()).contains("EUR");
  }

  @Test
  void the_rate_of_several_is_that_of_their_sums_unless_one_of_them_overlaps() {
    Observation one = campaign("a", "total_engagement", 5L, "total_reach", 100L);
    Observation other = campaign("b", "total_engagement", 45L, "total_reach", 100L);
    Observation overlapping =
        campaign("a", "start_date", "2025-10-05", "end_date", "2025-11-05", "total_engagement", 1L);
    Observation rated =
        campaign(
            "a",
            "start_date",
            "2025-10-05",
            "end_date",
            "2025-11-05",
            "total_engagement",
            1L,
            "total_reach",
            9L);
    Observation silent = campaign("a");

    assertThat(totals(one, other).engagementRate()).isEqualTo(Quotient.of(25));
    assertThat(totals(one, other).engagement().basis()).contains(Basis.REACH);
    assertThat(totals(one, other, rated).engagementRate())
        .isEqualTo(Quotient.absent(Reason.OVERLAPPING_PERIODS));
    assertThat(totals(silent, other, overlapping).engagementRate()).isEqualTo(Quotient.of(45));
  }

  @Test
  void a_role_has_a_word_where_a_row_does_not_simply_count() {
    assertThat(PeriodRole.ADDED.code()).isEmpty();
    assertThat(PeriodRole.PART_OF_PERIOD.code()).contains("part_of_period");
    assertThat(PeriodRole.OVERLAPPING_PERIODS.code()).contains("overlapping_periods");
  }

  private static CampaignTotals totals(Observation... rows) {
    return CampaignTotals.of(CampaignRoles.of(List.of(rows)));
  }
}
