package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whose rows a file has, and of which days. */
final class FileSubject {
  private static final int MOST_NAMED = 5;
  private static final int DAY = "2025-10-23".length();

  private final SortedSet<String> owners = new TreeSet<>();
  private final Map<Kind, Span> spans = new EnumMap<>(Kind.class);

  /** ISO days, which sort as text. */
  private record Span(String first, String last) {
    Span with(Span other) {
      return new Span(
          first.compareTo(other.first) <= 0 ? first : other.first,
          last.compareTo(other.last) >= 0 ? last : other.last);
    }
  }

  /** A row as it would be stored. */
  void add(RowValues values) {
    Kind kind = values.kind();
    owners.add(values.accountId() + " on " + values.platformKey());
    String from = text(values, first(kind));
    String to = text(values, last(kind));
    if (from.length() >= DAY && to.length() >= DAY) {
      spans.merge(
          kind,
          new Span(from.substring(0, DAY), to.substring(0, DAY)),
          (all, one) -> all.with(one));
    }
  }

  private static String first(Kind kind) {
    return switch (kind) {
      case DAILY, AUDIENCE -> "date";
      case CONTENT -> "posted_at";
      case CAMPAIGN -> "start_date";
    };
  }

  private static String last(Kind kind) {
    return kind == Kind.CAMPAIGN ? "end_date" : first(kind);
  }

  private static String text(RowValues values, String name) {
    return String.valueOf(values.orNull(values.kind().column(name)));
  }

  /** {@code whose: 1 on instagram}, {@code days: 2026-01-01 to 2026-01-31}; none without rows. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!owners.isEmpty()) {
      int more = owners.size() - MOST_NAMED;
      lines.add(
          "whose: "
              + String.join(", ", owners.stream().limit(MOST_NAMED).toList())
              + (more > 0 ? " and " + more + " more" : ""));
    }
    spans.forEach(
        (kind, span) ->
            lines.add(
                (kind == Kind.CONTENT ? "published: " : "days: ")
                    + span.first()
                    + " to "
                    + span.last()
                    + (spans.size() > 1 ? ", " + kind.label() : "")));
    return lines;
  }
}
