package dev.socialmetrics.insight.goal;

import java.util.Locale;

/** How far a goal is. A closed list; the codes are public. */
public enum GoalState {
  REACHED,
  /** At this pace it is reached by its day. */
  ON_TRACK,
  /** At this pace it is not. */
  BEHIND,
  /** Its day is past, and it was not reached. */
  MISSED,
  /** There are too few days to say at what pace, or its days are before the first known one. */
  NOT_ENOUGH_HISTORY,
  /** No day that counts has a value of the metric. */
  MISSING_INPUT;

  /** The public spelling, {@code on_track}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
