package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row's values: known or not, and never changed from outside. */
class ObservationTest {
  private MutableValues cells;

  @BeforeEach
  void campaign() {
    cells = new MutableValues(Kind.CAMPAIGN);
    set("account_id", "1");
    set("platform", "facebook");
    set("campaign_id", "c");
    set("start_date", "2025-10-01");
    set("end_date", "2025-10-31");
    set("clicks", 0L);
    set("cost", new BigDecimal("12.50"));
    set("roi", 0.0);
  }

  private void set(String column, Object value) {
    cells.set(Kind.CAMPAIGN.column(column), value);
  }

  private Observation row() {
    return Observation.of(cells);
  }

  @Test
  void nothing_is_known_to_be_0_and_what_is_unknown_is_empty() {
    assertThat(row().findCount("clicks")).hasValue(0);
    assertThat(row().findRate("roi")).hasValue(0);
    assertThat(row().findCount("total_reach")).isEmpty();
    assertThat(row().findRate("roas")).isEmpty();
    assertThat(row().findDecimal("revenue_generated")).isEmpty();
    assertThat(row().findText("cost_currency")).isEmpty();
    assertThat(row().find(Kind.CAMPAIGN.column("cost_currency"))).isEmpty();
  }

  @Test
  void values_are_those_of_their_columns() {
    assertThat(row().kind()).isEqualTo(Kind.CAMPAIGN);
    assertThat(row().findText("campaign_id")).contains("c");
    assertThat(row().findDecimal("cost")).contains(new BigDecimal("12.50"));
    assertThat(row().find(Kind.CAMPAIGN.column("clicks"))).contains(0L);
  }

  @Test
  void nobody_changes_it_from_outside() {
    Observation row = row();
    set("clicks", 7L);
    row.copy().set(Kind.CAMPAIGN.column("clicks"), 8L);

    assertThat(row.findCount("clicks")).hasValue(0);
  }

  @Test
  void rows_of_the_same_values_are_equal() {
    Observation other = row();
    assertThat(row()).isEqualTo(other).hasSameHashCodeAs(other);
    set("clicks", 1L);
    assertThat(row()).isNotEqualTo(other);
    assertThat(row().toString()).startsWith("CAMPAIGN[1, facebook, c, ");
  }

  @Test
  void each_key_must_be_there() {
    set("end_date", null);

    assertThatThrownBy(this::row)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key end_date is missing");
  }

  @Test
  void a_currency_that_no_export_states_is_marked_for_each_amount() {
    Column cost = Kind.CAMPAIGN.column("cost_currency");
    Column revenue = Kind.CAMPAIGN.column("revenue_currency");

    AssumedCurrency.mark(cells, cost, true);
    assertThat(mark()).isEqualTo("cost");
    AssumedCurrency.mark(cells, revenue, true);
    assertThat(mark()).isEqualTo("both");
    assertThat(AssumedCurrency.isAt(cells, cost)).isTrue();
    assertThat(AssumedCurrency.isAt(cells, revenue)).isTrue();
    assertThat(AssumedCurrency.isAt(cells, Kind.CAMPAIGN.column("currency"))).isFalse();
    AssumedCurrency.mark(cells, cost, false);
    assertThat(mark()).isEqualTo("revenue");
    assertThat(AssumedCurrency.isAt(cells, cost)).isFalse();
    AssumedCurrency.mark(cells, revenue, false);
    assertThat(mark()).isEqualTo("none");
  }

  private String mark() {
    return row().findText("currency_assumed").orElse("none");
  }
}
