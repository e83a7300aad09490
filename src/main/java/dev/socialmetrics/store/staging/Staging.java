package dev.socialmetrics.store.staging;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.CellBinding;
import dev.socialmetrics.store.Times;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that were read and not yet published, in arrival order, in the scratch area. A row's id is
 * made of its file and its record number, so writing a row twice changes nothing.
 */
public final class Staging {
  private static final long RECORDS_A_FILE = 1L << 32;

  /** More of them in one statement cost less; above some fifty no difference is left. */
  private static final int ROWS_A_STATEMENT = 50;

  private final JdbcTemplate jdbc;

  public Staging(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  public static String table(Kind kind) {
    return ScratchArea.SCHEMA + ".stage_" + kind.label();
  }

  public static long firstId(long fileId) {
    return fileId * RECORDS_A_FILE;
  }

  public static long lastId(long fileId) {
    return (fileId + 1) * RECORDS_A_FILE - 1;
  }

  public static long recordOf(long stageId) {
    return stageId % RECORDS_A_FILE;
  }

  /**
   * Appends rows of one file, of whatever kinds. Columns that none of the rows states are not even
   * named.
   *
   * @param usual the file's own time; rows exported then need not say so
   */
  public void write(long fileId, Instant usual, List<Verdict.Accepted<ExportedRow>> rows) {
    Map<Kind, List<Verdict.Accepted<ExportedRow>>> byKind =
        rows.stream().collect(Collectors.groupingBy(row -> row.value().kind()));
    byKind.forEach((kind, some) -> write(kind, fileId, usual, some));
  }

  private void write(
      Kind kind, long fileId, Instant usual, List<Verdict.Accepted<ExportedRow>> rows) {
    List<Column> stated = StatedColumns.of(kind, rows);
    int together = rows.size() - rows.size() % ROWS_A_STATEMENT;
    insert(kind, new RowBatch(fileId, usual, stated, rows.subList(0, together), ROWS_A_STATEMENT));
    insert(kind, new RowBatch(fileId, usual, stated, rows.subList(together, rows.size()), 1));
  }

  private void insert(Kind kind, RowBatch batch) {
    if (batch.getBatchSize() > 0) {
      jdbc.batchUpdate(insert(kind, batch.stated(), batch.together()), batch);
    }
  }

  /** Forgets what was staged of a file. */
  public void clear(long fileId) {
    for (Kind kind : Kind.values()) {
      jdbc.update(
          "DELETE FROM " + table(kind) + " WHERE stage_id BETWEEN ? AND ?",
          firstId(fileId),
          lastId(fileId));
    }
  }

  /**
   * Empties all staging tables at once where no file waits to be published; far cheaper than file
   * by file.
   */
  public void clearAllIfIdle() {
    Long waiting =
        jdbc.queryForObject(
            "SELECT count(*) FROM import_file WHERE outcome IN ('NEW', 'STAGED')", Long.class);
    if (waiting == null || waiting == 0) {
      Stream.of(Kind.values()).forEach(kind -> jdbc.update("DELETE FROM " + table(kind)));
    }
  }

  private static String insert(Kind kind, List<Column> stated, int rows) {
    String names = stated.stream().map(Column::name).collect(Collectors.joining(", "));
    String row = "(?, " + "?, ".repeat(stated.size()) + "?, ?)";
    return "INSERT INTO "
        + table(kind)
        + " (stage_id, "
        + names
        + ", source_line, exported_at) VALUES "
        + String.join(", ", Collections.nCopies(rows, row))
        + " ON CONFLICT (stage_id) DO NOTHING";
  }

  /**
   * An export time that is the file's own is left NULL: it is the same for a million rows.
   *
   * @param together rows of one statement, of which {@code rows} are a multiple
   */
  private record RowBatch(
      long fileId,
      Instant usual,
      List<Column> stated,
      List<Verdict.Accepted<ExportedRow>> rows,
      int together)
      implements BatchPreparedStatementSetter {
    @Override
    public void setValues(PreparedStatement statement, int i) throws SQLException {
      int index = 1;
      for (Verdict.Accepted<ExportedRow> row : rows.subList(i * together, (i + 1) * together)) {
        index = setValues(statement, index, row);
      }
    }

    /** Where the next row's values begin. */
    private int setValues(PreparedStatement statement, int first, Verdict.Accepted<ExportedRow> row)
        throws SQLException {
      int index = first;
      statement.setLong(index++, firstId(fileId) + row.record());
      RowValues values = row.value().values();
      for (Column column : stated) {
        CellBinding.bind(statement, index++, column, values.orNull(column));
      }
      statement.setLong(index++, row.line());
      if (row.value().exportedAt().equals(usual)) {
        statement.setNull(index, Types.NULL);
      } else {
        statement.setString(index, Times.exact(row.value().exportedAt()));
      }
      return index + 1;
    }

    @Override
    public int getBatchSize() {
      return rows.size() / together;
    }
  }
}
