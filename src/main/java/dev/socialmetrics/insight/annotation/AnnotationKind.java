package dev.socialmetrics.insight.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an annotation is about. A closed list; the codes are public. */
public enum AnnotationKind {
  NOTE,
  CAMPAIGN,
  HOLIDAY,
  /** Something went wrong: an outage, a wrong export. */
  INCIDENT,
  /** From its first day on another level is usual; earlier days say nothing of it. */
  BASELINE;

  /** The public spelling, {@code baseline}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All public spellings. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(AnnotationKind::code).toList();
  }

  /** The kind of a public spelling, without regard to case; a note where it is empty. */
  public static Optional<AnnotationKind> find(String word) {
    return word.isEmpty()
        ? Optional.of(NOTE)
        : Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(word)).findFirst();
  }
}
