package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of names, amounts with their currency, text in a wrong encoding, days in parts. */
class NamesAndAmountsTest {
  private static String list(String text) {
    return Cell.outcome(new ListReader(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "['a\\/b\\b\\f\\r\\t']|[\"a/b\\u0008\\u000c\\u000d\\u0009\"]",
        "[ ]|[]",
        "['a'  ,\t\"b\" ]|[\"a\",\"b\"]",
        "['it's', 'b']|[\"it's\",\"b\"]",
        "['a', b']|[\"a', b\"]",
        "['a'] , 'b']|[\"a'] , 'b\"]",
        "['a' \"b\"]|cell.list",
        "['a'b']|[\"a'b\"]",
        "[\"a\"b\"]|cell.list",
        "[a']|cell.list",
        "['a',]|cell.list",
        "['a'|cell.list",
        "['a|cell.list",
        "['a\\|cell.list",
        "['\\x41\\u0042\\U00000043']|[\"ABC\"]",
        "['\\x4g']|cell.list",
        "['\\u004']|cell.list",
        "['\\U0010FFFF']|[\"\uDBFF\uDFFF\"]",
        "['\\U00110000']|cell.list",
        "['\\udc00']|cell.list",
        "['~\u007f!']|[\"~\u007f!\"] enc.control-char",
        "{'a'}|cell.list",
        "'a'|cell.list",
        "[]x|cell.list",
        "[] |[]"
      })
  void a_list_is_read_to_the_character(String text, String outcome) {
    assertThat(list(text)).isEqualTo(outcome);
  }

  @Test
  void a_list_has_up_to_65536_characters() {
    String names = "x".repeat(65_532);

    assertThat(list("['" + names + "']")).isEqualTo("[\"" + names + "\"]");
    assertThat(list("['" + names + "x']")).isEqualTo("cell.too-long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$5|5|ARS AUD CAD CLP COP HKD MXN NZD SGD TWD USD",
        "US$ 50.00|50.00|USD",
        "20 kr.|20|DKK ISK NOK SEK",
        "1.234,50 zł|1.234,50|PLN",
        "-R$ 5,00|-5,00|BRL",
        "USD -5|-5|USD",
        "+5 EUR|+5|EUR",
        "5EUR|5|EUR",
        "12 345 Ft|12 345|HUF",
        "CHF\u00a020|20|CHF",
        "5 €x|5 €x|",
        "€|€|",
        "€ five|€ five|",
        "abcdef 5|abcdef 5|",
        "5-6|5-6|",
        "-5|-5|",
        "(5)|(5)|"
      })
  void an_amount_is_its_number_and_the_currencies_that_its_sign_may_mean(
      String text, String number, String currencies) {
    MoneyText money = MoneyText.of(text);

    assertThat(money.number()).isEqualTo(number);
    assertThat(String.join(" ", money.currencies().stream().sorted().toList()))
        .isEqualTo(currencies == null ? "" : currencies);
  }

  @ParameterizedTest
  @CsvSource({
    "1234567890123456.0, true",
    "123456789012345.0, true",
    "1234567890123456, false",
    "'1,234', true",
    "1.000, true",
    "10.000, true",
    "1.0000, true",
    "'12,3', false",
    "1e+5, true",
    "1.5e5, true",
    "1.5e+, false",
    "1e+5a, false",
    "e+5, false",
    ":E+5, false",
    "1-5, false",
    "15, false"
  })
  void an_id_that_was_a_number_in_between_has_lost_digits(String id, boolean lost) {
    assertThat(IdNumber.isLost(id)).isEqualTo(lost);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'1|1",
        "'|'",
        "'a1|'a1",
        "=\"5\"|5",
        "=\"\"|=\"\"",
        "=\" 5 \"|5",
        "=\"5|=\"5",
        "e\u0301|é"
      })
  void guards_of_spreadsheets_are_taken_off_an_id(String text, String id) {
    assertThat(Cell.outcome(new IdReader(true), text)).isEqualTo(id);
  }

  @Test
  void a_moment_has_its_day_and_time_in_utc() {
    DateParts parts = DateParts.of(Instant.parse("2026-03-04T05:06:07Z"));

    assertThat(parts)
        .isEqualTo(
            new DateParts(
                2026, 3, 4, Optional.of(LocalTime.of(5, 6, 7)), Optional.of(ZoneOffset.UTC)));
    assertThat(parts.swapped().in(2026)).contains(LocalDate.of(2026, 4, 3));
    assertThat(new DateParts(0, 2, 30, Optional.empty(), Optional.empty()).in(2026)).isEmpty();
  }

  @Test
  void no_year_has_the_30th_of_february() {
    DateParts never = new DateParts(0, 2, 30, Optional.empty(), Optional.empty());

    assertThat(never.latestUpTo(LocalDate.of(2026, 5, 5))).isEmpty();
    assertThat(never.nearestTo(LocalDate.of(2026, 5, 5))).isEmpty();
  }

  @Test
  void four_years_are_looked_at_on_either_side() {
    DateParts leap = new DateParts(0, 2, 29, Optional.empty(), Optional.empty());

    assertThat(leap.nearestTo(LocalDate.of(2028, 12, 31))).contains(LocalDate.of(2028, 2, 29));
    assertThat(leap.nearestTo(LocalDate.of(1896, 12, 31))).contains(LocalDate.of(1896, 2, 29));
    assertThat(leap.nearestTo(LocalDate.of(1900, 1, 1))).contains(LocalDate.of(1896, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Total", "total :", "TOTAL (1234567):", "Total：", " Total", "Grand-total"})
  void a_total_may_have_a_point_or_a_number_of_rows_behind_it(String cell) {
    assertThat(TotalWords.isOne(cell)).isEqualTo(!cell.equals("total :"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Total (x)", "(Total)", "Total ()", "Subtotalx", "Tot", "5 Total", "Total 5)"})
  void other_texts_are_no_total(String cell) {
    assertThat(TotalWords.isOne(cell)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234.5', false, 1234.5",
    "'12,345', false, 12345",
    "'1,2345', false, '1,2345'",
    "'1234,567', false, '1234,567'",
    "'-1,234', false, -1234",
    "1.234.567, true, 1234567",
    "1.23, true, 1.23",
    "'1.234,', true, '1.234,'",
    "1\u202f234, true, 1234",
    "'-1 234,5', true, -1234.5",
    "€, false, €",
    "12 ₴, false, 12",
    "¥ 5, false, 5",
    "1.25E-3, false, 0.00125",
    "1.25E12, false, 1.25E12",
    "12E3, false, 12E3",
    "/5, false, /5",
    "5:, false, 5:"
  })
  void numbers_are_plain_in_the_way_of_their_format(String text, boolean comma, String plain) {
    assertThat(WrittenNumber.plain(text, comma)).isEqualTo(plain);
  }
}
