package dev.socialmetrics.insight.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.MadeSeries;
import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.MetricDays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnomalyScanTest {
  private static final AnomalyRule RULE = new AnomalyRule(Measure.COUNT, 10, 100);

  private static final LocalDate MONDAY = MadeSeries.days().day(0);
  private static final Window ALL = new Window(MONDAY, MONDAY.plusDays(999));

  private static double[] usual(int days) {
    return new MadeSeries(1, 0.05).counts(days, 1000);
  }

  private static List<Anomaly> scan(double... values) {
    return AnomalyScan.of(RULE, MadeSeries.days(values), ALL, day -> false);
  }

  @Test
  void usual_days_are_no_news() {
    assertThat(scan(usual(120))).isEmpty();
  }

  @Test
  void a_day_with_three_times_as_many_is_a_spike_with_what_was_expected() {
    double[] values = usual(70);
    double before = values[65];
    values[65] *= 3;

    List<Anomaly> found = scan(values);

    assertThat(found).hasSize(1);
    Anomaly spike = found.get(0);
    assertThat(spike.kind()).isEqualTo(AnomalyKind.SPIKE);
    assertThat(spike.day()).isEqualTo(MadeSeries.days(values).day(65));
    assertThat(spike.severe()).isTrue();
    assertThat(spike.value()).isEqualTo(values[65]);
    assertThat(spike.expected()).isBetween(before * 0.8, before * 1.2);
    assertThat(spike.low()).isLessThan(spike.expected());
    assertThat(spike.high()).isBetween(spike.expected(), spike.value());
  }

  @Test
  void a_day_with_a_fifth_is_a_drop() {
    double[] values = usual(70);
    values[65] /= 5;

    assertThat(scan(values)).extracting(Anomaly::kind).containsExactly(AnomalyKind.DROP);
  }

  @Test
  void what_is_said_of_a_day_does_not_depend_on_later_days() {
    double[] values = usual(70);
    values[60] *= 3;
    double[] earlier = Arrays.copyOf(values, 61);

    assertThat(scan(earlier)).isEqualTo(scan(values)).hasSize(1);
  }

  @Test
  void what_is_said_of_a_day_does_not_depend_on_the_days_that_are_asked_for() {
    double[] values = new MadeSeries(4, 0.2).counts(700, 1000);
    for (int n = 0; n < values.length; n++) {
      values[n] *= (1 + n / 130) * (n % 41 == 0 ? 9 : 1);
      values[n] = n % 97 < 60 || n % 11 == 0 ? values[n] : Double.NaN;
    }
    MetricDays days = MadeSeries.days(values);
    List<Anomaly> found = scan(values);

    assertThat(found).hasSize(8);
    for (Anomaly one : found) {
      Window itself = new Window(one.day(), one.day());
      MetricDays enough = days.since(AnomalyScan.firstDay(one.day()));
      assertThat(AnomalyScan.of(RULE, enough, itself, day -> false)).containsExactly(one);
    }
  }

  @Test
  void a_rare_difference_that_is_small_is_no_news() {
    double[] values = new double[70];
    for (int n = 0; n < values.length; n++) {
      values[n] = 100_000 + n % 2;
    }
    values[65] = 119_000;
    assertThat(scan(values)).isEmpty();

    values[65] = 125_000;
    assertThat(scan(values)).hasSize(1);
  }

  @Test
  void a_difference_below_the_floor_is_no_news() {
    double[] values = new double[70];
    Arrays.fill(values, 40);
    values[65] = 139;
    assertThat(scan(values)).isEmpty();

    values[65] = 141;
    assertThat(scan(values)).hasSize(1);
  }

  @Test
  void of_days_with_fewer_than_ten_nothing_is_said() {
    double[] values = new double[70];
    Arrays.fill(values, 8);
    values[65] = 800;

    assertThat(scan(values)).isEmpty();
  }

  @Test
  void nothing_is_said_before_four_weeks_are_known() {
    double[] values = usual(70);
    values[27] *= 5;
    assertThat(scan(values)).isEmpty();

    values[28] *= 5;
    assertThat(scan(values))
        .extracting(Anomaly::day)
        .containsExactly(MadeSeries.days(values).day(28));
  }

  @Test
  void after_a_long_hole_nothing_is_said_before_four_weeks_are_known_again() {
    double[] values = usual(200);
    Arrays.fill(values, 80, 140, Double.NaN);
    for (int n = 140; n < values.length; n++) {
      values[n] *= 3;
    }
    values[160] = 0;
    values[167] = 0;
    assertThat(scan(values)).isEmpty();

    values[168] = 0;
    assertThat(scan(values)).extracting(Anomaly::day).containsExactly(MONDAY.plusDays(168));
  }

  @Test
  void a_week_at_twice_as_many_is_one_new_level_and_usual_from_then_on() {
    double[] values = usual(120);
    for (int n = 80; n < values.length; n++) {
      values[n] *= 2;
    }

    List<Anomaly> found = scan(values);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(AnomalyKind.LEVEL);
    assertThat(found.get(0).day()).isEqualTo(MadeSeries.days(values).day(80));
  }

  @Test
  void a_day_that_is_known_to_start_a_new_level_is_not_told() {
    double[] values = usual(120);
    for (int n = 80; n < values.length; n++) {
      values[n] *= 2;
    }
    MetricDays days = MadeSeries.days(values);

    assertThat(AnomalyScan.of(RULE, days, ALL, day -> day.equals(days.day(80)))).isEmpty();
  }

  @Test
  void a_hole_is_neither_a_drop_nor_does_it_hide_the_day_after() {
    double[] values = usual(70);
    values[62] = Double.NaN;
    values[63] = Double.NaN;
    values[64] *= 4;

    assertThat(scan(values))
        .extracting(Anomaly::day)
        .containsExactly(MadeSeries.days(values).day(64));
  }

  @Test
  void counts_that_never_fall_are_totals_so_far() {
    double[] values = new double[60];
    for (int n = 0; n < values.length; n++) {
      values[n] = 1000 + 37 * n;
    }

    assertThat(scan(values)).extracting(Anomaly::kind).containsExactly(AnomalyKind.STOCK_FLOW);
    assertThat(scan(values)).extracting(Anomaly::day).containsExactly(MONDAY);
  }

  @Test
  void totals_so_far_are_dated_by_the_day_since_when_they_never_fell() {
    double[] values = usual(100);
    values[30] = 9000;
    for (int n = 50; n < values.length; n++) {
      values[n] = 100 + 37 * n;
    }
    values[49] = 9000;

    List<Anomaly> found = scan(values);

    assertThat(found)
        .extracting(Anomaly::kind)
        .containsExactly(AnomalyKind.SPIKE, AnomalyKind.SPIKE, AnomalyKind.STOCK_FLOW);
    assertThat(found.get(2).day()).isEqualTo(MONDAY.plusDays(50));
    assertThat(scan(Arrays.copyOf(values, 99)).get(2).day()).isEqualTo(MONDAY.plusDays(50));
  }

  @Test
  void a_loss_of_followers_is_found_among_gains() {
    double[] gains = new MadeSeries(3, 0.2).counts(70, 60);
    gains[66] = -400;

    List<Anomaly> found =
        AnomalyScan.of(
            new AnomalyRule(Measure.CHANGE, Double.NEGATIVE_INFINITY, 20),
            MadeSeries.days(gains),
            ALL,
            day -> false);

    assertThat(found).extracting(Anomaly::kind).containsExactly(AnomalyKind.DROP);
    assertThat(found.get(0).low()).isGreaterThan(-400);
  }
}
