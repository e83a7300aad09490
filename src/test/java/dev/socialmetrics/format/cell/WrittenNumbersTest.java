package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, ids, amounts and totals as people and programs write them. */
class WrittenNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "1234, false, 1234",
    "'', false, ''",
    "'1,234', false, 1234",
    "'1,234,567.89', false, 1234567.89",
    "'1,23', false, '1,23'",
    "'1,234', true, 1.234",
    "'1.234', true, 1234",
    "'1.234,5', true, 1234.5",
    "1\u00A0234, true, 1234",
    "1 234, false, 1 234",
    "1\u2019234.50, false, 1234.50",
    "1'234'567, false, 1234567",
    "'1\u2019234,567', false, '1\u2019234,567'",
    "'1\u2019234,5', true, 1234.5",
    "1'23, false, 1'23",
    "'12,5', true, 12.5",
    "12.5, true, 12.5",
    "$12.50, false, 12.50",
    "12.50 €, false, 12.50",
    "'€ 1.234,50', true, 1234.50",
    "$, false, $",
    "₹5, false, 5",
    "5₹, false, 5",
    "1.5E-7, false, 0.00000015",
    "1E5, false, 100000",
    "1E55, false, 1E55",
    "tents, false, tents"
  })
  void a_number_becomes_a_plain_one_and_any_other_text_stays(
      String text, boolean decimalComma, String plain) {
    assertThat(WrittenNumber.plain(text, decimalComma)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "14.533, 14533",
    "'15,570,962', 15570962",
    "1\u202F234\u202F567, 1234567",
    "1'234, 1234",
    "-1.204, -1204",
    "3359140, 3359140",
    "'1,234.567', '1,234.567'",
    "1.5, 1.5",
    "'12,34', '12,34'",
    "0.123, 0.123",
    "1234.567, 1234.567",
    "63.3K, 63.3K"
  })
  void of_a_whole_number_any_one_mark_parts_thousands(String text, String plain) {
    assertThat(WrittenNumber.whole(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"' 12 % ', 12", "$5, 5", "12, 12", "' € 7 ', 7", "%, ''"})
  void a_bare_number_has_no_sign_around_it(String text, String bare) {
    assertThat(WrittenNumber.bare(text)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"0.125, 12.5", "1, 100", "-0.5, -50", "12%, 12%", "x, x"})
  void a_fraction_becomes_a_percentage(String plain, String percent) {
    assertThat(WrittenNumber.percent(plain)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012345.0, 123456789012345",
    "1234567890123456.0, 1234567890123456.0",
    "'12,00', 12",
    "12.000, 12.000",
    "12.0000, 12",
    "'1,234,567', 1234567",
    "'1,234.00', 1234",
    "'12,34', '12,34'",
    "'1,234,567,890,123,456', 1234567890123456",
    "'1,234,567,890,123,456.0', '1,234,567,890,123,456.0'",
    "1.0, 1",
    "10, 10",
    "a.0, a.0",
    "1.a, 1.a"
  })
  void an_id_that_a_program_took_for_a_number_is_the_id_again(String text, String plain) {
    assertThat(IdNumber.plain(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "1.89E+18, true",
    "1E+18, true",
    "1.8e18, true",
    "1e18, false",
    "E+18, false",
    "1.8E, false",
    "1.8E+, false",
    "1.8E+1x, false",
    "1.8Ex, false",
    "a.8E+1, false",
    "12.000, true",
    "1234567890123456.0, true",
    "12345, false",
    "12-34, false"
  })
  void digits_behind_an_exponent_or_too_many_of_them_are_lost(String id, boolean lost) {
    assertThat(IdNumber.isLost(id)).isEqualTo(lost);
  }

  @ParameterizedTest
  @CsvSource({
    "'€1,622.60', '1,622.60', EUR",
    "CHF 20, 20, CHF",
    "-€5, -5, EUR",
    "€-5, -5, EUR",
    "20 €, 20, EUR",
    "5 €, 5, EUR"
  })
  void an_amount_and_its_currency_are_read_apart(String text, String number, String currency) {
    assertThat(MoneyText.of(text).number()).isEqualTo(number);
    assertThat(MoneyText.of(text).currencies()).containsExactly(currency);
  }

  @ParameterizedTest
  @CsvSource({"12.50", "''", "12 xyzzy", "Tents 5"})
  void an_amount_without_a_known_sign_stays_as_it_is(String text) {
    assertThat(MoneyText.of(text).number()).isEqualTo(text);
    assertThat(MoneyText.of(text).currencies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Total, true",
    "TOTAL:, true",
    "Total (12), true",
    "total (12):, true",
    "Gesamt, true",
    "合計, true",
    "Average, true",
    "Total 12, false",
    "Totals of tents, false",
    "Tents, false",
    "12345, false",
    "'', false"
  })
  void a_total_is_called_so_with_how_many_rows_it_adds_up(String cell, boolean total) {
    assertThat(TotalWords.isOne(cell)).isEqualTo(total);
  }

  @Test
  void an_average_is_a_comparison_and_a_total_is_none() {
    assertThat(TotalWords.isComparison(new String[] {"Tents", null, "Average"})).isTrue();
    assertThat(TotalWords.isComparison(new String[] {"Total", "5"})).isFalse();
    assertThat(TotalWords.isComparison(new String[] {})).isFalse();
    assertThat(TotalWords.isOne(null)).isFalse();
    assertThat(TotalWords.isOne("Total" + " ".repeat(200))).isFalse();
  }
}
