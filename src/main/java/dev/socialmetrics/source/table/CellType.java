package dev.socialmetrics.source.table;

/** What a container says about a cell. Text files know {@link #TEXT} and {@link #BLANK} only. */
public enum CellType {
  /** Text, exactly as the file has it. */
  TEXT,
  /** Nothing, or nothing but blanks. */
  BLANK,
  /**
   * A workbook's number: plain decimal digits, no exponent, no trailing zeros behind the point;
   * with the currency that its number format shows in front of it, as {@code €1622.6} or {@code
   * -CHF 20}.
   */
  NUMBER,
  /** A number that is shown as a percentage: {@code 5%}, where the workbook stores 0.05. */
  PERCENT,
  /**
   * A whole number of more digits than a workbook can keep, as {@code 1.79789195368236E+16}: its
   * last digits are lost. Never an id.
   */
  ROUNDED,
  /** A date {@code 2025-01-31}, or a date and time {@code 2025-01-31T05:14:00}, without a zone. */
  DATE,
  /** A time of day or a duration {@code 05:42:10}; hours may exceed 23. */
  TIME,
  /** {@code #N/A} and its like. */
  ERROR,
  /** A formula whose result the file does not hold. It is never calculated here. */
  UNCALCULATED
}
