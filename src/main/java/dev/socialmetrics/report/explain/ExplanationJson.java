package dev.socialmetrics.report.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.metric.figure.Definition;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.run.ChangedNumber;
import dev.socialmetrics.store.query.Provenance;
import dev.socialmetrics.store.query.Restatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An explanation as a document, complete.
 *
 * @param window its days; an empty object for figures of one row
 */
@JsonPropertyOrder({
  "success", "figure", "value", "reason", "meant", "window", "basis", "months", "rows"
})
record ExplanationJson(
    boolean success,
    @JsonUnwrapped Subject figure,
    Optional<Object> value,
    Optional<String> reason,
    @JsonUnwrapped Meant meant,
    Object window,
    Optional<String> basis,
    List<UsedMonth> months,
    List<Row> rows) {

  /**
   * Which figure of what.
   *
   * @param accountId a number where the id is one
   */
  record Subject(String metric, Object accountId, String platform, String subject) {
    static Subject of(Explanation explanation) {
      ExplainRequest request = explanation.request();
      return new Subject(
          request.metric(),
          Printed.accountId(request.account()),
          request.platform(),
          explanation.subject());
    }
  }

  /** What it means and how it is computed. */
  record Meant(
      String meaning,
      String unit,
      String formula,
      String calculation,
      String takenTogether,
      String emptyWhen) {
    static Meant of(Definition definition, String calculation) {
      return new Meant(
          definition.meaning(),
          definition.unit(),
          definition.formula(),
          calculation,
          definition.together(),
          definition.whenEmpty());
    }
  }

  /**
   * A row that was used.
   *
   * @param values by column
   * @param sources by column that has a value
   */
  record Row(
      String key,
      Map<String, Object> values,
      Map<String, Source> sources,
      List<Revision> revisions) {
    static Row of(UsedRow row, List<String> columns) {
      Map<String, Source> sources = new LinkedHashMap<>();
      columns.stream()
          .filter(column -> row.values().get(column) != null)
          .forEach(
              column ->
                  sources.put(
                      column, Source.of(row.otherSources().getOrDefault(column, row.source()))));
      return new Row(
          row.key(), row.values(), sources, row.revisions().stream().map(Revision::of).toList());
    }
  }

  /** What a value was before. */
  @JsonPropertyOrder({"column", "before", "after", "oldFrom", "by"})
  record Revision(
      String column,
      @JsonProperty("old") Object before,
      @JsonProperty("new") Optional<Object> after,
      Source oldFrom,
      Source by) {
    static Revision of(Restatement revision) {
      ChangedNumber number =
          ChangedNumber.of(revision.column(), revision.before(), revision.after());
      return new Revision(
          revision.column().name(),
          number.before(),
          number.after(),
          Source.of(revision.was()),
          Source.of(revision.from()));
    }
  }

  /** Where a value was read, and where that file lay then. */
  record Source(String file, long line, String path, String sha256, String exportedAt) {
    static Source of(Provenance place) {
      return new Source(
          place.file(), place.line(), place.path(), place.sha256(), place.exportedAt());
    }
  }

  static ExplanationJson of(Explanation explanation) {
    Explanation.Answer answer = explanation.answer();
    return new ExplanationJson(
        true,
        Subject.of(explanation),
        answer.value(),
        Optional.of(answer.reason()).filter(reason -> !reason.isEmpty()),
        Meant.of(explanation.definition(), answer.calculation()),
        explanation.window().<Object>map(days -> days).orElse(Map.of()),
        explanation.basis(),
        explanation.months(),
        explanation.rows().stream().map(row -> Row.of(row, explanation.columns())).toList());
  }
}
