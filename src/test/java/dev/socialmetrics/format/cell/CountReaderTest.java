package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountReaderTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "007, 7",
    "15250, 15250",
    "+5, 5",
    "-0, 0",
    "-0.0, 0",
    "1.0, 1",
    "1938.0, 1938",
    "1938.000, 1938",
    "0.000, 0",
    "5., 5",
    "' 12 ', 12",
    "'\u00a012\ufeff', 12",
    "999999999999999999, 999999999999999999",
    "9223372036854775807, 9223372036854775807",
    "0009223372036854775807, 9223372036854775807",
    "9223372036854775807.0, 9223372036854775807",
  })
  void whole_numbers_are_read(String text, String value) {
    assertThat(count(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "--", "N/A", "n/a", "null", "NULL", " - ", "\u00a0"})
  void signs_for_no_value_are_absent_and_never_0(String text) {
    assertThat(count(text)).isEqualTo("absent");
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775808, cell.integer-range",
    "99999999999999999999, cell.integer-range",
    "-1, cell.negative-count",
    "-1.0, cell.negative-count",
    "-9223372036854775809, cell.negative-count",
    "1.5, cell.integer",
    "0.123, cell.integer",
    ".5, cell.integer",
    "1234.567, cell.integer",
    "'1,234', cell.locale-number",
    "1.234, cell.locale-number",
    "1.000, cell.locale-number",
    "-1.234, cell.locale-number",
    "'1.234,56', cell.locale-number",
    "'12,34,567', cell.locale-number",
    "1.234.567, cell.locale-number",
    "1 234, cell.locale-number",
    "'1\u00a0234', cell.locale-number",
    "'1\u202f234', cell.locale-number",
    "\"1'234\", cell.locale-number",
    "1.2K, cell.integer",
    "3M, cell.integer",
    "12 mil, cell.integer",
    "12abc, cell.integer",
    "1O4, cell.integer",
    "1e5, cell.integer",
    "1.89E+18, cell.integer",
    "1e100000000, cell.integer",
    "1E+2147483647, cell.integer",
    "NaN, cell.integer",
    "Infinity, cell.integer",
    "0x1F, cell.integer",
    "<1, cell.integer",
    ">10000, cell.integer",
    "101%, cell.integer",
    "+, cell.integer",
    "., cell.integer",
    "--5, cell.integer",
    "\u0661\u0662\u0663, cell.integer",
    "\uff11\uff12, cell.integer",
    "1\u0662, cell.integer",
  })
  void anything_else_is_refused_for_its_own_reason(String text, String code) {
    String unquoted = text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    assertThat(count(unquoted)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "-5, -5",
    "-0, 0",
    "-9223372036854775807, -9223372036854775807",
    "'-1,234', cell.locale-number"
  })
  void a_net_change_may_be_negative(String text, String outcome) {
    assertThat(Cell.outcome(new CountReader(true), text)).isEqualTo(outcome);
  }

  @Test
  @Timeout(5)
  void a_megabyte_of_digits_is_refused_at_once() {
    String digits = "9".repeat(1 << 20);

    String outcome =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> count(digits), "squares of digits");

    assertThat(outcome).isEqualTo("cell.integer-range");
  }

  private static String count(String text) {
    return Cell.outcome(new CountReader(false), text);
  }
}
