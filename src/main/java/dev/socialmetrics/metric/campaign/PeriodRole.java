package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.metric.Reason;
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
  OVERLAPPING_PERIODS,
  /**
   * Reaches beyond the period that is asked about, so that not all of its figures are of it: the
   * totals that it touches are empty.
   */
  BEYOND_PERIOD,
  /**
   * Reaches beyond the period that is asked about, but shorter rows of its campaign have all of its
   * days in it: those are added instead.
   */
  COVERED_BY_PARTS;

  /** Why it does not simply count, in the public spelling; empty where it does. */
  public Optional<String> code() {
    return this == ADDED ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
  }

  /** Whether it is no part of another row, nor made of others. */
  boolean isWhole() {
    return this == ADDED || emptiesTotals().isPresent();
  }

  /** Why the totals that it touches are empty; empty where they need not be. */
  Optional<Reason> emptiesTotals() {
    return switch (this) {
      case OVERLAPPING_PERIODS -> Optional.of(Reason.OVERLAPPING_PERIODS);
      case BEYOND_PERIOD -> Optional.of(Reason.BEYOND_PERIOD);
      case ADDED, PART_OF_PERIOD, PART_OF_CAMPAIGNS, COVERED_BY_PARTS -> Optional.empty();
    };
  }
}
