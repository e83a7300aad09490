package dev.socialmetrics.report.model;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A report before it is rendered: plain values only (text, whole numbers, decimals already rounded,
 * booleans, lists and maps of these, null where unknown).
 *
 * @param single whether one account on one platform was asked for
 * @param title key of the answer for one pair: {@code summary}
 * @param plural key of the answer for many: {@code summaries}
 * @param fields columns of the table form
 * @param parts one an account and platform, in order; may be made each time it is asked for
 * @param totals what it says of several of them together: its rows are under {@code totals}, its
 *     facts beside them; last in the table form
 */
public record ReportModel(
    boolean single,
    String title,
    String plural,
    List<ReportField> fields,
    List<ReportPart> parts,
    Optional<ReportPart> totals) {
  public ReportModel {
    Objects.requireNonNull(title);
    Objects.requireNonNull(plural);
    fields = List.copyOf(fields);
    Objects.requireNonNull(parts);
    Objects.requireNonNull(totals);
  }

  public ReportModel(
      boolean single,
      String title,
      String plural,
      List<ReportField> fields,
      List<ReportPart> parts) {
    this(single, title, plural, fields, parts, Optional.empty());
  }

  /** A report that could not be made at all. */
  public static ReportModel without(RuntimeException cause) {
    NotMade whole = NotMade.of("all of it", cause);
    return new ReportModel(
        true,
        "not_made",
        "not_made",
        List.of(ReportField.text("not_made")),
        List.of(ReportPart.without(whole)));
  }

  /** The same with other parts. */
  public ReportModel of(List<ReportPart> others) {
    return new ReportModel(single, title, plural, fields, others, totals);
  }

  /** Hands over the table form line by line, each made when its turn comes. */
  public void eachLine(ReportLine.Taker taker) throws IOException {
    for (ReportPart part : parts) {
      part.eachLine(taker);
    }
    if (totals.isPresent()) {
      totals.get().eachLine(taker);
    }
  }
}
