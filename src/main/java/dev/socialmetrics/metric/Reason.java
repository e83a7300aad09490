package dev.socialmetrics.metric;

import java.util.Locale;

/** Why a number cannot be computed. A closed list; the codes are public. */
public enum Reason {
  ZERO_REACH,
  /** Nothing was shown: 0 impressions, or 0 views where views are used for them. */
  ZERO_IMPRESSIONS,
  ZERO_COST,
  ZERO_CONVERSIONS,
  /** Nothing is known of the time to compare with. */
  NO_BASELINE,
  /** The value to compare with is 0. */
  ZERO_BASELINE,
  /** A value of the formula is not known, or there is none to divide by. */
  MISSING_INPUT,
  /** The amounts have different currencies, which are never added. */
  MIXED_CURRENCY,
  /** Nothing says what the currency of an amount was worth in that of the reports. */
  NO_EXCHANGE_RATE,
  /** Periods of one campaign overlap in part: what both contain cannot be taken out of the sum. */
  OVERLAPPING_PERIODS,
  /**
   * A campaign reaches beyond the period: how much of its figures is of the period is not known.
   */
  BEYOND_PERIOD,
  /** Days of the window are kept as a part of their month's totals only. */
  FOLDED,
  /** Fewer than half of the days of a window have the metric: nothing is compared with it. */
  INCOMPLETE,
  /** The earlier window has the figure that the platform replaced by one that counts otherwise. */
  DEFINITION_CHANGED,
  /**
   * The channel's latest day is too long before the window's end, or a metric's before the
   * channel's: {@link Freshness}.
   */
  STALE,
  /** Net counts add up to less than 0: more was taken back than given. */
  NET_NEGATIVE,
  /** The base is smaller than {@code report.minimum-base}: a rank would say nothing. */
  TOO_FEW_TO_TELL,
  /** Too few days are known to expect anything, or to say how far off that is. */
  NOT_ENOUGH_HISTORY,
  /** What was compared differs no more than by chance. */
  NO_RELIABLE_DIFFERENCE;

  /** The public spelling, {@code zero_reach}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return code();
  }
}
