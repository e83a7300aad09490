package dev.socialmetrics.metric.figure;

/** What the value of a figure is, and so how it is printed. */
public enum FigureType {
  /** Whole number; printed without places. */
  COUNT("count"),
  /** Percentage, 0 to 100 and beyond; two places. */
  PERCENT("%"),
  /** Difference of two percentages; two places. */
  POINTS("points"),
  /** Money of one currency; two places, four of one person reached. */
  MONEY("money"),
  /** Quotient without a unit; two places. */
  RATIO("ratio"),
  /** Calendar day. */
  DAY("day"),
  /** A word. */
  TEXT("text"),
  /** True or false. */
  FLAG("yes or no");

  private final String unit;

  FigureType(String unit) {
    this.unit = unit;
  }

  /** The unit as documents and explanations name it. */
  public String unit() {
    return unit;
  }
}
