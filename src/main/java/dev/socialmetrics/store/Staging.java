package dev.socialmetrics.store;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that were read and not yet published, in arrival order. A row's id is made of its file and
 * its record number, so writing a row twice changes nothing.
 */
public final class Staging {
  private static final long RECORDS_A_FILE = 1L << 32;

  private final JdbcTemplate jdbc;

  public Staging(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  public static String table(Kind kind) {
    return "stage_" + kind.label();
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

  /** Appends rows of one file. */
  public void write(Kind kind, long fileId, List<StagedRow> rows) {
    jdbc.batchUpdate(insert(kind), new RowBatch(kind, fileId, rows));
  }

  /** Forgets what was staged of a file. */
  public void clear(Kind kind, long fileId) {
    jdbc.update(
        "DELETE FROM " + table(kind) + " WHERE stage_id BETWEEN ? AND ?",
        firstId(fileId),
        lastId(fileId));
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

  private static String insert(Kind kind) {
    String names = kind.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    String marks = "?, ".repeat(kind.columns().size());
    return "INSERT INTO "
        + table(kind)
        + " (stage_id, "
        + names
        + ", exported_at, source_line) VALUES (?, "
        + marks
        + "?, ?) ON CONFLICT (stage_id) DO NOTHING";
  }

  private record RowBatch(Kind kind, long fileId, List<StagedRow> rows)
      implements BatchPreparedStatementSetter {
    @Override
    public void setValues(PreparedStatement statement, int i) throws SQLException {
      StagedRow row = rows.get(i);
      statement.setLong(1, firstId(fileId) + row.record());
      int index = 2;
      for (Column column : kind.columns()) {
        CellBinding.bind(statement, index++, column, row.cells()[column.index()]);
      }
      statement.setString(index++, Times.exact(row.exportedAt()));
      statement.setLong(index, row.line());
    }

    @Override
    public int getBatchSize() {
      return rows.size();
    }
  }
}
