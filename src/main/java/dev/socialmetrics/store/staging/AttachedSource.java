package dev.socialmetrics.store.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections that write: each has the scratch area from its first statement on. */
public final class AttachedSource extends DriverManagerDataSource {
  private final ScratchArea scratch;

  public AttachedSource(String url, Properties properties, ScratchArea scratch) {
    super(url, properties);
    this.scratch = scratch;
  }

  @Override
  protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
    Connection connection = super.getConnectionFromDriver(properties);
    try {
      scratch.attach(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
    return connection;
  }
}
