package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.staging.Staging;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of publishing one kind, made from its columns once. */
final class PublishSql {
  /** Staged rows whose key the public table already has. */
  static final String KNOWN = "publish_known";

  /** The same rows with what they state, in the order of the stored rows. */
  static final String MET = "publish_met";

  /** What counted a post stays what it was when the row comes from another export. */
  private static final Map<Kind, String> KEEP_COUNTED =
      Map.of(Kind.CONTENT, "counted_elsewhere_at = counted_at, ");

  private final Kind kind;
  private final String stage;
  private final String keys;
  private final List<Column> data;
  private final List<Column> stated;

  PublishSql(Kind kind) {
    this.kind = kind;
    this.stage = Staging.table(kind);
    this.keys = names(kind.keyColumns(), Column::name);
    this.data =
        Stream.concat(kind.valueColumns().stream(), kind.derivedColumns().stream()).toList();
    this.stated =
        Stream.concat(kind.valueColumns().stream(), kind.find("currency_assumed").stream())
            .toList();
  }

  /** What a staged row states: the values, then which of its currencies are assumed. */
  List<Column> statedColumns() {
    return stated;
  }

  /** Values and derived columns, in the order in which the statements have them. */
  List<Column> dataColumns() {
    return data;
  }

  /** Empty tables of what a file meets. */
  List<String> createKnown() {
    return List.of(
        "DROP TABLE IF EXISTS temp." + KNOWN,
        "DROP TABLE IF EXISTS temp." + MET,
        "CREATE TEMP TABLE " + KNOWN + " (stage_id INTEGER PRIMARY KEY, row_id INTEGER NOT NULL)",
        String.format(
            Locale.ROOT,
            "CREATE TEMP TABLE %s (row_id INTEGER PRIMARY KEY, stage_id, source_line, exported_at, %s)",
            MET,
            names(stated, Column::name)));
  }

  /**
   * Once each stored row meets one staged row: a copy of the staged rows in the order of the stored
   * rows, so that merging reads and writes each page of the database once.
   */
  String orderKnown() {
    return String.format(
        Locale.ROOT,
        """
    INSERT INTO %1$s (row_id, stage_id, source_line, exported_at, %2$s)
    SELECT row_id, stage_id, source_line, exported_at, %2$s FROM %3$s CROSS JOIN %4$s USING (stage_id) ORDER BY row_id
    """,
        MET,
        names(stated, Column::name),
        KNOWN,
        stage);
  }

  /** Parameters: first and last stage id. */
  String findKnown() {
    String match =
        kind.keyColumns().stream()
            .map(key -> "t." + key.name() + " = s." + key.name())
            .collect(Collectors.joining(" AND "));
    return String.format(
        Locale.ROOT,
        """
    WITH s AS MATERIALIZED (SELECT stage_id, %1$s FROM %2$s WHERE stage_id BETWEEN ? AND ? ORDER BY %1$s)
    INSERT INTO %3$s SELECT s.stage_id, t.%4$s FROM s CROSS JOIN %5$s t WHERE %6$s
    """,
        keys,
        stage,
        KNOWN,
        kind.idColumn(),
        kind.table(),
        match);
  }

  /** Parameters: the file's export time, now, file, first and last stage id. */
  String insertNew() {
    String columns = keys + ", " + names(data, Column::name);
    return String.format(
        Locale.ROOT,
        """
    INSERT INTO %s (%s, exported_at, created_at, import_file_id, source_line%s)
    SELECT %s, coalesce(exported_at, ?1), ?2, ?3, source_line%s FROM %s
    WHERE stage_id BETWEEN ?4 AND ?5 AND stage_id NOT IN (SELECT stage_id FROM %s)
    ORDER BY %s, stage_id
    ON CONFLICT (%s) DO NOTHING
    """,
        kind.table(),
        columns,
        countedBy(),
        columns,
        countedByValue(),
        stage,
        KNOWN,
        keys,
        keys);
  }

  private String countedBy() {
    return kind == Kind.CONTENT ? ", counted_file_id" : "";
  }

  /** The counts of a new post are the statement of this export; one without counts has none. */
  private String countedByValue() {
    return kind == Kind.CONTENT ? ", CASE WHEN " + StatementSql.isCounted("") + " THEN ?3 END" : "";
  }

  /**
   * Staged rows that share their key with another one of the file. Parameters: the stage ids twice.
   */
  String findRepeated() {
    return String.format(
        Locale.ROOT,
        """
    SELECT stage_id, source_line, %s, %s FROM %s
    WHERE stage_id BETWEEN ? AND ? AND (%s) IN
      (SELECT %s FROM %s WHERE stage_id BETWEEN ? AND ? GROUP BY %s HAVING count(*) > 1)
    ORDER BY %s, stage_id
    """,
        keys,
        names(stated, Column::name),
        stage,
        keys,
        keys,
        stage,
        keys,
        keys);
  }

  /** Parameters: the key, then the file. */
  String deleteJustInserted() {
    return "DELETE FROM "
        + kind.table()
        + " WHERE "
        + names(kind.keyColumns(), key -> key.name() + " = ?", " AND ")
        + " AND import_file_id = ?";
  }

  /**
   * Staged rows beside the stored rows that they meet, a page in the order of the stored rows.
   * Parameters: the file's export time, last row id seen, page size.
   */
  String pageOfKnown() {
    return String.format(
        Locale.ROOT,
        """
    SELECT m.stage_id, m.row_id, m.source_line, coalesce(m.exported_at, ?), t.source_line, t.exported_at, t.import_file_id,
      coalesce(f.period_end, ''), f.sha256, t.updated_at, coalesce(f.unproven_parts, 0), %s, %s, %s
    FROM %s m CROSS JOIN %s t ON t.%s = m.row_id CROSS JOIN import_file f ON f.import_file_id = t.import_file_id
    WHERE m.row_id > ? ORDER BY m.row_id LIMIT ?
    """,
        names(kind.keyColumns(), key -> "t." + key.name()),
        names(data, column -> "t." + column.name()),
        names(stated, column -> "m." + column.name()),
        MET,
        kind.table(),
        kind.idColumn());
  }

  /**
   * Where values of a page's rows come from. Parameters: table, first and last row id of the page.
   */
  String pageOfSources() {
    return String.format(
        Locale.ROOT,
        """
    SELECT s.row_id, s.column_name, s.import_file_id, s.source_line, s.exported_at, coalesce(f.period_end, ''), f.sha256,
      coalesce(f.unproven_parts, 0)
    FROM %s m CROSS JOIN metric_source s ON s.row_id = m.row_id
    JOIN import_file f ON f.import_file_id = s.import_file_id
    WHERE s.table_name = ? AND m.row_id BETWEEN ? AND ?
    """,
        MET);
  }

  /** Parameters: the data columns, exported_at, when it changed, file, line, id. */
  String updateRow() {
    return "UPDATE "
        + kind.table()
        + " SET "
        + names(data, column -> column.name() + " = ?")
        + ", "
        + KEEP_COUNTED.getOrDefault(kind, "")
        + "exported_at = ?, changed_at = nullif(?, created_at), import_file_id = ?, source_line = ? WHERE "
        + kind.idColumn()
        + " = ?";
  }

  /** Parameters: the data columns, the stage id. */
  String updateStaged() {
    return "UPDATE "
        + stage
        + " SET "
        + names(data, column -> column.name() + " = ?")
        + " WHERE stage_id = ?";
  }

  /** The same values from a newer file. Parameters: exported_at, file, line, id. */
  String updateSource() {
    return "UPDATE "
        + kind.table()
        + " SET "
        + KEEP_COUNTED.getOrDefault(kind, "")
        + "exported_at = ?, import_file_id = ?, source_line = ? WHERE "
        + kind.idColumn()
        + " = ?";
  }

  static String names(List<Column> columns, Function<Column, String> name) {
    return names(columns, name, ", ");
  }

  static String names(List<Column> columns, Function<Column, String> name, String separator) {
    return columns.stream().map(name).collect(Collectors.joining(separator));
  }
}
