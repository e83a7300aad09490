package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.campaign;
import static dev.socialmetrics.metric.campaign.Campaigns.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignTotalsTest {
  private static CampaignTotal figure(String name, Observation... campaigns) {
    return totals(campaigns).figure(name);
  }

  private static CampaignTotals totals(Observation... campaigns) {
    return CampaignTotals.of(CampaignRoles.of(List.of(campaigns)));
  }

  @Test
  void a_ratio_is_that_of_the_sums_over_the_campaigns_that_have_both_inputs() {
    Observation small =
        campaign("a", "cost", money("10"), "revenue_generated", money("20"), "currency", "USD");
    Observation large =
        campaign("b", "cost", money("90"), "revenue_generated", money("30"), "currency", "USD");
    Observation unknown = campaign("c", "cost", money("900"), "currency", "USD");

    CampaignTotal roas = figure("roas", small, large, unknown);

    assertThat(roas.value()).contains(new BigDecimal("0.5"));
    assertThat(roas.campaigns()).isEqualTo(2);
    assertThat(figure("cost", small, large, unknown).value()).contains(money("1000"));
    assertThat(figure("cost", small, large, unknown).campaigns()).isEqualTo(3);
  }

  @Test
  void money_is_added_as_decimals() {
    Observation[] dimes = new Observation[10];
    for (int i = 0; i < 10; i++) {
      dimes[i] = campaign("c" + i, "cost", money("0.1"), "currency", "USD");
    }

    assertThat(figure("cost", dimes).value()).contains(money("1.0"));
  }

  @Test
  void two_currencies_are_never_added_but_what_needs_no_money_is() {
    Observation usd =
        campaign("a", "cost", money("1"), "currency", "USD", "conversions", money("1"));
    Observation eur =
        campaign(
            "b",
            "cost",
            money("1"),
            "currency",
            "EUR",
            "conversions",
            money("2"),
            "total_impressions",
            100L);

    assertThat(figure("cost", usd, eur).reason()).contains(Reason.MIXED_CURRENCY);
    assertThat(figure("cpm", usd, eur).reason()).contains(Reason.MIXED_CURRENCY);
    assertThat(figure("roi", usd, eur).reason()).contains(Reason.MISSING_INPUT);
    assertThat(figure("conversions", usd, eur).value()).contains(money("3"));
    assertThat(figure("conversion_rate", usd, eur).value()).contains(money("2.0"));
    assertThat(totals(usd, eur).currency()).isEmpty();
    assertThat(totals(usd, campaign("c", "cost", money("1"), "currency", "USD")).currency())
        .contains("USD");
  }

  @Test
  void a_campaign_without_amounts_has_no_say_in_the_currency() {
    Observation usd = campaign("a", "cost", money("7"), "currency", "USD");
    Observation free = campaign("b", "total_reach", 5L, "currency", "EUR");

    assertThat(figure("cost", usd, free).value()).contains(money("7"));
    assertThat(totals(usd, free).currency()).contains("USD");
  }

  @Test
  void nothing_spent_is_a_reason_and_nothing_known_another() {
    Observation free =
        campaign("a", "cost", money("0"), "revenue_generated", money("5"), "currency", "USD");

    assertThat(figure("roi", free).reason()).contains(Reason.ZERO_COST);
    assertThat(figure("cpm", free).reason()).contains(Reason.MISSING_INPUT);
    assertThat(figure("clicks", free).reason()).contains(Reason.MISSING_INPUT);
  }

  @Test
  void counts_add_up_beyond_what_a_long_holds() {
    Observation huge = campaign("a", "total_reach", Long.MAX_VALUE);

    assertThat(figure("total_reach", huge, campaign("b", "total_reach", Long.MAX_VALUE)).value())
        .contains(new BigDecimal("18446744073709551614"));
  }
}
