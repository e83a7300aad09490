package dev.socialmetrics.report.explain;

import dev.socialmetrics.metric.figure.Definition;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.figure.Printed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a figure came to be.
 *
 * @param subject what it is about: a window, a day, a post, a campaign
 * @param window its days, in order; empty for figures of one row
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
    Map<String, Object> window,
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

  public Explanation {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    months = List.copyOf(months);
  }

  /** The same as a document, complete. */
  public String json() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", true);
    body.put("metric", request.metric());
    body.put("account_id", Printed.accountId(request.account()));
    body.put("platform", request.platform());
    body.put("subject", subject);
    body.put("value", answer.value().orElse(null));
    body.put("reason", answer.reason().isEmpty() ? null : answer.reason());
    body.put("meaning", definition.meaning());
    body.put("unit", definition.unit());
    body.put("formula", definition.formula());
    body.put("calculation", answer.calculation());
    body.put("taken_together", definition.together());
    body.put("empty_when", definition.whenEmpty());
    body.put("window", window);
    body.put("basis", basis.orElse(null));
    body.put("months", months.stream().map(UsedMonth::json).toList());
    body.put("rows", rows.stream().map(row -> row.json(columns)).toList());
    return Json.text(body);
  }
}
