package dev.socialmetrics.insight.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekdayPatternTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

  private static MetricDays weeks(int weeks, double... week) {
    double[] values = new double[weeks * 7];
    for (int n = 0; n < values.length; n++) {
      values[n] = week[n % 7];
    }
    return MetricDays.of(MONDAY, values);
  }

  @Test
  void a_weekday_differs_from_the_median_of_the_week_around_it() {
    WeekdayPattern pattern = new WeekdayPattern(weeks(4, 10, 10, 10, 10, 10, 4, 6));

    pattern.learnBefore(28);

    assertThat(pattern.factor(28)).isEqualTo(0);
    assertThat(pattern.factor(33)).isCloseTo(-6, within(1e-12));
    assertThat(pattern.factor(34)).isCloseTo(-4, within(1e-12));
  }

  @Test
  void a_day_is_learnt_when_the_three_days_after_it_are_past() {
    WeekdayPattern pattern = new WeekdayPattern(weeks(2, 10, 10, 10, 10, 10, 4, 6));

    pattern.learnBefore(8);
    assertThat(pattern.weeks(5)).isZero();

    pattern.learnBefore(9);
    assertThat(pattern.weeks(5)).isEqualTo(1);
  }

  @Test
  void one_odd_week_does_not_change_a_weekday() {
    double[] values = new double[35];
    for (int n = 0; n < values.length; n++) {
      values[n] = n % 7 == 5 ? 4 : 10;
    }
    values[12] = 100;
    WeekdayPattern pattern = new WeekdayPattern(MetricDays.of(MONDAY, values));

    pattern.learnBefore(35);

    assertThat(pattern.factor(40)).isCloseTo(-6, within(1e-12));
  }

  @Test
  void a_week_with_holes_says_nothing() {
    double[] values = new double[14];
    for (int n = 0; n < values.length; n++) {
      values[n] = n % 2 == 0 ? n : Double.NaN;
    }
    WeekdayPattern pattern = new WeekdayPattern(MetricDays.of(MONDAY, values));

    pattern.learnBefore(14);

    for (int n = 0; n < 7; n++) {
      assertThat(pattern.weeks(n)).isZero();
      assertThat(pattern.factor(n)).isZero();
    }
  }
}
