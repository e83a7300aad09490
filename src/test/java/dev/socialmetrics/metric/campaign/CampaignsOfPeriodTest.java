package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.campaign;
import static dev.socialmetrics.metric.campaign.Campaigns.money;
import static dev.socialmetrics.metric.campaign.Campaigns.period;
import static dev.socialmetrics.metric.campaign.PeriodRole.ADDED;
import static dev.socialmetrics.metric.campaign.PeriodRole.BEYOND_PERIOD;
import static dev.socialmetrics.metric.campaign.PeriodRole.COVERED_BY_PARTS;
import static dev.socialmetrics.metric.campaign.PeriodRole.OVERLAPPING_PERIODS;
import static dev.socialmetrics.metric.campaign.PeriodRole.PART_OF_CAMPAIGNS;
import static dev.socialmetrics.metric.campaign.PeriodRole.PART_OF_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignsOfPeriodTest {
  private static final Window JANUARY = Window.parse("2026-01-01..2026-01-31");

  private static List<CampaignRow> rows(LocalDate upTo, Observation... rows) {
    return CampaignsOfPeriod.of(List.of(rows), JANUARY, upTo);
  }

  private static List<PeriodRole> roles(Observation... rows) {
    return rows(JANUARY.end(), rows).stream().map(CampaignRow::role).toList();
  }

  private static CampaignTotal cost(Observation... rows) {
    return CampaignTotals.of(rows(JANUARY.end(), rows)).figure("cost");
  }

  @Test
  void a_campaign_ran_in_a_period_that_has_one_of_its_days() {
    assertThat(CampaignsOfPeriod.ranIn(period("a", "2025-12-01", "2026-01-01", "1"), JANUARY))
        .isTrue();
    assertThat(CampaignsOfPeriod.ranIn(period("a", "2026-01-31", "2026-03-01", "1"), JANUARY))
        .isTrue();
    assertThat(CampaignsOfPeriod.ranIn(period("a", "2025-12-01", "2025-12-31", "1"), JANUARY))
        .isFalse();
    assertThat(CampaignsOfPeriod.ranIn(period("a", "2026-02-01", "2026-02-01", "1"), JANUARY))
        .isFalse();
  }

  @Test
  void what_lies_within_the_period_is_added() {
    Observation first = period("a", "2026-01-01", "2026-01-10", "3");
    Observation second = period("b", "2026-01-11", "2026-01-31", "4");

    assertThat(roles(first, second)).containsExactly(ADDED, ADDED);
    assertThat(cost(first, second).value().orElseThrow()).isEqualByComparingTo("7");
  }

  @Test
  void what_reaches_beyond_it_leaves_the_totals_empty() {
    Observation within = period("a", "2026-01-01", "2026-01-10", "3");
    Observation beyond = period("b", "2026-01-20", "2026-02-01", "4");

    assertThat(roles(within, beyond)).containsExactly(ADDED, BEYOND_PERIOD);
    assertThat(cost(within, beyond).value()).isEmpty();
    assertThat(cost(within, beyond).reason()).contains(Reason.BEYOND_PERIOD);
  }

  @Test
  void a_whole_campaign_does_no_harm_where_its_parts_have_all_of_its_days_in_the_period() {
    Observation whole = period("a", "2025-12-20", "2026-02-10", "90");
    Observation early = period("a", "2026-01-01", "2026-01-15", "5");
    Observation late = period("a", "2026-01-16", "2026-01-31", "6");
    Observation short16 = period("a", "2026-01-17", "2026-01-31", "6");

    assertThat(roles(whole, early, late)).containsExactly(COVERED_BY_PARTS, ADDED, ADDED);
    assertThat(cost(whole, early, late).value().orElseThrow()).isEqualByComparingTo("11");
    assertThat(roles(whole, early, short16)).containsExactly(BEYOND_PERIOD, ADDED, ADDED);
    assertThat(roles(whole, period("b", "2026-01-01", "2026-01-31", "6")))
        .containsExactly(BEYOND_PERIOD, ADDED);
  }

  @Test
  void days_that_are_still_to_come_need_no_part() {
    Observation whole = period("a", "2025-12-20", "2026-12-31", "90");
    Observation toDate = period("a", "2026-01-01", "2026-01-20", "5");

    assertThat(rows(LocalDate.of(2026, 1, 20), whole, toDate).get(0).role())
        .isEqualTo(COVERED_BY_PARTS);
    assertThat(rows(LocalDate.of(2026, 1, 21), whole, toDate).get(0).role())
        .isEqualTo(BEYOND_PERIOD);
  }

  @Test
  void within_the_period_rows_are_parts_of_each_other_as_ever() {
    assertThat(
            roles(
                period("a", "2026-01-01", "2026-01-31", "9"),
                period("a", "2026-01-05", "2026-01-09", "1"),
                period("b", "2026-01-01", "2026-01-10", "1"),
                period("b", "2026-01-09", "2026-01-20", "1")))
        .containsExactly(ADDED, PART_OF_PERIOD, OVERLAPPING_PERIODS, OVERLAPPING_PERIODS);
  }

  @Test
  void an_ad_set_beside_campaigns_is_their_part_also_where_they_reach_beyond() {
    Observation set =
        campaign(
            "ad set: Tents",
            "start_date",
            "2026-01-05",
            "end_date",
            "2026-01-09",
            "cost",
            money("1"));

    assertThat(roles(period("a", "2025-12-01", "2026-02-28", "9"), set))
        .containsExactly(BEYOND_PERIOD, PART_OF_CAMPAIGNS);
  }
}
