package dev.socialmetrics.metric.campaign;

import java.util.Locale;
import java.util.Optional;

/** What a row of a campaign is to the totals of the rows that it is given with. */
public enum PeriodRole {
  /** Counts in full. */
  ADDED,
  /** Its period lies within another one of its campaign: a part of it, not added. */
  PART_OF_PERIOD,
  /** An ad set, ad or account beside the campaigns that it is a part of: not added. */
  PART_OF_CAMPAIGNS,
  /** Overlaps in part with another period of its campaign: the totals that it touches are empty. */
  OVERLAPPING_PERIODS;

  /** Why it does not simply count, in the public spelling; empty where it does. */
  public Optional<String> code() {
    return this == ADDED ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
  }

  /** Whether it is no part of another row. */
  boolean isWhole() {
    return this == ADDED || this == OVERLAPPING_PERIODS;
  }
}
