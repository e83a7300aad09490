package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.campaign;
import static dev.socialmetrics.metric.campaign.Campaigns.money;
import static dev.socialmetrics.metric.campaign.Campaigns.period;
import static dev.socialmetrics.metric.campaign.PeriodRole.ADDED;
import static dev.socialmetrics.metric.campaign.PeriodRole.OVERLAPPING_PERIODS;
import static dev.socialmetrics.metric.campaign.PeriodRole.PART_OF_CAMPAIGNS;
import static dev.socialmetrics.metric.campaign.PeriodRole.PART_OF_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CampaignRolesTest {
  private static List<PeriodRole> roles(Observation... rows) {
    return CampaignRoles.of(List.of(rows)).stream().map(CampaignRow::role).toList();
  }

  private static CampaignTotal cost(List<CampaignRow> rows) {
    return CampaignTotals.of(rows).figure("cost");
  }

  @Test
  void a_period_within_another_one_of_its_campaign_is_a_part_of_it() {
    assertThat(
            roles(
                period("a", "2026-01-05", "2026-01-09", "1"),
                period("a", "2026-01-01", "2026-01-31", "9"),
                period("a", "2026-01-31", "2026-01-31", "1"),
                period("a", "2026-02-01", "2026-02-01", "1"),
                period("b", "2026-01-05", "2026-01-09", "1")))
        .containsExactly(PART_OF_PERIOD, ADDED, PART_OF_PERIOD, ADDED, ADDED);
  }

  @Test
  void the_same_days_of_another_platform_or_account_are_no_part() {
    Observation facebook =
        campaign("a", "platform", "facebook", "start_date", "2025-10-05", "cost", money("1"));
    Observation other =
        campaign("a", "account_id", "2", "start_date", "2025-10-05", "cost", money("1"));

    assertThat(roles(campaign("a", "cost", money("1")), facebook, other))
        .containsExactly(ADDED, ADDED, ADDED);
  }

  @Test
  void weekly_downloads_of_the_last_30_days_have_no_total() {
    Observation[] downloads = {
      period("a", "2026-01-03", "2026-02-01", "300"),
      period("a", "2026-01-10", "2026-02-08", "300"),
      period("a", "2026-01-17", "2026-02-15", "300"),
      period("a", "2026-01-24", "2026-02-22", "300")
    };

    List<CampaignRow> rows = CampaignRoles.of(List.of(downloads));

    assertThat(rows.stream().map(CampaignRow::role)).containsOnly(OVERLAPPING_PERIODS);
    assertThat(cost(rows).value()).isEmpty();
    assertThat(cost(rows).reason()).contains(Reason.OVERLAPPING_PERIODS);
    assertThat(CampaignTotals.of(rows).rows()).hasSize(4);
  }

  @Test
  void periods_that_follow_each_other_add_up() {
    List<CampaignRow> rows =
        CampaignRoles.of(
            List.of(
                period("a", "2026-01-01", "2026-01-31", "1"),
                period("a", "2026-02-01", "2026-02-28", "2")));

    assertThat(cost(rows).value()).contains(money("3"));
  }

  @Test
  void only_what_an_overlap_touches_is_empty() {
    Observation one = period("a", "2026-01-01", "2026-01-20", "1");
    Observation other = period("a", "2026-01-10", "2026-01-31", "2");
    Observation shown = campaign("b", "total_impressions", 7L);

    CampaignTotals totals = CampaignTotals.of(CampaignRoles.of(List.of(one, other, shown)));

    assertThat(totals.figure("cost").reason()).contains(Reason.OVERLAPPING_PERIODS);
    assertThat(totals.figure("total_impressions").value()).contains(money("7"));
    assertThat(totals.figure("roi").reason()).contains(Reason.MISSING_INPUT);
  }

  @Test
  void ad_sets_beside_campaigns_are_parts_of_them() {
    Observation set = period("ad set: hikers", "2025-10-31", "2025-11-30", "1");
    Observation earlier = period("ad set: hikers", "2025-09-01", "2025-09-30", "1");
    Observation ad = period("ad: tent", "2025-11-05", "2025-11-06", "1");

    assertThat(roles(set, earlier, ad, campaign("spring", "cost", money("1"))))
        .containsExactly(PART_OF_CAMPAIGNS, ADDED, PART_OF_CAMPAIGNS, ADDED);
  }

  @Test
  void a_hundred_thousand_periods_of_one_campaign_take_no_time_to_speak_of() {
    List<Observation> rows = new ArrayList<>();
    LocalDate day = LocalDate.parse("1800-01-01");
    for (int i = 0; i < 100_000; i++) {
      String date = day.plusDays(i).toString();
      rows.add(period(i % 2 == 0 ? "a" : "ad set: b", date, date, "0.01"));
    }
    Collections.shuffle(rows, new Random(5));

    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(cost(CampaignRoles.of(rows)).value().orElseThrow())
                .isEqualByComparingTo("1000"));
  }

  @Test
  void extremes_are_added_exactly() {
    Observation large =
        campaign(
            "a",
            "cost",
            money("999999999999999"),
            "revenue_generated",
            money("-0.000000000000001"),
            "total_reach",
            Long.MAX_VALUE,
            "currency",
            "USD");
    Observation same = period("b", "2025-10-01", "2025-10-31", "999999999999999");
    List<CampaignRow> rows = CampaignRoles.of(List.of(large, same));

    assertThat(cost(rows).value()).contains(money("1999999999999998"));
    assertThat(CampaignTotals.of(rows).figure("roas").value().orElseThrow().signum()).isEqualTo(-1);
    assertThatCode(() -> CampaignTotals.of(rows).engagementRate()).doesNotThrowAnyException();
  }
}
