package dev.socialmetrics.store.query;

import dev.socialmetrics.store.database.Interruptible;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One read transaction: all that is asked through it sees the data as of its first question,
 * whatever is published meanwhile. Not for several threads. Close it.
 */
public final class ReportSession implements AutoCloseable {
  private final Connection connection;
  private final JdbcTemplate jdbc;
  private final ReportQueries queries;

  private ReportSession(Connection connection, SharedReadings shared) {
    this.connection = connection;
    this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    this.queries = new ReportQueries(jdbc, shared);
  }

  /**
   * @param source its transactions begin DEFERRED, or reading would wait for the writer
   * @throws DataAccessResourceFailureException when there is no connection to be had
   */
  public static ReportSession open(DataSource source) {
    return open(source, () -> false);
  }

  /**
   * The same, for work that may be given up.
   *
   * @param stop asked during long statements, by whoever reads
   */
  public static ReportSession open(DataSource source, BooleanSupplier stop) {
    return open(source, stop, new SharedReadings(1));
  }

  /**
   * The same, beside other sessions about the same data.
   *
   * @param shared what they make once for all
   */
  public static ReportSession open(DataSource source, BooleanSupplier stop, SharedReadings shared) {
    try {
      Connection connection = source.getConnection();
      Interruptible.attach(connection, stop);
      connection.setAutoCommit(false);
      return new ReportSession(connection, shared);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("cannot open the database for reading", e);
    }
  }

  public ReportQueries queries() {
    return queries;
  }

  /**
   * Restated values, and reports left behind by them.
   *
   * @param lookBacks of each report that may have been published, by the start of its files' names
   */
  public ChangeQueries changes(Map<String, LookBack> lookBacks) {
    return new ChangeQueries(jdbc, lookBacks);
  }

  /** Rows with the file and line of each value. */
  public TraceQueries traces() {
    return new TraceQueries(jdbc);
  }

  @Override
  public void close() {
    try (connection) {
      Interruptible.detach(connection);
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("cannot close the database after reading", e);
    }
  }
}
