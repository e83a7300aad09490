package dev.socialmetrics.report.explain;

import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.report.figure.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found, and what it is made of.
 *
 * @param text in a sentence; of a change that there is none of why so
 * @param figures as reports print them
 * @param parts what channels, or posts, add to a change; together they are the change
 * @param columns the values that were used
 * @param rows where they are, in order
 */
public record FindingExplanation(
    FindingId id,
    String text,
    Figures figures,
    List<Part> parts,
    List<String> columns,
    List<UsedRow> rows) {
  /**
   * The figures, each empty where there is none.
   *
   * @param value what was found: a count, a rate, a factor, an amount that came in
   * @param expected what it is compared with: what earlier days lead to expect, the window before,
   *     the usual rate, a target, an amount that was spent
   * @param low lower end of what is usual, or of the interval of a factor
   * @param high upper end
   * @param change of a window against the one before
   */
  public record Figures(
      Optional<Object> value,
      Optional<Object> expected,
      Optional<Object> low,
      Optional<Object> high,
      Optional<Object> change) {}

  /**
   * A part of a change.
   *
   * @param of a channel, a post, or the rest
   * @param findingId of a channel's own change; empty of a post
   */
  public record Part(String of, Object change, Optional<String> findingId) {}

  public FindingExplanation {
    Objects.requireNonNull(id);
    parts = List.copyOf(parts);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The same as a document, complete. */
  public String json() {
    return Json.text(FindingJson.of(this));
  }
}
