package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the kind of data from the names of its columns. */
final class KindSigns {
  private static final Set<String> PERIOD = Set.of("campaign_id", "start_date", "end_date");
  private static final Set<String> DAY = Set.of("date", "followers");
  private static final Set<String> POST = Set.of("posted_at", "post_type", "caption", "hashtags");
  private static final Set<String> MONEY =
      Set.of(
          "campaign_id",
          "start_date",
          "end_date",
          "cost",
          "revenue",
          "conversions",
          "total_engagement");
  private static final Set<String> OWNER = Set.of("account_id", "platform", "date");

  private KindSigns() {}

  /**
   * The kind; empty when no name is known. A file that lacks the very column its kind is told by is
   * still told by others of that kind, so that the refusal names what is missing.
   */
  static Optional<Kind> tell(Collection<String> names) {
    if (names.contains("post_id")) {
      return Optional.of(Kind.CONTENT);
    }
    if (names.containsAll(PERIOD)) {
      return Optional.of(Kind.CAMPAIGN);
    }
    if (names.stream().anyMatch(KindSigns::isAudience)) {
      return Optional.of(Kind.AUDIENCE);
    }
    return has(names, DAY) ? Optional.of(Kind.DAILY) : tellIncomplete(names);
  }

  private static Optional<Kind> tellIncomplete(Collection<String> names) {
    if (has(names, POST)) {
      return Optional.of(Kind.CONTENT);
    }
    if (has(names, MONEY)) {
      return Optional.of(Kind.CAMPAIGN);
    }
    boolean daily = has(names, OWNER) || has(names, ColumnNames.values(Kind.DAILY));
    return daily ? Optional.of(Kind.DAILY) : Optional.empty();
  }

  private static boolean has(Collection<String> names, Collection<String> any) {
    return any.stream().anyMatch(names::contains);
  }

  private static boolean isAudience(String name) {
    return name.startsWith("age_")
        || name.startsWith("top_")
        || name.startsWith("gender")
        || List.of("male_percentage", "female_percentage").contains(name);
  }
}
