package dev.socialmetrics.metric.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods as people ask for them, and the days that they are compared with. */
class AskedPeriodTest {
  private static final LocalDate LONG_AFTER = LocalDate.of(2030, 1, 1);

  private static AskedPeriod asked(String name, String compare) {
    return AskedPeriod.parse(name).against(ComparedDays.parse(compare));
  }

  @ParameterizedTest(name = "{0} against {1}")
  @CsvSource({
    "2025-03, previous, 2025-03-01..2025-03-31, 2025-02-01..2025-02-28",
    "2024-03, previous, 2024-03-01..2024-03-31, 2024-02-01..2024-02-29",
    "2025-01, previous, 2025-01-01..2025-01-31, 2024-12-01..2024-12-31",
    "2025-02, year, 2025-02-01..2025-02-28, 2024-02-01..2024-02-29",
    "2024-02, year, 2024-02-01..2024-02-29, 2023-02-01..2023-02-28",
    "2025-Q1, previous, 2025-01-01..2025-03-31, 2024-10-01..2024-12-31",
    "2025-Q3, year, 2025-07-01..2025-09-30, 2024-07-01..2024-09-30",
    "2025-03-01..2025-03-31, previous, 2025-03-01..2025-03-31, 2025-01-29..2025-02-28",
    "2025-02-01..2025-02-28, year, 2025-02-01..2025-02-28, 2024-02-01..2024-02-28",
    "2024-02-29..2024-03-02, year, 2024-02-29..2024-03-02, 2023-02-28..2023-03-02",
    "2024-02-29, year, 2024-02-29..2024-02-29, 2023-02-28..2023-02-28",
    "2025-10-05, previous, 2025-10-05..2025-10-05, 2025-10-04..2025-10-04",
    "2025-10, 2025-01-01..2025-01-07, 2025-10-01..2025-10-31, 2025-01-01..2025-01-07",
  })
  void a_period_has_its_days_and_those_that_it_is_compared_with(
      String name, String compare, String window, String previous) {
    Period period = asked(name, compare).on(LONG_AFTER);

    assertThat(period.window()).hasToString(window);
    assertThat(period.previous()).hasToString(previous);
    assertThat(period.unfinished()).isFalse();
    assertThat(period.asOf()).isEqualTo(period.window().end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2025-13 | '2025-13' is not a month such as 2025-09.",
        "2025-00 | '2025-00' is not a month such as 2025-09.",
        "2025-Q5 | '2025-Q5' is not a quarter such as 2025-Q3.",
        "2025-Q0 | '2025-Q0' is not a quarter such as 2025-Q3.",
        "25-Q1 | '25-Q1' is not a quarter such as 2025-Q3.",
        "2025 | '2025' is not a day such as 2025-10-23",
        "2025-02-30 | '2025-02-30' is not a day such as 2025-10-23",
        "2025-10-02..2025-10-01 | '2025-10-02..2025-10-01' ends before it begins; write the earlier day first",
        "2014-01-01..2024-12-31 | 2014-01-01..2024-12-31 has 4018 days; a period has at most 3660.",
      })
  void what_names_no_period_is_refused_with_an_example(String name, String message) {
    assertThatThrownBy(() -> AskedPeriod.parse(name)).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2025-09 | 2025-08-20..2025-09-01 | --compare 2025-08-20..2025-09-01: 2025-08-20..2025-09-01 does not end before 2025-09-01..2025-09-30 begins; name earlier days: --compare D..D.",
        "2025-09 | 2025-10-01 | --compare 2025-10-01..2025-10-01: 2025-10-01..2025-10-01 does not end before 2025-09-01..2025-09-30 begins; name earlier days: --compare D..D.",
        "2024-01-01..2025-06-30 | year | --compare year: 2023-01-01..2024-06-30 does not end before 2024-01-01..2025-06-30 begins; name earlier days: --compare D..D.",
        "2025-09 | 2010-01-01..2024-01-01 | 2010-01-01..2024-01-01 has 5114 days; a period has at most 3660.",
        "2025-09 | month | 'month' is not a day such as 2025-10-23; --compare takes previous, year or D..D.",
      })
  void what_it_cannot_be_compared_with_is_refused(String name, String compare, String message) {
    assertThatThrownBy(() -> asked(name, compare)).hasMessage(message);
  }

  @ParameterizedTest(name = "{0} against {1} as of {2}")
  @CsvSource({
    "2025-10, previous, 2025-10-23, 2025-09-01..2025-09-23",
    "2025-03, previous, 2025-03-30, 2025-02-01..2025-02-28",
    "2025-10, year, 2025-10-23, 2024-10-01..2024-10-23",
    "2025-Q4, previous, 2025-10-02, 2025-07-01..2025-07-02",
    "2025-10-01..2025-10-30, previous, 2025-10-02, 2025-09-01..2025-09-02",
    "2025-10, 2025-09-01..2025-09-30, 2025-10-02, 2025-09-01..2025-09-30",
  })
  void of_a_period_that_is_not_over_as_many_days_are_compared_as_have_gone_by(
      String name, String compare, LocalDate reportDate, String previous) {
    assertThat(asked(name, compare).on(reportDate).previous()).hasToString(previous);
  }

  @Test
  void a_year_of_days_may_touch_the_year_before() {
    assertThat(asked("2024-03-01..2025-02-28", "year").on(LONG_AFTER).previous())
        .hasToString("2023-03-01..2024-02-28");
  }

  @Test
  void a_period_that_is_not_over_keeps_its_days_and_is_seen_from_the_latest() {
    AskedPeriod october = AskedPeriod.parse("2025-10");
    LocalDate latest = LocalDate.of(2025, 10, 23);

    Period period = october.on(october.reportDate(latest).orElseThrow());

    assertThat(period.window()).hasToString("2025-10-01..2025-10-31");
    assertThat(period.previous()).hasToString("2025-09-01..2025-09-23");
    assertThat(period.unfinished()).isTrue();
    assertThat(period.asOf()).isEqualTo(latest);
    assertThat(period.elapsed()).hasToString("2025-10-01..2025-10-23");
  }

  @Test
  void the_report_date_is_its_end_or_the_latest_day_and_none_before_it_begins() {
    AskedPeriod october = AskedPeriod.parse("2025-10");

    assertThat(october.reportDate(LONG_AFTER)).contains(LocalDate.of(2025, 10, 31));
    assertThat(october.reportDate(LocalDate.of(2025, 10, 31))).contains(LocalDate.of(2025, 10, 31));
    assertThat(october.reportDate(LocalDate.of(2025, 10, 1))).contains(LocalDate.of(2025, 10, 1));
    assertThat(october.reportDate(LocalDate.of(2025, 9, 30))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10, previous, --month 2025-10 --compare previous",
    "2025-Q4, year, --quarter 2025-Q4 --compare year",
    "2025-10-01..2025-10-31, 2025-01-01, "
        + "--from 2025-10-01 --until 2025-10-31 --compare 2025-01-01..2025-01-01",
  })
  void its_words_are_the_options_that_ask_for_it(String name, String compare, String words) {
    assertThat(asked(name, compare).words()).isEqualTo(words);
  }

  @Test
  void growth_is_always_since_the_day_before() {
    assertThat(asked("2025-03", "year").on(LONG_AFTER).againstRightBefore().previous())
        .hasToString("2025-02-01..2025-02-28");
    assertThat(asked("2025-Q1", "year").on(LONG_AFTER).againstRightBefore().previous())
        .hasToString("2024-10-01..2024-12-31");
    assertThat(
            asked("2025-03-02..2025-03-31", "year").on(LONG_AFTER).againstRightBefore().previous())
        .hasToString("2025-01-31..2025-03-01");
    Period month = asked("2025-03", "previous").on(LONG_AFTER);
    assertThat(month.againstRightBefore()).isSameAs(month);
  }

  @Test
  void a_day_is_beside_the_one_as_far_into_the_earlier_days_or_of_the_same_date() {
    Period march = asked("2025-03", "previous").on(LONG_AFTER);
    Period leap = asked("2024-02-28..2024-03-01", "year").on(LONG_AFTER);

    assertThat(march.beside(LocalDate.of(2025, 3, 28))).contains(LocalDate.of(2025, 2, 28));
    assertThat(march.beside(LocalDate.of(2025, 3, 29))).isEmpty();
    assertThat(leap.beside(LocalDate.of(2024, 2, 29))).contains(LocalDate.of(2023, 2, 28));
    assertThat(leap.beside(LocalDate.of(2024, 3, 1))).contains(LocalDate.of(2023, 3, 1));
    assertThat(Period.last(7, LocalDate.of(2025, 3, 7)).beside(LocalDate.of(2025, 3, 1)))
        .contains(LocalDate.of(2025, 2, 22));
  }

  @Test
  void the_days_to_read_are_both_windows_with_what_is_carried_to_the_day_it_is_seen_from() {
    Period unfinished = asked("2025-10", "year").on(LocalDate.of(2025, 10, 2));

    assertThat(Period.spans(java.util.List.of(unfinished)))
        .containsExactly(
            Window.parse("2024-09-29..2024-10-02"), Window.parse("2025-09-29..2025-10-31"));
  }
}
