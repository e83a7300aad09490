package dev.socialmetrics.store.publish;

import static dev.socialmetrics.store.publish.PublishSql.names;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.ExportOrder;
import dev.socialmetrics.store.Staging;
import java.util.List;
import java.util.Locale;

/**
 * SQL of what exports state of the counts of posts: every statement is kept, so that a post's
 * counts of a day are the same in whatever order the exports arrive.
 */
final class StatementSql {

  private static final String COUNTED_AGAIN =
      String.format(
          Locale.ROOT,
          " FROM %s k JOIN %s s USING (stage_id) JOIN content_performance t ON t.content_id = k.row_id WHERE t.counted_at IS NOT NULL AND %s",
          PublishSql.KNOWN,
          Staging.table(Kind.CONTENT),
          isCounted("s."));

  private StatementSql() {}

  /** Values and derived columns, the whole numbers among the values: what a post is counted by. */
  static List<Column> counts() {
    return Kind.CONTENT.valueColumns().stream().filter(column -> column.type().isWhole()).toList();
  }

  static String isCounted(String table) {
    return "coalesce(" + names(counts(), column -> table + column.name()) + ") IS NOT NULL";
  }

  /**
   * Moves the statement that a known post's own row holds to the others, where one more comes.
   * Content only.
   */
  static List<String> moveFirstStatements() {
    return List.of(
        String.format(
                Locale.ROOT,
                "INSERT INTO content_statement (content_id, exported_at, import_file_id, %s, source_line)",
                names(counts(), Column::name))
            + String.format(
                Locale.ROOT,
                " SELECT t.content_id, t.counted_at, t.counted_file_id, %s, CASE WHEN t.counted_file_id"
                    + " = t.import_file_id THEN t.source_line ELSE (SELECT max(m.source_line) FROM"
                    + " metric_source m WHERE m.table_name = 'content_performance' AND m.row_id ="
                    + " t.content_id AND m.import_file_id = t.counted_file_id) END",
                names(counts(), column -> "t." + column.name()))
            + COUNTED_AGAIN
            + " ON CONFLICT DO NOTHING",
        "UPDATE content_performance SET counted_elsewhere_at = NULL, counted_file_id = NULL"
            + " WHERE content_id IN (SELECT t.content_id"
            + COUNTED_AGAIN
            + ")");
  }

  /**
   * What the file states of known posts' counts. Content only; parameters: the file's export time,
   * the file.
   */
  static String addStatements() {
    return String.format(
            Locale.ROOT,
            "INSERT INTO content_statement (content_id, exported_at, import_file_id, %s, source_line)",
            names(counts(), Column::name))
        + String.format(
            Locale.ROOT,
            " SELECT k.row_id, coalesce(s.exported_at, ?), ?, %s, s.source_line FROM %s k JOIN %s s USING (stage_id) WHERE %s",
            names(counts(), column -> "s." + column.name()),
            PublishSql.KNOWN,
            Staging.table(Kind.CONTENT),
            isCounted("s."))
        + " ON CONFLICT DO NOTHING";
  }

  /**
   * What all exports state of the counts of a page's posts, in the order of their sources. Content
   * only; parameters: first and last stage id of the page.
   */
  static String pageOfStatements() {
    return String.format(
        Locale.ROOT,
        """
    SELECT s.content_id, s.exported_at, coalesce(f.period_end, ''), f.sha256, s.import_file_id, coalesce(s.source_line, 0), f.raises_only, %s
    FROM (SELECT DISTINCT row_id FROM %s WHERE stage_id BETWEEN ? AND ?) k
    JOIN content_statement s ON s.content_id = k.row_id JOIN import_file f ON f.import_file_id = s.import_file_id
    ORDER BY s.content_id, %s
    """,
        names(counts(), column -> "s." + column.name()),
        PublishSql.KNOWN,
        ExportOrder.of("s.exported_at", "f"));
  }
}
