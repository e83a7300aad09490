package dev.socialmetrics.insight.anomaly;

import java.util.Locale;

/** What is unusual. A closed list; the codes are public. */
public enum AnomalyKind {
  /** One day far above what was expected. */
  SPIKE,
  /** One day far below. */
  DROP,
  /** A week on the same side: a new usual, from its first day on. */
  LEVEL,
  /** Days without a row between days that have one. */
  HOLE,
  /** Daily values that never fall: a total so far, exported in the place of a day's own value. */
  STOCK_FLOW;

  /** The public spelling, {@code stock_flow}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
