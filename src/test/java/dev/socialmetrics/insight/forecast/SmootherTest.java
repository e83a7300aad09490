package dev.socialmetrics.insight.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of statsmodels, by src/bench/insight_oracle.py. */
class SmootherTest {
  private static final double[] VALUES = {
    112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170,
    170
  };
  private static final Offset<Double> CLOSE = within(1e-6);

  private static Smoother learnt(Smoother smoother) {
    for (double value : VALUES) {
      smoother.learn(value);
    }
    return smoother;
  }

  @Test
  void simple_smoothing_is_that_of_statsmodels() {
    Smoother smoother = learnt(new SimpleSmoothing(0.3));

    assertThat(smoother.ahead(1)).isCloseTo(152.60002837000576, CLOSE);
    assertThat(smoother.ahead(28)).isEqualTo(smoother.ahead(1));
  }

  @Test
  void a_damped_trend_is_that_of_statsmodels() {
    Smoother smoother = learnt(new DampedTrend(0.5, 0.1, 0.9));

    assertThat(smoother.ahead(1)).isCloseTo(166.45241081295273, CLOSE);
    assertThat(smoother.ahead(2)).isCloseTo(168.8509317319673, CLOSE);
    assertThat(smoother.ahead(7)).isCloseTo(177.69089644587817, CLOSE);
  }

  @Test
  void theta_is_half_of_the_slope_beside_simple_smoothing() {
    Smoother smoother = learnt(new Theta(0.3));

    assertThat(smoother.ahead(1)).isCloseTo(155.11556342435424, CLOSE);
    assertThat(smoother.ahead(7)).isCloseTo(159.64714237172265, CLOSE);
  }

  @Test
  void the_straight_line_leads_from_the_first_value_through_the_latest() {
    Smoother line = learnt(new StraightLine());

    assertThat(line.ahead(1)).isCloseTo(170 + 58 / 19.0, CLOSE);
    assertThat(line.ahead(19)).isCloseTo(228, CLOSE);
  }

  @Test
  void a_path_is_what_is_ahead_day_by_day() {
    for (Smoother smoother :
        new Smoother[] {
          learnt(new SimpleSmoothing(0.3)),
          learnt(new DampedTrend(0.5, 0.1, 0.9)),
          learnt(new Theta(0.3)),
          learnt(new StraightLine()),
          learnt(BestOf.damped())
        }) {
      double[] path = new double[28];
      smoother.addPath(path);
      for (int n = 0; n < path.length; n++) {
        assertThat(path[n]).isCloseTo(smoother.ahead(n + 1), CLOSE);
      }
    }
  }

  @Test
  void after_a_hole_the_same_line_goes_on() {
    Smoother whole = new StraightLine();
    Smoother holed = new StraightLine();
    for (int day = 0; day < 10; day++) {
      whole.learn(100 + 5 * day);
      if (day == 4 || day == 9) {
        holed.skip();
      } else {
        holed.learn(100 + 5 * day);
      }
    }

    assertThat(holed.ahead(3)).isCloseTo(whole.ahead(3), CLOSE);
  }

  @Test
  void of_several_parameters_those_are_taken_that_foresaw_best_so_far() {
    BestOf best = BestOf.simple();
    Smoother fastest = new SimpleSmoothing(0.9);
    for (int day = 0; day < 40; day++) {
      best.learn(10 * day);
      fastest.learn(10 * day);
    }

    assertThat(best.ahead(1)).isEqualTo(fastest.ahead(1));
  }
}
