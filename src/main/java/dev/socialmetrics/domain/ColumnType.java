package dev.socialmetrics.domain;

/** What a column holds, and as which Java value an {@link Observation} carries it. */
public enum ColumnType {
  /** Whole number, 0 or more, up to 2^63-1. {@link Long}. */
  COUNT,
  /** Whole number that may fall below 0 (a net change). {@link Long}. */
  NET_COUNT,
  /** Decimal of at most 15 significant digits, 0 or more. {@link java.math.BigDecimal}. */
  DECIMAL,
  /**
   * Money of at most 15 significant digits; its currency is in {@link Kind#currencyOf}. {@link
   * java.math.BigDecimal}.
   */
  MONEY,
  /** A rate or ratio, as computed or as stated by an export. {@link Double}. */
  RATE,
  /** A share of the known audience, percent from 0 to 100. {@link Double}. */
  PERCENT,
  /** Text as written. {@link String}. */
  TEXT,
  /** Calendar day of the platform, {@code YYYY-MM-DD}. {@link String}. */
  DATE,
  /** Moment with its offset, ISO 8601. {@link String}. */
  TIME,
  /** JSON array of strings. {@link String}. */
  LIST;

  /** True for values that are whole numbers in the store. */
  public boolean isWhole() {
    return this == COUNT || this == NET_COUNT;
  }

  /** True for decimals that must survive the store exactly. */
  public boolean isExactDecimal() {
    return this == DECIMAL || this == MONEY;
  }

  /** True for everything a person would call a number. */
  public boolean isNumber() {
    return isWhole() || isExactDecimal() || this == RATE || this == PERCENT;
  }
}
