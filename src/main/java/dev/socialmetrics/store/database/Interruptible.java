package dev.socialmetrics.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/**
 * Gives long work up, in the middle of a statement too, as soon as it is asked for. Only this class
 * knows the driver by name.
 */
public final class Interruptible {
  /** A statement looks whether it should go on after so many steps of SQLite: some 10 ms. */
  private static final int STEPS = 100_000;

  private static final int SQLITE_INTERRUPT = 9;

  private final JdbcTemplate jdbc;

  public Interruptible(DataSource writing) {
    this.jdbc = new JdbcTemplate(writing);
  }

  /** What was done was given up; the transaction that it was part of is to be rolled back. */
  public static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted(Throwable cause) {
      super("given up, as was asked", cause);
    }
  }

  /**
   * Works in the transaction that the caller holds.
   *
   * @param stop asked again and again, by this thread
   * @throws Interrupted when a statement was given up
   */
  public <T> T run(BooleanSupplier stop, Supplier<T> work) {
    return jdbc.execute(
        (ConnectionCallback<T>)
            connection -> run(connection.unwrap(SQLiteConnection.class), stop, work));
  }

  /** From now on statements of the connection look whether they should go on. */
  public static void attach(Connection connection, BooleanSupplier stop) throws SQLException {
    ProgressHandler.setHandler(connection.unwrap(SQLiteConnection.class), STEPS, new Look(stop));
  }

  public static void detach(Connection connection) throws SQLException {
    ProgressHandler.clearHandler(connection.unwrap(SQLiteConnection.class));
  }

  /** True when work failed because a statement was given up. */
  public static boolean isGivenUp(Throwable failure) {
    boolean givenUp =
        failure instanceof SQLException sql && (sql.getErrorCode() & 0xFF) == SQLITE_INTERRUPT;
    return givenUp || failure.getCause() != null && isGivenUp(failure.getCause());
  }

  private static <T> T run(SQLiteConnection connection, BooleanSupplier stop, Supplier<T> work)
      throws SQLException {
    attach(connection, stop);
    try {
      return work.get();
    } catch (DataAccessException e) {
      if (!isGivenUp(e)) {
        throw e;
      }
      begin(connection);
      throw new Interrupted(e);
    } finally {
      detach(connection);
    }
  }

  /**
   * A statement that writes and is given up has rolled back the whole transaction by itself; this
   * opens another in its place, so that who began it can roll it back.
   */
  private static void begin(SQLiteConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SAVEPOINT given_up");
    }
  }

  /** Anything but 0 gives the statement up. */
  private static final class Look extends ProgressHandler {
    private final BooleanSupplier stop;

    Look(BooleanSupplier stop) {
      this.stop = stop;
    }

    @Override
    protected int progress() {
      return stop.getAsBoolean() ? 1 : 0;
    }
  }
}
