package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.metric.campaign.ExchangeRates.ExchangeRate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 23);

  private static ExchangeRate rate(LocalDate day, String from, String to, String rate) {
    return new ExchangeRate(day, from, to, money(rate));
  }

  private static ExchangeRates rates(ExchangeRate... rates) {
    return new ExchangeRates(List.of(rates));
  }

  @Test
  void a_rate_holds_for_31_days_and_not_for_days_before_it() {
    ExchangeRates rates = rates(rate(DAY, "EUR", "USD", "1.2"));

    assertThat(rates.find("EUR", "USD", DAY.minusDays(1))).isEmpty();
    assertThat(rates.find("EUR", "USD", DAY)).isPresent();
    assertThat(rates.find("EUR", "USD", DAY.plusDays(31))).isPresent();
    assertThat(rates.find("EUR", "USD", DAY.plusDays(32))).isEmpty();
    assertThat(rates.find("EUR", "JPY", DAY)).isEmpty();
  }

  @Test
  void the_latest_rate_up_to_the_day_counts() {
    ExchangeRates rates =
        rates(
            rate(DAY.plusDays(1), "EUR", "USD", "3"),
            rate(DAY, "EUR", "USD", "2"),
            rate(DAY.minusDays(1), "EUR", "USD", "1"));

    assertThat(rates.find("EUR", "USD", DAY)).contains(rate(DAY, "EUR", "USD", "2"));
  }

  @Test
  void the_inverse_counts_where_it_is_later_and_is_divided_by() {
    ExchangeRates rates =
        rates(
            rate(DAY.minusDays(2), "EUR", "USD", "2"),
            rate(DAY.minusDays(1), "USD", "EUR", "0.8"),
            rate(DAY, "EUR", "USD", "1.6"),
            rate(DAY, "USD", "EUR", "0.5"));

    ExchangeRate inverse = rates.find("EUR", "USD", DAY.minusDays(1)).orElseThrow();

    assertThat(inverse).isEqualTo(rate(DAY.minusDays(1), "USD", "EUR", "0.8"));
    assertThat(inverse.convert(money("100"), "EUR")).isEqualByComparingTo("125");
    assertThat(inverse.convert(money("100"), "USD")).isEqualByComparingTo("80");
    assertThat(rates.find("EUR", "USD", DAY)).contains(rate(DAY, "EUR", "USD", "1.6"));
  }

  @Test
  void an_amount_that_is_multiplied_loses_no_digit() {
    ExchangeRate rate = rate(DAY, "EUR", "USD", "1.123456789012345");

    assertThat(rate.convert(money("999999999999.99"), "EUR"))
        .isEqualByComparingTo("1123456789012.33376543210987655");
  }

  @Test
  void other_rates_have_another_name() {
    String one = rates(rate(DAY, "EUR", "USD", "1.2")).toString();

    assertThat(one)
        .isEqualTo(rates(rate(DAY, "EUR", "USD", "1.2")).toString())
        .isNotEqualTo(rates(rate(DAY, "EUR", "USD", "1.3")).toString())
        .isNotEqualTo(rates(rate(DAY, "USD", "EUR", "1.2")).toString())
        .isNotEqualTo(ExchangeRates.NONE.toString());
  }

  @Test
  void a_rate_is_more_than_nothing() {
    assertThatThrownBy(() -> rate(DAY, "EUR", "USD", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rate is more than 0, was 0");
  }
}
