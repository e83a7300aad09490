package dev.socialmetrics.insight.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.socialmetrics.insight.MadeSeries;
import dev.socialmetrics.insight.series.MetricDays;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ForecasterTest {
  private static final double NONE = Double.NaN;

  private static double[] constant(int days, double value) {
    double[] values = new double[days];
    Arrays.fill(values, value);
    return values;
  }

  private static Forecast ahead(ForecastKind kind, int days, double... values) {
    return Forecaster.of(kind, MadeSeries.days(values)).orElseThrow().ahead(days);
  }

  @Test
  void too_few_days_have_no_forecast() {
    assertThat(Forecaster.of(ForecastKind.FLOW, MadeSeries.days(constant(55, 9)))).isEmpty();
    assertThat(Forecaster.of(ForecastKind.FLOW, MadeSeries.days(constant(56, 9)))).isPresent();
    assertThat(Forecaster.of(ForecastKind.STOCK, MadeSeries.days(constant(27, 9)))).isEmpty();
    assertThat(Forecaster.of(ForecastKind.STOCK, MadeSeries.days(constant(28, 9)))).isPresent();
  }

  @Test
  void holes_are_no_days_and_a_forecast_begins_at_the_latest_known() {
    double[] values = constant(60, 9);
    values[59] = NONE;
    values[58] = NONE;
    MetricDays days = MadeSeries.days(values);

    Forecast forecast = Forecaster.of(ForecastKind.FLOW, days).orElseThrow().ahead(7);

    assertThat(forecast.date()).isEqualTo(days.day(57 + 7));
    values[3] = NONE;
    values[4] = NONE;
    values[5] = NONE;
    assertThat(Forecaster.of(ForecastKind.FLOW, MadeSeries.days(values))).isEmpty();
  }

  @Test
  void a_count_that_never_changes_adds_up() {
    Forecast week = ahead(ForecastKind.FLOW, 7, constant(100, 50));

    assertThat(week.value()).isCloseTo(350, within(1e-6));
    assertThat(week.mase()).isEmpty();
    assertThat(week.method()).isEqualTo("as in the last four weeks");
  }

  @Test
  void a_stock_is_the_value_of_its_last_day() {
    assertThat(ahead(ForecastKind.STOCK, 28, constant(100, 5000)).value()).isEqualTo(5000);
  }

  @Test
  void what_is_lost_every_day_never_falls_below_nothing() {
    double[] values = new double[100];
    for (int n = 0; n < values.length; n++) {
      values[n] = 1000 - 10 * n;
    }

    Forecast forecast = ahead(ForecastKind.STOCK, 28, values);

    assertThat(forecast.value()).isNotNegative();
    assertThat(forecast.likely().orElseThrow().low()).isNotNegative();
  }

  @Test
  void an_interval_needs_twenty_errors_and_the_wider_one_eighty() {
    double[] values = new MadeSeries(2, 0.2).counts(300, 500);

    assertThat(ahead(ForecastKind.FLOW, 7, Arrays.copyOf(values, 81)).likely()).isEmpty();
    assertThat(ahead(ForecastKind.FLOW, 7, Arrays.copyOf(values, 82)).likely()).isPresent();
    assertThat(ahead(ForecastKind.FLOW, 7, Arrays.copyOf(values, 82)).origins()).isEqualTo(20);
    assertThat(ahead(ForecastKind.FLOW, 7, Arrays.copyOf(values, 141)).nearlyCertain()).isEmpty();
    Forecast all = ahead(ForecastKind.FLOW, 7, values);
    assertThat(all.nearlyCertain().orElseThrow().low())
        .isLessThan(all.likely().orElseThrow().low());
  }

  @Test
  void what_is_foreseen_of_a_day_does_not_depend_on_later_days() {
    double[] values = new MadeSeries(3, 0.2).counts(200, 500);
    MetricDays all = MadeSeries.days(values);
    double[] changed = values.clone();
    changed[199] *= 50;

    Forecast before =
        Forecaster.of(ForecastKind.FLOW, all.upTo(all.day(180))).orElseThrow().ahead(7);
    Forecast after =
        Forecaster.of(ForecastKind.FLOW, MadeSeries.days(changed).upTo(all.day(180)))
            .orElseThrow()
            .ahead(7);

    assertThat(after).isEqualTo(before);
  }

  @Test
  void the_naive_forecast_is_given_where_it_was_as_good() {
    double[] values = new double[120];
    for (int n = 0; n < values.length; n++) {
      values[n] = 100 + 37 * (n % 7);
    }

    assertThat(ahead(ForecastKind.FLOW, 7, values).method()).isEqualTo("as in the last four weeks");
  }

  @Test
  void a_day_with_ten_times_as_many_is_not_expected_once_a_week() {
    double[] values = new double[120];
    for (int n = 0; n < values.length; n++) {
      values[n] = 100 + 37 * (n % 7);
    }
    values[118] *= 10;

    double usual = 7 * 100 + 37 * 21;
    assertThat(ahead(ForecastKind.FLOW, 28, values).method())
        .isEqualTo("as in the last four weeks");
    assertThat(ahead(ForecastKind.FLOW, 28, values).value()).isCloseTo(4 * usual, within(1.0));
    assertThat(ahead(ForecastKind.FLOW, 7, values).value()).isCloseTo(usual, within(1.0));
  }

  @Test
  void days_ahead_are_those_that_add_up_with_intervals_that_widen_evenly() {
    double[] values = new MadeSeries(2, 0.2).counts(300, 500);
    Forecaster from = Forecaster.of(ForecastKind.FLOW, MadeSeries.days(values)).orElseThrow();

    DaysAhead days = from.dayByDay(14);

    assertThat(days.first()).isEqualTo(MadeSeries.days(values).day(300));
    assertThat(Arrays.stream(days.values(), 0, 7).sum())
        .isCloseTo(from.ahead(7).value(), within(1e-6));
    Interval week = from.ofDay(7).likely().orElseThrow();
    assertThat(days.low()[6]).isCloseTo(week.low(), within(1e-6));
    assertThat(days.high()[6]).isCloseTo(week.high(), within(1e-6));
    for (int n = 7; n <= 12; n++) {
      double margin = Math.log1p(days.high()[n]) - Math.log1p(days.values()[n]);
      double before = Math.log1p(days.high()[n - 1]) - Math.log1p(days.values()[n - 1]);
      double after = Math.log1p(days.high()[n + 1]) - Math.log1p(days.values()[n + 1]);
      assertThat(margin).isCloseTo((before + after) / 2, within(1e-9));
    }
  }

  @Test
  void days_ahead_have_no_intervals_without_errors_enough() {
    double[] values = new MadeSeries(2, 0.2).counts(82, 500);

    DaysAhead days =
        Forecaster.of(ForecastKind.FLOW, MadeSeries.days(values)).orElseThrow().dayByDay(14);

    assertThat(days.days()).isEqualTo(14);
    assertThat(days.hasIntervals()).isFalse();
    assertThat(days.high()).isEmpty();
  }
}
