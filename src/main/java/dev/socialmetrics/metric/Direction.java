package dev.socialmetrics.metric;

/** Which way a figure moves when things get better; pages colour a change by it. */
public enum Direction {
  MORE_IS_BETTER,
  LESS_IS_BETTER,
  /** Neither way is better: no colour. */
  NEITHER
}
