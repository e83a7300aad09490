package dev.socialmetrics.metric.figure;

/** The days that a figure of a window is made of, in the order in which they are listed. */
public enum FigureDays {
  /** The day before the window, whose stock is the baseline. */
  BASELINE,
  /** The window before. */
  PREVIOUS,
  /** The window. */
  CURRENT,
  /** The window's last day, whose stock is the current one. */
  LAST
}
