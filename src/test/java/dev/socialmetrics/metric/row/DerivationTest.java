package dev.socialmetrics.metric.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.metric.Cells;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static Optional<Reason> reason(Kind kind, Map<String, Object> values, String column) {
    MutableValues cells = Cells.derived(kind, values);
    return Derivation.reason(cells, kind.column(column));
  }

  @Test
  void a_day_without_anything_to_share_has_no_basis_and_says_why() {
    Map<String, Object> values = Map.of("followers", 5L);

    assertThat(reason(Kind.DAILY, values, "engagement_basis")).contains(Reason.MISSING_INPUT);
    assertThat(reason(Kind.DAILY, values, "engagement_rate")).contains(Reason.MISSING_INPUT);
  }

  @Test
  void a_day_that_reached_nobody_has_a_basis_and_no_rate() {
    Map<String, Object> values = Map.of("likes", 5L, "reach", 0L);

    assertThat(reason(Kind.DAILY, values, "engagement_basis")).isEmpty();
    assertThat(reason(Kind.DAILY, values, "engagement_rate")).contains(Reason.ZERO_REACH);
  }

  @Test
  void a_day_has_its_rate_and_what_that_is_a_share_of() {
    MutableValues day = Cells.derived(Kind.DAILY, Map.of("likes", 5L, "reach", 100L));

    assertThat(Cells.get(day, "engagement_rate")).isEqualTo(5.0);
    assertThat(Cells.get(day, "engagement_basis")).isEqualTo("reach");
    assertThat(Derivation.reason(day, Kind.DAILY.column("engagement_basis"))).isEmpty();
  }

  @Test
  void a_campaign_has_its_rate_and_its_return() {
    MutableValues campaign =
        Cells.derived(
            Kind.CAMPAIGN,
            Map.of(
                "total_reach",
                100L,
                "total_engagement",
                5L,
                "cost",
                new BigDecimal("50"),
                "cost_currency",
                "EUR",
                "revenue_generated",
                new BigDecimal("200"),
                "revenue_currency",
                "EUR"));

    assertThat(Cells.get(campaign, "engagement_rate")).isEqualTo(5.0);
    assertThat(Cells.get(campaign, "roas")).isEqualTo(4.0);
  }

  @Test
  void a_campaign_that_cost_nothing_has_no_return_and_says_why() {
    Map<String, Object> values =
        Map.of(
            "cost",
            BigDecimal.ZERO,
            "cost_currency",
            "EUR",
            "revenue_generated",
            BigDecimal.TEN,
            "revenue_currency",
            "EUR");

    assertThat(reason(Kind.CAMPAIGN, values, "roas")).contains(Reason.ZERO_COST);
  }

  @Test
  void an_audience_is_stored_as_it_is_stated() {
    MutableValues cells = Cells.of(Kind.AUDIENCE, Map.of("age_18_24", 60.0));

    Derivation.derive(cells);

    assertThat(cells.isSameAs(Cells.of(Kind.AUDIENCE, Map.of("age_18_24", 60.0)))).isTrue();
  }

  @Test
  void what_files_state_is_not_derived() {
    MutableValues cells = Cells.of(Kind.DAILY, Map.of());

    assertThatThrownBy(() -> Derivation.reason(cells, Kind.DAILY.column("likes")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("likes is not derived");
  }
}
