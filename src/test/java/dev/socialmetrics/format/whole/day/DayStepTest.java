package dev.socialmetrics.format.whole.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days are weeks, months, quarters or years apart. */
class DayStepTest {
  private static boolean isBetween(DayStep step, String days) {
    List<LocalDate> order = Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    return step.isBetween(order);
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 2026-01-04 2026-01-11 2026-01-18",
    "WEEK, 2026-01-01 2026-01-04 2026-01-11 2026-01-18",
    "WEEK, 2026-01-03 2026-01-04 2026-01-11 2026-01-18 2026-01-25",
    "WEEK, 2026-01-04 2026-01-11 2026-01-18 2026-01-20",
    "WEEK, 2026-01-02 2026-01-04 2026-01-11 2026-01-25 2026-02-01",
    "MONTH, 2026-01-01 2026-02-01 2026-03-01",
    "MONTH, 2025-12-15 2026-01-01 2026-02-01 2026-03-01",
    "MONTH, 2026-01-01 2026-02-01 2026-03-01 2026-03-15",
    "MONTH_END, 2025-02-28 2025-03-31 2025-04-30",
    "MONTH_END, 2025-04-30 2025-05-31 2025-06-30 2025-07-12",
    "QUARTER, 2025-01-01 2025-04-01 2025-07-01",
    "QUARTER_END, 2025-03-31 2025-06-30 2025-09-30",
    "YEAR, 2012-04-01 2013-04-01 2014-04-01",
  })
  void steps_whose_first_or_last_may_be_cut(DayStep step, String days) {
    assertThat(isBetween(step, days)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 2026-01-04",
    "WEEK, 2026-01-04 2026-01-11",
    "WEEK, 2026-01-01 2026-01-04 2026-01-11",
    "WEEK, 2026-01-04 2026-01-11 2026-01-13",
    "WEEK, 2026-01-01 2026-01-04 2026-01-11 2026-01-18 2026-01-20",
    "WEEK, 2026-01-02 2026-01-10 2026-01-17 2026-01-24",
    "WEEK, 2026-01-01 2026-01-04 2026-01-11 2026-01-25",
    "WEEK, 2026-01-01 2026-01-02 2026-01-03 2026-01-04",
    "MONTH, 2026-01-01 2026-01-15 2026-02-01 2026-02-15",
    "MONTH_END, 2025-04-30 2025-05-30 2025-06-30",
    "YEAR, 2012-04-01 2013-04-02 2014-04-01",
  })
  void days_that_are_so_by_chance(DayStep step, String days) {
    assertThat(isBetween(step, days)).isFalse();
  }
}
