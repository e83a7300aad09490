package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.campaign;
import static dev.socialmetrics.metric.campaign.Campaigns.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Reason;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class CampaignGroupsTest {
  private static SortedMap<String, CampaignTotals> byCurrency(Observation... rows) {
    return CampaignGroups.byCurrency(CampaignRoles.of(List.of(rows)));
  }

  @Test
  void each_currency_has_its_own_total() {
    SortedMap<String, CampaignTotals> totals =
        byCurrency(
            campaign("a", "cost", money("100"), "currency", "EUR"),
            campaign("b", "cost", money("5"), "revenue_generated", money("15"), "currency", "EUR"),
            campaign("c", "cost", money("7"), "currency", "JPY"),
            campaign("d", "total_reach", 3L, "currency", "CHF"));

    assertThat(totals.keySet()).containsExactly("EUR", "JPY");
    assertThat(totals.get("EUR").figure("cost").value()).contains(money("105"));
    assertThat(totals.get("EUR").figure("cost").currency()).contains("EUR");
    assertThat(totals.get("EUR").figure("roas").value()).contains(money("3.0"));
    assertThat(totals.get("EUR").figure("roas").campaigns()).isEqualTo(1);
    assertThat(totals.get("EUR").currency()).contains("EUR");
    assertThat(totals.get("JPY").figure("cost").value()).contains(money("7"));
    assertThat(totals.get("JPY").figure("roi").reason()).contains(Reason.MISSING_INPUT);
  }

  @Test
  void revenue_without_a_cost_is_earned_in_its_currency() {
    CampaignTotals totals =
        byCurrency(campaign("a", "revenue_generated", money("9"), "currency", "USD")).get("USD");

    assertThat(totals.figure("revenue_generated").value()).contains(money("9"));
    assertThat(totals.figure("cost").reason()).contains(Reason.MISSING_INPUT);
  }

  @Test
  void parts_count_in_no_group() {
    SortedMap<List<String>, CampaignTotals> totals =
        CampaignGroups.by(
            List.of("campaign_id"),
            CampaignRoles.of(
                List.of(
                    campaign("a", "cost", money("9"), "currency", "USD"),
                    campaign("ad set: b", "cost", money("9"), "currency", "USD"))));

    assertThat(totals.keySet()).containsExactly(List.of("a"));
  }
}
