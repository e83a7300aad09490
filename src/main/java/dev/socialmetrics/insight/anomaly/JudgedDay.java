package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.insight.series.Medians;
import java.util.List;

/**
 * A day beside what was expected of it.
 *
 * @param scaled its value on the scale of the metric
 * @param z its distance from the expected, in standard deviations of usual days
 */
record JudgedDay(int place, double scaled, UsualDays.Expectation expectation, double z) {
  static JudgedDay of(int place, double scaled, UsualDays.Expectation expectation) {
    return new JudgedDay(place, scaled, expectation, expectation.z(scaled));
  }

  static double medianZ(List<JudgedDay> days) {
    return Medians.of(days.stream().mapToDouble(JudgedDay::z).toArray());
  }

  static double medianScaled(List<JudgedDay> days) {
    return Medians.of(days.stream().mapToDouble(JudgedDay::scaled).toArray());
  }

  static double medianExpected(List<JudgedDay> days) {
    return Medians.of(days.stream().mapToDouble(day -> day.expectation().scaled()).toArray());
  }
}
