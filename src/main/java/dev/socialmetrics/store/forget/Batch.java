package dev.socialmetrics.store.forget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way into a table, written some at a time; the last ones when it is closed. */
final class Batch implements AutoCloseable {
  private final JdbcTemplate jdbc;
  private final String statement;
  private final int size;
  private final List<Object[]> rows = new ArrayList<>();
  private long written;

  Batch(JdbcTemplate jdbc, String statement, int size) {
    this.jdbc = jdbc;
    this.statement = statement;
    this.size = size;
  }

  /** So many cells of a row, as the database holds them. */
  static Object[] cells(ResultSet row, int first, int count) throws SQLException {
    Object[] cells = new Object[count];
    for (int i = 0; i < count; i++) {
      cells[i] = row.getObject(first + i);
    }
    return cells;
  }

  void add(Object[] row) {
    rows.add(row);
    if (rows.size() == size) {
      flush();
    }
  }

  private void flush() {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(statement, rows);
      written += rows.size();
      rows.clear();
    }
  }

  long written() {
    flush();
    return written;
  }

  @Override
  public void close() {
    flush();
  }
}
