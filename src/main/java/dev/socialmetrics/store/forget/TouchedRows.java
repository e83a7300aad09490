package dev.socialmetrics.store.forget;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that a file touched. Values that lost are stored nowhere, so these are the rows that
 * still show a trace of it: its values, its statements, its revisions, and what was written in the
 * second in which it was loaded. A row without any of these is what it would be without the file.
 */
final class TouchedRows {
  private static final String FIND =
      """
      SELECT %1$s, %2$s FROM %3$s t WHERE t.import_file_id = ?1
        OR %2$s IN (SELECT row_id FROM metric_source WHERE table_name = '%3$s' AND import_file_id = ?1)
        OR %2$s IN (SELECT row_id FROM metric_revision WHERE table_name = '%3$s'
          AND (import_file_id = ?1 OR old_import_file_id = ?1 OR old_updated_at = ?2))
        OR ((t.created_at = ?2 OR t.updated_at = ?2) AND t.account_id IN
          (SELECT account_id FROM import_file_account WHERE import_file_id = ?1))
      """;

  private static final String OF_POSTS =
      """
        OR t.counted_file_id = ?1
        OR %s IN (SELECT content_id FROM content_statement WHERE import_file_id = ?1)
      """;

  private TouchedRows() {}

  /** The table of the rows' keys, in the database in which they are worked out again. */
  static String table(Kind kind) {
    return "touched_" + kind.label();
  }

  static String create(Kind kind) {
    return String.format(
        Locale.ROOT,
        "CREATE TABLE %s (%s, former_id INTEGER NOT NULL, row_id INTEGER, PRIMARY KEY (%s)) WITHOUT ROWID",
        table(kind),
        names(kind, key -> key.name() + " TEXT NOT NULL", ", "),
        keys(kind));
  }

  static String insert(Kind kind) {
    return String.format(
        Locale.ROOT,
        "INSERT INTO %s (%s, former_id) VALUES (%s)",
        table(kind),
        keys(kind),
        Stream.generate(() -> "?")
            .limit(kind.keyColumns().size() + 1L)
            .collect(Collectors.joining(", ")));
  }

  /** Keys and id of each. Parameters: the file, when it was loaded. */
  static String find(Kind kind) {
    String id = "t." + kind.idColumn();
    return String.format(
            Locale.ROOT, FIND, names(kind, key -> "t." + key.name(), ", "), id, kind.table())
        + (kind == Kind.CONTENT ? String.format(Locale.ROOT, OF_POSTS, id) : "");
  }

  static String keys(Kind kind) {
    return names(kind, Column::name, ", ");
  }

  /** Whether the rows of two tables have the same key. */
  static String isSame(Kind kind, String one, String other) {
    return names(kind, key -> one + "." + key.name() + " = " + other + "." + key.name(), " AND ");
  }

  private static String names(Kind kind, Function<Column, String> name, String separator) {
    return kind.keyColumns().stream().map(name).collect(Collectors.joining(separator));
  }
}
