package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of months and of days of the week. */
class WordsOfDaysTest {
  @ParameterizedTest
  @CsvSource({
    "en, January, 1",
    "en, 'Sept.', 9",
    "en, Sept, 9",
    "en, DEC, 12",
    "en, Dezember, 0",
    "de, Dezember, 12",
    "de, März, 3",
    "fr, févr., 2",
    "fr, AOÛT, 8",
    "pt-BR, março, 3",
    "pl, października, 10",
    "ru, июнь, 6",
    "ru, июня, 6",
    "vi, tháng mười hai, 12",
    "en, Tents, 0",
    "en, '', 0"
  })
  void a_month_is_called_as_its_languages_call_it(String language, String name, int month) {
    MonthNames names = new MonthCache().of(List.of(language));

    assertThat(names.find(name).orElse(0)).isEqualTo(month);
    assertThat(names.isMonth(name)).isEqualTo(month > 0);
  }

  @Test
  void english_short_names_with_four_letters_are_known_in_every_language() {
    assertThat(new MonthNames(List.of("de")).find("Sept")).isEqualTo(OptionalInt.of(9));
    assertThat(MonthNames.OF_ALL_LANGUAGES.find("Juli")).isEqualTo(OptionalInt.of(7));
  }

  @Test
  void the_names_of_a_set_of_languages_are_looked_up_once() {
    MonthCache cache = new MonthCache();

    assertThat(cache.of(List.of("de", "fr"))).isSameAs(cache.of(List.of("de", "fr")));
    assertThat(cache.of(List.of("de"))).isNotSameAs(cache.of(List.of("de", "fr")));
  }

  @ParameterizedTest
  @CsvSource({
    "Monday, MONDAY",
    "sun., SUNDAY",
    "Mittwoch, WEDNESDAY",
    "vendredi, FRIDAY",
    "domingo, SUNDAY",
    "Tent, ''",
    "'', ''"
  })
  void a_day_of_the_week_is_called_as_some_language_calls_it(String name, String days) {
    String found =
        WeekdayNames.find(name).stream().map(DayOfWeek::name).collect(Collectors.joining(" "));

    assertThat(found).isEqualTo(days);
  }

  @Test
  void short_names_are_known_too() {
    assertThat(WeekdayNames.find("lör")).containsExactly(DayOfWeek.SATURDAY);
    assertThat(WeekdayNames.find("to")).containsExactly(DayOfWeek.THURSDAY);
  }

  private static String read(String pattern, String text) {
    return new DatePattern(pattern, MonthNames.OF_ALL_LANGUAGES)
        .parse(text)
        .map(
            parts ->
                parts.year()
                    + "-"
                    + parts.month()
                    + "-"
                    + parts.day()
                    + parts.time().map(time -> "T" + time).orElse("")
                    + parts.offset().map(Object::toString).orElse(""))
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd h:mm a, 2026-02-28 12:00 am, 2026-2-28T00:00",
    "yyyy-MM-dd h:mm a, 2026-02-28 11:59 p.m., 2026-2-28T23:59",
    "yyyy-MM-dd h:mm a, 2026-02-28 1:00 xm, none",
    "yyyy-MM-dd HH, 2026-02-28 07, 2026-2-28T07:00",
    "yyyy-MM-dd HH, 2026-02-28 7, none",
    "yyyy-MM-dd H, 2026-02-28 7, 2026-2-28T07:00",
    "yyyy-MM-dd hh:mm, 2026-02-28 07:05, 2026-2-28T07:05",
    "yyyy-MM-dd HH:mm:ss, 2026-02-28 07:05:09, 2026-2-28T07:05:09",
    "yyyy-MM-dd HH:mm:ss, 2026-02-28 07:05:60, none",
    "yyyy-MM-ddZ, 2026-02-28+0200, 2026-2-28+02:00",
    "yyyy-MM-ddZ, 2026-02-28+20:00, none",
    "MM/yyyy, 03/2026, 2026-3-1",
    "d 'de' MMMM 'de' yyyy, 3 de março de 2026, 2026-3-3",
    "d 'de' MMMM 'de' yyyy, 3 DE MARÇO DE 2026, 2026-3-3",
    "dd.MM.yy, 01.02.99, 2099-2-1",
    "yyyy, 2026, none",
    "'EEE d.M.yyyy', 'So 1.3.2026', 2026-3-1",
    "'EEE d.M.yyyy', 'Mo 1.3.2026', none",
    "yyyy-MM-dd, x2026-02-28, none",
    "yyyy-MM-dd, 2026-02-28x, none"
  })
  void a_time_is_read_as_its_pattern_writes_it(String pattern, String text, String expected) {
    assertThat(read(pattern, text)).isEqualTo(expected);
  }

  @Test
  void seconds_since_1970_have_10_digits_and_milliseconds_13() {
    assertThat(read("epoch", "0000000001")).isEqualTo("1970-1-1T00:00:01Z");
    assertThat(read("epoch", "0000000001000")).isEqualTo("1970-1-1T00:00:01Z");
    assertThat(read("epoch", "000000001")).isEqualTo("none");
    assertThat(read("epoch", "00000000001")).isEqualTo("none");
  }
}
