package dev.socialmetrics.metric.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static String told(Period period) {
    return period.name()
        + " "
        + told(period.window())
        + " against "
        + told(period.previous())
        + (period.unfinished() ? " unfinished" : "");
  }

  private static String told(Window window) {
    return window.start() + ".." + window.end();
  }

  private static Period month(String month, String asOf) {
    return Period.month(YearMonth.parse(month), LocalDate.parse(asOf));
  }

  @Test
  void a_week_is_compared_with_the_seven_days_before() {
    assertThat(told(Period.last(7, LocalDate.parse("2025-10-23"))))
        .isEqualTo("7d 2025-10-17..2025-10-23 against 2025-10-10..2025-10-16");
  }

  @Test
  void thirty_days_are_compared_with_their_calendar_days_a_year_before() {
    assertThat(told(Period.last(30, LocalDate.parse("2024-02-29")).againstYearBefore()))
        .isEqualTo("30d 2024-01-31..2024-02-29 against 2023-01-31..2023-02-28");
    assertThat(told(Period.last(1, LocalDate.parse("2024-02-29")).againstYearBefore()))
        .isEqualTo("1d 2024-02-29..2024-02-29 against 2023-02-28..2023-02-28");
  }

  @Test
  void a_month_that_is_over_is_compared_with_the_whole_month_before() {
    assertThat(told(month("2025-03", "2025-03-31")))
        .isEqualTo("2025-03 2025-03-01..2025-03-31 against 2025-02-01..2025-02-28");
    assertThat(told(month("2025-02", "2025-10-23")))
        .isEqualTo("2025-02 2025-02-01..2025-02-28 against 2025-01-01..2025-01-31");
    assertThat(told(month("2024-03", "2024-04-01")))
        .isEqualTo("2024-03 2024-03-01..2024-03-31 against 2024-02-01..2024-02-29");
  }

  @Test
  void an_unfinished_month_is_compared_with_as_many_days_of_the_month_before() {
    assertThat(told(month("2025-10", "2025-10-23")))
        .isEqualTo("2025-10 2025-10-01..2025-10-23 against 2025-09-01..2025-09-23 unfinished");
    assertThat(told(month("2025-03", "2025-03-30")))
        .isEqualTo("2025-03 2025-03-01..2025-03-30 against 2025-02-01..2025-02-28 unfinished");
    assertThat(told(month("2025-01", "2025-01-01")))
        .isEqualTo("2025-01 2025-01-01..2025-01-01 against 2024-12-01..2024-12-01 unfinished");
  }

  @Test
  void february_of_a_leap_year_is_compared_with_28_days_a_year_before() {
    assertThat(told(month("2024-02", "2024-02-29").againstYearBefore()))
        .isEqualTo("2024-02 2024-02-01..2024-02-29 against 2023-02-01..2023-02-28");
    assertThat(told(month("2025-02", "2025-02-28").againstYearBefore()))
        .isEqualTo("2025-02 2025-02-01..2025-02-28 against 2024-02-01..2024-02-28");
  }
}
