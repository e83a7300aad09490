package dev.socialmetrics.metric.campaign;

/** Which way a figure is better. */
public enum Direction {
  MORE_IS_BETTER,
  LESS_IS_BETTER
}
