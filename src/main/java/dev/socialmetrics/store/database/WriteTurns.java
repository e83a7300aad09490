package dev.socialmetrics.store.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets one thread of this process write at a time, in order of arrival. SQLite has one write lock
 * and polls for it; waiting here instead is fair and wastes no time. A thread may hold several
 * connections.
 */
final class WriteTurns extends DelegatingDataSource {
  private final ReentrantLock turn = new ReentrantLock(true);

  private final Runnable afterTurn;

  /**
   * @param afterTurn called whenever a connection is given back, by the thread that had it
   */
  WriteTurns(DataSource target, Runnable afterTurn) {
    super(target);
    this.afterTurn = afterTurn;
  }

  /** Takes the turn for a stretch of work that will write; whoever holds it may take it again. */
  void take() {
    turn.lock();
  }

  /** Gives back what {@link #take} took. */
  void giveBack() {
    turn.unlock();
  }

  @Override
  public Connection getConnection() throws SQLException {
    turn.lock();
    try {
      Connection connection = obtainTargetDataSource().getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              WriteTurns.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              new Turn(connection));
    } catch (SQLException | RuntimeException e) {
      turn.unlock();
      throw e;
    }
  }

  /** Gives the turn back when the connection is closed, once. */
  private final class Turn implements InvocationHandler {
    private final Connection connection;
    private boolean over;

    Turn(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      } finally {
        if (method.getName().equals("close") && !over) {
          over = true;
          turn.unlock();
          afterTurn.run();
        }
      }
    }
  }
}
