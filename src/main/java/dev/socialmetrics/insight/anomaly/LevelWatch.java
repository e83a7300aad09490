package dev.socialmetrics.insight.anomaly;

import java.util.ArrayList;
import java.util.List;

/**
 * The latest days, as long as all of them are on the same side of what was expected: a week of them
 * that is far enough is a new level. Mutable.
 */
final class LevelWatch {
  private static final int DAYS = 7;

  /** Each day is at least so far, in standard deviations, and their median at least so. */
  private static final double EACH = 1;

  private static final double MIDDLE = 2.5;

  private final List<JudgedDay> days = new ArrayList<>();

  /** Takes the next day; true where it makes a new level of the days that it has. */
  boolean isNewLevel(JudgedDay day) {
    if (!days.isEmpty() && days.get(0).z() * day.z() < 0) {
      days.clear();
    }
    if (Math.abs(day.z()) < EACH) {
      days.clear();
      return false;
    }
    days.add(day);
    if (days.size() > DAYS) {
      days.remove(0);
    }
    return days.size() == DAYS && Math.abs(JudgedDay.medianZ(days)) >= MIDDLE;
  }

  List<JudgedDay> days() {
    return List.copyOf(days);
  }

  void clear() {
    days.clear();
  }
}
