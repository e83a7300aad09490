package dev.socialmetrics.domain;

/** How a metric is taken together over several days. Declared once, at the column. */
public enum Aggregation {
  /** Adds up: impressions, likes, clicks. */
  SUM,
  /** A stock: the last day's value counts, days are never added. */
  LAST,
  /** Counts people a day; the sum is person-days, an upper bound, and is always called so. */
  PERSON_DAYS,
  /** A rate: the ratio of the sums, beside the mean of the daily rates. */
  RATIO_OF_SUMS,
  /** The mean of the days that have it. */
  MEAN,
  /** The largest day. */
  MAXIMUM,
  /** Not taken together at all. */
  NONE
}
