package dev.socialmetrics.metric.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.metric.Cells;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Rounding;
import dev.socialmetrics.metric.row.Derivation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CampaignRatiosTest {
  private static final Map<String, Object> EXAMPLE =
      Map.of(
          "cost", new BigDecimal("5000"),
          "revenue_generated", new BigDecimal("25000"),
          "conversions", new BigDecimal("150"),
          "total_impressions", 500000L,
          "total_reach", 150000L);

  @Test
  void the_example_campaign_has_its_known_figures() {
    assertThat(printed("roi")).isEqualTo("400.00");
    assertThat(printed("roas")).isEqualTo("5.00");
    assertThat(printed("conversion_rate")).isEqualTo("0.03");
    assertThat(printed("cost_per_conversion")).isEqualTo("33.33");
    assertThat(printed("cost_per_reach")).isEqualTo("0.0333");
    assertThat(printed("cpm")).isEqualTo("10.00");
    assertThat(derived(EXAMPLE, "roi")).isEqualTo(400.0);
    assertThat(derived(EXAMPLE, "cost_per_engagement")).isNull();
    assertThat(reason(EXAMPLE, "cost_per_engagement")).contains(Reason.MISSING_INPUT);
  }

  @Test
  void a_cost_of_0_has_no_return() {
    Map<String, Object> free = with("cost", BigDecimal.ZERO);

    assertThat(derived(free, "roi")).isNull();
    assertThat(reason(free, "roi")).contains(Reason.ZERO_COST);
    assertThat(reason(free, "roas")).contains(Reason.ZERO_COST);
    assertThat(derived(free, "cost_per_conversion")).isEqualTo(0.0);
  }

  @Test
  void a_denominator_of_0_says_which() {
    assertThat(reason(with("conversions", BigDecimal.ZERO), "cost_per_conversion"))
        .contains(Reason.ZERO_CONVERSIONS);
    assertThat(reason(with("total_reach", 0L), "cost_per_reach")).contains(Reason.ZERO_REACH);
    assertThat(reason(with("total_impressions", 0L), "cpm")).contains(Reason.ZERO_IMPRESSIONS);
    assertThat(reason(with("total_impressions", 0L), "conversion_rate"))
        .contains(Reason.ZERO_IMPRESSIONS);
    assertThat(reason(with("total_engagement", 0L), "cost_per_engagement"))
        .contains(Reason.MISSING_INPUT);
  }

  @Test
  void a_figure_that_is_there_has_no_reason() {
    assertThat(reason(EXAMPLE, "roi")).isEmpty();
    assertThat(derived(with("total_engagement", 400L), "cost_per_engagement")).isEqualTo(12.5);
  }

  @Test
  void roi_is_roas_less_one_in_percent_for_any_money() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal cost = BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), random.nextInt(5));
      BigDecimal revenue = BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(5));
      CampaignRatios ratios = ratios(cost, revenue);
      double roi = ratios.roi().value().orElseThrow();
      double roas = ratios.roas().value().orElseThrow();
      assertThat(roi)
          .as("cost %s, revenue %s", cost, revenue)
          .isCloseTo((roas - 1) * 100, within(1e-9 * Math.max(1, Math.abs(roas))));
    }
  }

  private static CampaignRatios ratios(BigDecimal cost, BigDecimal revenue) {
    return new CampaignRatios(
        Optional.of(cost),
        Optional.of(revenue),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<String, Object> with(String column, Object value) {
    Map<String, Object> values = new HashMap<>(EXAMPLE);
    values.put(column, value);
    return values;
  }

  private static Object derived(Map<String, Object> values, String column) {
    return Cells.get(Cells.derived(Kind.CAMPAIGN, values), column);
  }

  private static Optional<Reason> reason(Map<String, Object> values, String column) {
    MutableValues cells = Cells.derived(Kind.CAMPAIGN, values);
    return Derivation.reason(cells, Kind.CAMPAIGN.column(column));
  }

  private static String printed(String column) {
    double value = (Double) derived(EXAMPLE, column);
    return Rounding.of(value, Rounding.placesOf(column)).toPlainString();
  }
}
