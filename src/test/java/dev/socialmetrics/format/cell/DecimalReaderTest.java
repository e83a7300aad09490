package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.cell.DecimalReader.Sign;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalReaderTest {
  @ParameterizedTest
  @CsvSource({
    "5000, 5000",
    "5000.00, 5000",
    "0.10, 0.1",
    "+12.5, 12.5",
    ".5, 0.5",
    "1.234, 1.234",
    "-0, 0",
    "0.000, 0",
    "123456789012345, 123456789012345",
    "1234567890123.45, 1234567890123.45",
    "0.000123456789012345, 0.000123456789012345",
    "'', absent",
    "--, absent",
    "1234567890123456, cell.decimal-scale",
    "1.234567890123456, cell.decimal-scale",
    "1000000000000000000, cell.decimal-scale",
    "NaN, cell.not-finite",
    "-Infinity, cell.not-finite",
    "1e400, cell.decimal",
    "1e100000000, cell.decimal",
    "1d, cell.decimal",
    "0x1p3, cell.decimal",
    "$12, cell.decimal",
    "USD 12, cell.decimal",
    "(12.00), cell.decimal",
    "12-, cell.decimal",
    "\u0661, cell.decimal",
    "., cell.decimal",
    "'1,234', cell.locale-number",
    "'1.234,56', cell.locale-number",
    "'1,234.56', cell.locale-number",
    "1 234, cell.locale-number",
    "-3, cell.negative-money",
    "-0.01, cell.negative-money",
  })
  void a_cost_is_an_exact_decimal_of_0_or_more(String text, String outcome) {
    assertThat(Cell.outcome(new DecimalReader(Sign.COST), text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"25000, 25000", "-3.50, -3.5 row.negative-revenue", "-, absent"})
  void a_negative_revenue_is_a_refund(String text, String outcome) {
    assertThat(Cell.outcome(new DecimalReader(Sign.REVENUE), text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"150, 150", "12.5, 12.5", "-1, cell.negative-count"})
  void conversions_may_be_fractional_but_not_negative(String text, String outcome) {
    assertThat(Cell.outcome(new DecimalReader(Sign.QUANTITY), text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0, 0.0",
    "100, 100.0",
    "42.5, 42.5",
    "42.5%, 42.5",
    "42.5 %, 42.5",
    "N/A, absent",
    "100.1, cell.percent-range",
    "101%, cell.percent-range",
    "-3%, cell.percent-range",
    "%, cell.decimal",
    "many, cell.decimal",
    "'42,5', cell.locale-number",
    "NaN, cell.not-finite",
    "1e1, cell.decimal",
  })
  void a_percentage_is_0_to_100(String text, String outcome) {
    assertThat(Cell.outcome(new ShareReader(), text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "7.2, 7.2",
    "4.8%, 4.8",
    "250, 250.0",
    "8.157894736842104, 8.157894736842104",
    "-0, 0.0",
    "'', absent",
    "-, absent",
    "high, absent cell.rate-unreadable",
    "'4,8', absent cell.rate-unreadable",
    "-1, absent cell.rate-unreadable",
    "NaN, absent cell.rate-unreadable",
    "1e400, absent cell.rate-unreadable",
    "%, absent cell.rate-unreadable",
  })
  void a_stated_rate_that_cannot_be_read_is_only_warned_of(String text, String outcome) {
    assertThat(Cell.outcome(new RateReader(), text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "USD, USD",
    "eur, EUR",
    "'', absent",
    "XXX, cell.currency-unknown",
    "EU, cell.currency-unknown",
    "Dollar, cell.currency-unknown",
    "$, cell.currency-unknown",
    "1, cell.currency-unknown"
  })
  void a_currency_is_a_known_code(String text, String outcome) {
    assertThat(Cell.outcome(new CurrencyReader(), text)).isEqualTo(outcome);
  }
}
