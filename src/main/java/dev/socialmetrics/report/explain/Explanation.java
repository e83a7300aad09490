package dev.socialmetrics.report.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.socialmetrics.metric.figure.Definition;
import dev.socialmetrics.report.figure.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a figure came to be.
 *
 * @param subject what it is about: a window, a day, a post, a campaign
 * @param window its days; empty for figures of one row
 * @param basis what a rate is a share of
 * @param columns the values that were used
 * @param rows where they are, in order
 * @param months whose totals were used, or hide what was asked for
 */
public record Explanation(
    ExplainRequest request,
    String subject,
    Definition definition,
    Answer answer,
    Optional<StatedWindow> window,
    Optional<String> basis,
    List<String> columns,
    List<UsedRow> rows,
    List<UsedMonth> months) {
  /**
   * What came out.
   *
   * @param value as reports print it; empty with its reason
   * @param reason code, empty text where there is a value
   * @param calculation the formula with numbers put in; empty text where there is none
   */
  public record Answer(Optional<Object> value, String reason, String calculation) {}

  /**
   * The days that a figure is of.
   *
   * @param asOf their last, as reports call it
   * @param daysPresent those that have a row
   * @param period that was asked for, and of it what it is compared with; else without these keys
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record StatedWindow(
      LocalDate asOf,
      LocalDate windowStart,
      LocalDate windowEnd,
      long daysPresent,
      long daysExpected,
      Optional<String> period,
      Optional<String> against,
      Optional<LocalDate> previousStart,
      Optional<LocalDate> previousEnd) {}

  public Explanation {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    months = List.copyOf(months);
  }

  /** The same as a document, complete. */
  public String json() {
    return Json.text(ExplanationJson.of(this));
  }
}
