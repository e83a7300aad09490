package dev.socialmetrics.store.publish;

import static dev.socialmetrics.store.publish.PublishSql.names;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.ExportOrder;
import java.util.List;
import java.util.Locale;

/**
 * SQL of what exports state of the counts of posts: every statement is kept, so that a post's
 * counts of a day are the same in whatever order the exports arrive.
 */
final class StatementSql {

  /** Of a post that is counted by several statements, its own row says nothing of them. */
  private static final String HAS_STATEMENTS =
      "EXISTS (SELECT 1 FROM content_statement c WHERE c.content_id = content_performance.content_id)";

  private StatementSql() {}

  /** Values and derived columns, the whole numbers among the values: what a post is counted by. */
  static List<Column> counts() {
    return Kind.CONTENT.valueColumns().stream().filter(column -> column.type().isWhole()).toList();
  }

  static String isCounted(String table) {
    return "coalesce(" + names(counts(), column -> table + column.name()) + ") IS NOT NULL";
  }

  /**
   * Copies the statement that a known post's own row holds to the others, where one more comes.
   * Content only; parameters: first and last row id of the page.
   */
  static String copyFirstStatements() {
    return String.format(
        Locale.ROOT,
        """
    INSERT INTO content_statement (content_id, exported_at, import_file_id, %s, source_line)
    SELECT t.content_id, t.counted_at, t.counted_file_id, %s,
      CASE WHEN t.counted_file_id = t.import_file_id THEN t.source_line
        ELSE (SELECT max(s.source_line) FROM metric_source s WHERE s.table_name = 'content_performance'
          AND s.row_id = t.content_id AND s.import_file_id = t.counted_file_id) END
    FROM %s m CROSS JOIN content_performance t ON t.content_id = m.row_id
    WHERE m.row_id BETWEEN ? AND ? AND t.counted_at IS NOT NULL AND %s ORDER BY m.row_id
    ON CONFLICT DO NOTHING
    """,
        names(counts(), Column::name),
        names(counts(), column -> "t." + column.name()),
        PublishSql.MET,
        isCounted("m."));
  }

  /**
   * What the file states of known posts' counts; the statement of a new one is its own row. Content
   * only; parameters: the file's export time, the file, first and last row id of the page.
   */
  static String addStatements() {
    return String.format(
        Locale.ROOT,
        """
    INSERT INTO content_statement (content_id, exported_at, import_file_id, %s, source_line)
    SELECT m.row_id, coalesce(m.exported_at, ?), ?, %s, m.source_line
    FROM %s m WHERE m.row_id BETWEEN ? AND ? AND %s ORDER BY m.row_id
    ON CONFLICT DO NOTHING
    """,
        names(counts(), Column::name),
        names(counts(), column -> "m." + column.name()),
        PublishSql.MET,
        isCounted("m."));
  }

  /**
   * What a post was counted by is left to the others, once it has others. Content only; parameters:
   * first and last row id of the page.
   */
  static String leaveToStatements() {
    return "UPDATE content_performance SET counted_elsewhere_at = NULL, counted_file_id = NULL"
        + " WHERE content_id IN (SELECT row_id FROM "
        + PublishSql.MET
        + " WHERE row_id BETWEEN ? AND ?) AND counted_file_id IS NOT NULL AND "
        + HAS_STATEMENTS;
  }

  /**
   * What all exports state of the counts of a page's posts, in the order of their sources. Content
   * only; parameters: first and last row id of the page.
   */
  static String pageOfStatements() {
    return String.format(
        Locale.ROOT,
        """
    SELECT s.content_id, s.exported_at, coalesce(f.period_end, '') AS period_end, f.sha256, s.import_file_id,
      coalesce(s.source_line, 0) AS source_line, f.raises_only, %s
    FROM %s m CROSS JOIN content_statement s ON s.content_id = m.row_id JOIN import_file f ON f.import_file_id = s.import_file_id
    WHERE m.row_id BETWEEN ? AND ? ORDER BY s.content_id, %s
    """,
        names(counts(), column -> "s." + column.name()),
        PublishSql.MET,
        ExportOrder.of("s.exported_at", "f"));
  }
}
