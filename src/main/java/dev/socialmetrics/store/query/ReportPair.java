package dev.socialmetrics.store.query;

import java.util.Comparator;
import java.util.Objects;

/** An account on a platform: what a report has one part of. Ordered as text. */
public record ReportPair(String accountId, String platform) implements Comparable<ReportPair> {
  private static final Comparator<ReportPair> ORDER =
      Comparator.comparing(ReportPair::accountId).thenComparing(ReportPair::platform);

  public ReportPair {
    Objects.requireNonNull(accountId);
    Objects.requireNonNull(platform);
  }

  @Override
  public int compareTo(ReportPair other) {
    return ORDER.compare(this, other);
  }
}
