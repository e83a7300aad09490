package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.campaign;
import static dev.socialmetrics.metric.campaign.Campaigns.money;
import static dev.socialmetrics.metric.campaign.PeriodRole.ADDED;
import static dev.socialmetrics.metric.campaign.PeriodRole.OVERLAPPING_PERIODS;
import static dev.socialmetrics.metric.campaign.PeriodRole.PART_OF_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Roles and totals against every two periods compared, and in any order of rows. */
class CampaignOrderTest {
  @Test
  void the_order_of_rows_changes_no_role_and_no_total() {
    Random random = new Random(14);
    for (int round = 0; round < 300; round++) {
      List<Observation> rows = anyRows(random);
      Map<Observation, PeriodRole> before = byRow(rows);
      Map<String, CampaignTotal> totals = CampaignTotals.of(CampaignRoles.of(rows)).figures();
      Map<String, Map<String, CampaignTotal>> currencies = byCurrency(rows);

      Collections.shuffle(rows, random);

      assertThat(byRow(rows)).isEqualTo(before);
      assertThat(CampaignTotals.of(CampaignRoles.of(rows)).figures()).isEqualTo(totals);
      assertThat(byCurrency(rows)).isEqualTo(currencies);
    }
  }

  @Test
  void a_role_is_what_comparing_every_two_periods_says() {
    Random random = new Random(41);
    for (int round = 0; round < 300; round++) {
      List<Observation> rows = anyRows(random);
      rows.removeIf(row -> row.findText("campaign_id").orElseThrow().startsWith("ad set"));
      Map<Observation, PeriodRole> found = byRow(rows);
      for (Observation row : rows) {
        assertThat(found.get(row)).as("%s among %s", row, rows).isEqualTo(naive(row, rows));
      }
    }
  }

  private static PeriodRole naive(Observation row, List<Observation> rows) {
    List<Observation> others =
        rows.stream().filter(other -> other != row && isSameCampaign(row, other)).toList();
    if (others.stream().anyMatch(other -> contains(other, row))) {
      return PART_OF_PERIOD;
    }
    return others.stream()
            .filter(
                other ->
                    rows.stream()
                        .noneMatch(
                            o -> o != other && isSameCampaign(o, other) && contains(o, other)))
            .anyMatch(other -> touches(other, row))
        ? OVERLAPPING_PERIODS
        : ADDED;
  }

  private static boolean isSameCampaign(Observation one, Observation other) {
    return List.of("platform", "campaign_id").stream()
        .allMatch(column -> one.findText(column).equals(other.findText(column)));
  }

  private static boolean contains(Observation outer, Observation inner) {
    return text(outer, "start_date").compareTo(text(inner, "start_date")) <= 0
        && text(inner, "end_date").compareTo(text(outer, "end_date")) <= 0;
  }

  private static boolean touches(Observation one, Observation other) {
    return text(one, "start_date").compareTo(text(other, "end_date")) <= 0
        && text(other, "start_date").compareTo(text(one, "end_date")) <= 0;
  }

  private static String text(Observation row, String column) {
    return row.findText(column).orElseThrow();
  }

  /** Distinct periods of few campaigns within two months, most of them in one of two currencies. */
  private static List<Observation> anyRows(Random random) {
    List<Observation> rows = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      LocalDate start = LocalDate.parse("2026-01-01").plusDays(random.nextInt(40));
      String end = start.plusDays(random.nextInt(20)).toString();
      String id = List.of("a", "b", "ad set: c").get(random.nextInt(3));
      String platform = random.nextBoolean() ? "tiktok" : "facebook";
      if (keys.contains(id + platform + start + end)) {
        continue;
      }
      keys.add(id + platform + start + end);
      Object[] values = {
        "platform",
        platform,
        "start_date",
        start.toString(),
        "end_date",
        end,
        "cost",
        random.nextInt(4) == 0 ? null : money(random.nextInt(100000) + "e-2"),
        "revenue_generated",
        random.nextBoolean() ? null : money(random.nextInt(90) - 20 + ""),
        "total_reach",
        random.nextBoolean() ? Long.MAX_VALUE : 0L,
        "conversions",
        money("0.25"),
        "currency",
        random.nextInt(5) == 0 ? "EUR" : "JPY"
      };
      rows.add(campaign(id, values));
    }
    return rows;
  }

  private static Map<Observation, PeriodRole> byRow(List<Observation> rows) {
    Map<Observation, PeriodRole> roles = new IdentityHashMap<>();
    CampaignRoles.of(rows).forEach(row -> roles.put(row.values(), row.role()));
    return roles;
  }

  private static Map<String, Map<String, CampaignTotal>> byCurrency(List<Observation> rows) {
    Map<String, Map<String, CampaignTotal>> currencies = new TreeMap<>();
    CampaignGroups.byCurrency(CampaignRoles.of(rows))
        .forEach((currency, totals) -> currencies.put(currency, totals.figures()));
    return currencies;
  }
}
