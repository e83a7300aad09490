package dev.socialmetrics.insight.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is found. A closed list; the codes are public and the first part of a finding's id. */
public enum FindingKind {
  /** An unusual day of a channel; the subject is the metric, or {@code days} of a hole. */
  ANOMALY,
  /** A window beside the one before, of a channel or of several; the subject {@code reach.30d}. */
  CHANGE,
  /** Posts of a channel that do better; the subject {@code type.carousel}. */
  POSTS,
  /** A channel without recent days; the subject is {@code days}, the day its latest one. */
  STALE,
  /** A campaign that cost more than it brought; the subject is its id, the day its first one. */
  CAMPAIGN,
  /** A goal that is behind or missed; the subject {@code followers.20000}, the day its last one. */
  GOAL;

  /** The public spelling, {@code anomaly}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a public spelling. */
  static Optional<FindingKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** All public spellings. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(FindingKind::code).toList();
  }
}
