package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.MetricDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One metric of one channel, day by day, oldest first. Each day is compared with what the earlier
 * ones lead to expect, so that what is said of a day does not change when later days arrive, but
 * for two things: a week on the same side becomes one new level, and values that only ever grow
 * become one suspicion. Each month is gone through on its own, with the same days before it
 * whatever is asked for, so that what is said of a day depends on no window either. Source:
 * src/docs/insight.md.
 */
public final class AnomalyScan {
  /**
   * Days before a month that its days are compared with: half a year of weekdays, and the days
   * whose errors say how far usual days are off.
   */
  public static final int EARLIER_DAYS = 26 * 7 + UsualDays.SAYING;

  /** Days after a month that may make a level of its last ones. */
  private static final int LATER_DAYS = 28;

  private final AnomalyRule rule;
  private final MetricDays values;
  private final MetricDays scaled;
  private final UsualDays usual;
  private final LevelWatch watch = new LevelWatch();
  private final List<Anomaly> found = new ArrayList<>();

  private AnomalyScan(AnomalyRule rule, MetricDays values) {
    this.rule = rule;
    this.values = values;
    this.scaled = values.map(rule.measure()::scaled);
    this.usual = new UsualDays(rule.measure(), scaled);
  }

  /** The first day that is needed to say what is unusual from that day on. */
  public static LocalDate firstDay(LocalDate from) {
    return from.withDayOfMonth(1).minusDays(EARLIER_DAYS);
  }

  /** Whether so many of the latest days are known that the next one can be unusual. */
  public static boolean canTell(MetricDays values) {
    return UsualDays.isKnownWell(values, values.size());
  }

  /**
   * Every unusual day within the window, oldest first.
   *
   * @param values of a stock its daily changes; from {@link #firstDay} on, as far as there are any
   * @param startsAnew whether days before that day say nothing any more of what is usual
   */
  public static List<Anomaly> of(
      AnomalyRule rule, MetricDays values, Window window, Predicate<LocalDate> startsAnew) {
    Optional<Anomaly> total = RunningTotal.find(rule.measure(), values);
    MetricDays daily = total.map(anomaly -> values.upTo(anomaly.day().minusDays(1))).orElse(values);
    List<Anomaly> found = new ArrayList<>();
    LocalDate month = window.start().withDayOfMonth(1);
    while (!month.isAfter(window.end())) {
      LocalDate next = month.plusMonths(1);
      MetricDays days = daily.since(firstDay(month)).upTo(next.plusDays(LATER_DAYS));
      AnomalyScan scan = new AnomalyScan(rule, days);
      scan.look(month, startsAnew);
      Window asked = new Window(month, next.minusDays(1));
      scan.found.stream()
          .filter(anomaly -> asked.contains(anomaly.day()) && window.contains(anomaly.day()))
          .forEach(found::add);
      month = next;
    }
    total.filter(anomaly -> touches(anomaly, window)).ifPresent(found::add);
    return found;
  }

  /**
   * Whether daily values are in doubt from the first of these days on, so that earlier ones say
   * since when.
   */
  public static boolean mayBeginEarlier(AnomalyRule rule, MetricDays values) {
    return RunningTotal.find(rule.measure(), values)
        .filter(anomaly -> values.upTo(anomaly.day().minusDays(1)).latestKnown() < 0)
        .isPresent();
  }

  private static boolean touches(Anomaly anomaly, Window window) {
    return !anomaly.day().isAfter(window.end()) && !anomaly.last().isBefore(window.start());
  }

  /** Looks at all days from that one on; those before it say what is usual. */
  private void look(LocalDate from, Predicate<LocalDate> startsAnew) {
    int first = Math.max(0, values.place(from) - UsualDays.SAYING);
    for (int place = first; place < values.size(); place++) {
      if (startsAnew.test(values.day(place))) {
        startAnew(place);
      }
      if (values.isKnown(place)) {
        look(place);
      }
    }
  }

  private void startAnew(int place) {
    usual.startAnew(place);
    watch.clear();
  }

  private void look(int place) {
    double expected = usual.expected(place);
    if (!Double.isNaN(expected) && usual.canJudge(place)) {
      judge(JudgedDay.of(place, scaled.at(place), usual.expectation(expected)));
    }
    usual.learn(place, expected);
  }

  private void judge(JudgedDay day) {
    double value = values.at(day.place());
    if (Math.abs(day.z()) >= AnomalyRule.UNUSUAL && rule.matters(value, expected(day))) {
      add(
          day,
          values.day(day.place()),
          day.z() > 0 ? AnomalyKind.SPIKE : AnomalyKind.DROP,
          value,
          day.z());
    }
    if (watch.isNewLevel(day)) {
      settle(watch.days());
    }
  }

  private double expected(JudgedDay day) {
    return rule.measure().value(day.expectation().scaled());
  }

  /** These days are one finding, and usual from now on. */
  private void settle(List<JudgedDay> days) {
    Measure measure = rule.measure();
    double value = measure.value(JudgedDay.medianScaled(days));
    if (rule.matters(value, measure.value(JudgedDay.medianExpected(days)))) {
      JudgedDay first = days.get(0);
      LocalDate last = values.day(days.get(days.size() - 1).place());
      found.removeIf(anomaly -> !anomaly.day().isBefore(values.day(first.place())));
      add(first, last, AnomalyKind.LEVEL, value, JudgedDay.medianZ(days));
      startAnew(days.get(0).place());
    }
  }

  private void add(JudgedDay day, LocalDate last, AnomalyKind kind, double value, double z) {
    found.add(
        new Anomaly(
            values.day(day.place()),
            last,
            kind,
            Math.abs(z) >= AnomalyRule.SEVERE,
            value,
            expected(day),
            day.expectation().at(-AnomalyRule.UNUSUAL),
            day.expectation().at(AnomalyRule.UNUSUAL),
            z));
  }
}
