package dev.socialmetrics.insight.advice;

import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.finding.FindingKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is advised, in the order in which equals are ranked. A closed list; the codes are public.
 */
public enum RecommendationKind {
  /** Export again a channel whose days end. */
  STALE_CHANNEL(FindingKind.STALE),
  /** Look at a campaign that costs more than it brings. */
  LOSING_CAMPAIGN(FindingKind.CAMPAIGN),
  /** A goal is not reached in time at this pace. */
  GOAL_AT_RISK(FindingKind.GOAL),
  /** Look at an unusual day. */
  UNUSUAL_DAY(FindingKind.ANOMALY),
  /** Publish more of what works. */
  WHAT_WORKS(FindingKind.POSTS);

  private final FindingKind madeOf;

  RecommendationKind(FindingKind madeOf) {
    this.madeOf = madeOf;
  }

  /** The public spelling, {@code stale_channel}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The finding of that id, or the one that a recommendation of that id is made of. */
  public static Optional<FindingId> findingOf(String id) {
    return Arrays.stream(values())
        .filter(kind -> id.startsWith(kind.code() + ":"))
        .findFirst()
        .map(kind -> kind.madeOf.code() + id.substring(kind.code().length()))
        .or(() -> Optional.of(id))
        .flatMap(FindingId::parse);
  }

  /** The advice that findings of a kind lead to; empty where they lead to none. */
  static Optional<RecommendationKind> of(FindingKind found) {
    return Arrays.stream(values()).filter(kind -> kind.madeOf == found).findFirst();
  }
}
