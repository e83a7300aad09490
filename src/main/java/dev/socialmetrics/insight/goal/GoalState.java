package dev.socialmetrics.insight.goal;

import java.util.Locale;

/** How a goal stands. A closed list; the codes are public. */
public enum GoalState {
  REACHED,
  /** At this pace it is reached by its day. */
  ON_TRACK,
  /** At this pace it is not. */
  BEHIND,
  /** Its day is past, and it was not reached. */
  MISSED,
  /** There are too few days to say at what pace. */
  NOT_ENOUGH_HISTORY;

  /** The public spelling, {@code on_track}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
