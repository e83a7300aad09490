package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and times as formats describe them. */
class DatePatternTest {
  private static String told(String pattern, String text) {
    return new DatePattern(pattern, MonthNames.OF_ALL_LANGUAGES)
        .parse(text)
        .map(
            parts ->
                parts.year()
                    + "-"
                    + parts.month()
                    + "-"
                    + parts.day()
                    + parts.time().map(time -> " " + time).orElse("")
                    + parts.offset().map(offset -> " " + offset).orElse(""))
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2026-02-28, 2026-2-28",
    "yyyy-MM-dd, 2026-02-29, none",
    "yyyy-MM-dd, 2028-02-29, 2028-2-29",
    "yyyy-MM-dd, 2026-2-28, none",
    "yyyy-MM-dd, 2026-00-01, none",
    "yyyy-MM-dd, 2026-13-01, none",
    "d/M/yy, 1/2/00, 2000-2-1",
    "d/M/yy, 1/2/26, 2026-2-1",
    "d.M., 29.2., 0-2-29",
    "dd MMM, 29 Feb, 0-2-29",
    "dd MMM, 30 Feb, none",
    "d MMMM yyyy, 3 März 2026, 2026-3-3",
    "d MMMM yyyy, 3 Nomonth 2026, none",
    "'EEE, d MMM yyyy', 'Sun, 1 Mar 2026', 2026-3-1",
    "'EEE, d MMM yyyy', 'Mon, 1 Mar 2026', none",
    "'EEE, d MMM yyyy', 'Tent, 1 Mar 2026', none",
    "'EEE, d MMM', 'Mon, 1 Mar', 0-3-1",
    "'EEE, d MMM', 'Tent, 1 Mar', none",
    "yyyy-MM-dd HH:mm, 2026-02-28 00:00, 2026-2-28 00:00",
    "yyyy-MM-dd HH:mm, 2026-02-28 24:00, none",
    "yyyy-MM-dd HH:mm:ss, 2026-02-28 23:59:58.123, 2026-2-28 23:59:58",
    "yyyy-MM-dd HH:mm:ss, 2026-02-28 23:60:00, none",
    "yyyy-MM-dd h:mm a, 2026-02-28 12:05 AM, 2026-2-28 00:05",
    "yyyy-MM-dd h:mm a, 2026-02-28 12:05 p.m., 2026-2-28 12:05",
    "yyyy-MM-dd h:mm a, 2026-02-28 1:05 PM, 2026-2-28 13:05",
    "yyyy-MM-dd h:mm a, 2026-02-28 11:05 am, 2026-2-28 11:05",
    "yyyy-MM-dd HH:mmZ, 2026-02-28 10:00+0530, 2026-2-28 10:00 +05:30",
    "yyyy-MM-dd HH:mmZ, 2026-02-28 10:00-08:00, 2026-2-28 10:00 -08:00",
    "yyyy-MM-dd HH:mmZ, 2026-02-28 10:00z, 2026-2-28 10:00 Z",
    "yyyy-MM-dd HH:mmZ, 2026-02-28 10:00+19:00, none",
    "epoch, 1767225600, 2026-1-1 00:00 Z",
    "epoch, 1767225600123, 2026-1-1 00:00:00.123 Z",
    "epoch, 176722560012, none",
    "epoch, 17672256x0, none"
  })
  void a_day_is_read_as_its_pattern_writes_it_and_exists(
      String pattern, String text, String expected) {
    assertThat(told(pattern, text)).isEqualTo(expected);
  }

  @Test
  void blanks_between_may_be_many_and_a_text_may_have_64_characters_but_not_65() {
    String blanks = " ".repeat(55);

    assertThat(told("dd MM yyyy", "01 02" + blanks + "2026")).isEqualTo("2026-2-1");
    assertThat(told("dd MM yyyy", "01 02 " + blanks + "2026")).isEqualTo("none");
  }

  @Test
  void a_pattern_has_another_order_where_day_and_month_are_both_numbers() {
    assertThat(
            DatePattern.swapped("dd/MM/yyyy", MonthNames.OF_ALL_LANGUAGES)
                .orElseThrow()
                .parse("02/03/2026")
                .orElseThrow()
                .month())
        .isEqualTo(2);
    assertThat(DatePattern.swapped("d MMMM yyyy", MonthNames.OF_ALL_LANGUAGES)).isEmpty();
  }

  private static DateParts parts(String pattern, String text) {
    return new DatePattern(pattern, MonthNames.OF_ALL_LANGUAGES).parse(text).orElseThrow();
  }

  @Test
  void a_day_without_a_year_is_the_latest_or_the_nearest_one() {
    DateParts march = parts("dd.MM", "15.03");

    assertThat(march.hasYear()).isFalse();
    assertThat(march.latestUpTo(LocalDate.parse("2026-03-15"))).contains(day("2026-03-15"));
    assertThat(march.latestUpTo(LocalDate.parse("2026-03-14"))).contains(day("2025-03-15"));
    assertThat(march.nearestTo(LocalDate.parse("2026-12-01"))).contains(day("2027-03-15"));
    assertThat(march.nearestTo(LocalDate.parse("2026-06-01"))).contains(day("2026-03-15"));
    assertThat(march.monthAndDay()).isEqualTo(315);
    assertThat(parts("dd.MM", "03.04").swapped().monthAndDay()).isEqualTo(304);
    assertThat(parts("dd.MM.yyyy", "15.03.2026").hasYear()).isTrue();
  }

  @Test
  void the_29th_of_february_may_be_eight_years_ago_but_not_nine() {
    DateParts leap = parts("dd.MM", "29.02");

    assertThat(leap.in(2026)).isEmpty();
    assertThat(leap.latestUpTo(LocalDate.parse("2026-01-01"))).contains(day("2024-02-29"));
    assertThat(leap.latestUpTo(LocalDate.parse("1904-02-28"))).contains(day("1896-02-29"));
    assertThat(leap.latestUpTo(LocalDate.parse("1904-02-29"))).contains(day("1904-02-29"));
    assertThat(leap.nearestTo(LocalDate.parse("2026-02-28"))).contains(day("2024-02-29"));
    assertThat(leap.nearestTo(LocalDate.parse("2026-03-01"))).contains(day("2028-02-29"));
    assertThat(leap.nearestTo(LocalDate.parse("1900-03-02"))).contains(day("1904-02-29"));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
