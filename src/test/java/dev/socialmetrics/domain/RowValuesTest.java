package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RowValuesTest {
  private static final Column REACH = Kind.CAMPAIGN.column("total_reach");
  private static final Column COST = Kind.CAMPAIGN.column("cost");
  private static final Column ROAS = Kind.CAMPAIGN.column("roas");
  private static final Column CURRENCY = Kind.CAMPAIGN.column("cost_currency");

  private static MutableValues campaign() {
    MutableValues row = new MutableValues(Kind.CAMPAIGN);
    row.set(Kind.CAMPAIGN.column("account_id"), "acme");
    row.set(Kind.CAMPAIGN.column("platform"), "tiktok");
    row.set(Kind.CAMPAIGN.column("campaign_id"), "c1");
    row.set(Kind.CAMPAIGN.column("start_date"), "2026-01-01");
    row.set(Kind.CAMPAIGN.column("end_date"), "2026-01-31");
    return row;
  }

  @Test
  void a_value_is_found_as_what_its_column_holds() {
    MutableValues row = campaign();
    row.set(REACH, 1200L);
    row.set(COST, new BigDecimal("12.50"));
    row.set(ROAS, 2.5);
    row.set(CURRENCY, "EUR");

    assertThat(row.findCount(REACH)).hasValue(1200);
    assertThat(row.count(REACH)).isEqualTo(1200);
    assertThat(row.findDecimal("cost")).contains(new BigDecimal("12.50"));
    assertThat(row.findRate("roas")).hasValue(2.5);
    assertThat(row.findText(CURRENCY)).contains("EUR");
    assertThat(row.find(COST)).contains(new BigDecimal("12.50"));
  }

  @Test
  void what_an_export_does_not_state_is_absent() {
    MutableValues row = campaign();

    assertThat(row.has(REACH)).isFalse();
    assertThat(row.findCount("total_reach")).isEmpty();
    assertThat(row.findDecimal(COST)).isEmpty();
    assertThat(row.findRate(ROAS)).isEmpty();
    assertThat(row.findText("cost_currency")).isEmpty();
    assertThat(row.orNull(REACH)).isNull();
  }

  @Test
  void a_cleared_value_is_unknown_again() {
    MutableValues row = campaign();
    row.set(REACH, 1200L);
    row.clear(REACH);

    assertThat(row.find(REACH)).isEmpty();
  }

  @Test
  void a_key_is_the_values_of_the_key_columns_and_names_the_channel() {
    assertThat(campaign().key())
        .containsExactly("acme", "tiktok", "c1", "2026-01-01", "2026-01-31");
    assertThat(campaign().channel()).isEqualTo(Channel.of("acme", "tiktok"));
    assertThat(new MutableValues(Kind.AUDIENCE).key()).containsExactly(null, null, null);
  }

  @Test
  void a_copy_has_the_same_values_until_one_of_them_changes() {
    MutableValues row = campaign();
    MutableValues copy = row.copy();
    assertThat(copy.isSameAs(row)).isTrue();

    copy.set(REACH, 7L);

    assertThat(copy.isSameAs(row)).isFalse();
    assertThat(row.has(REACH)).isFalse();
  }

  @Test
  void an_observation_keeps_the_values_that_the_row_had() {
    MutableValues row = campaign();
    Observation kept = Observation.of(row);
    row.set(REACH, 7L);

    assertThat(kept.findCount(REACH)).isEmpty();
    assertThat(kept).isEqualTo(Observation.of(campaign())).isNotEqualTo(Observation.of(row));
  }

  @Test
  void an_observation_has_all_of_its_key() {
    MutableValues row = campaign();
    row.clear(Kind.CAMPAIGN.column("end_date"));

    assertThatThrownBy(() -> Observation.of(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key end_date is missing");
  }
}
