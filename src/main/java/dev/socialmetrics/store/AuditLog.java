package dev.socialmetrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who did what, and when. Written in the transaction of what was done. */
public final class AuditLog {
  private final JdbcTemplate jdbc;

  public AuditLog(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * @param actor the user the program runs as
   * @param action {@code run.started}, {@code file.loaded}, …
   */
  public void add(Instant at, String actor, String action, Optional<Long> runId, String detail) {
    jdbc.update(
        "INSERT INTO audit_log (at, actor, action, run_id, detail) VALUES (?, ?, ?, ?, ?)",
        Times.second(at),
        actor,
        action,
        runId.orElse(null),
        detail);
  }

  /**
   * In the order of their ids, which is that of the changes.
   *
   * @param from the least id
   */
  public List<AuditEntry> listFrom(long from, int most) {
    return jdbc.query(
        "SELECT audit_log_id, at, action, run_id, detail FROM audit_log WHERE audit_log_id >= ?"
            + " ORDER BY audit_log_id LIMIT ?",
        AuditLog::map,
        from,
        most);
  }

  /** The last one; empty while nothing was done. */
  public Optional<AuditEntry> findNewest() {
    return jdbc
        .query(
            "SELECT audit_log_id, at, action, run_id, detail FROM audit_log"
                + " ORDER BY audit_log_id DESC LIMIT 1",
            AuditLog::map)
        .stream()
        .findFirst();
  }

  private static AuditEntry map(ResultSet row, int number) throws SQLException {
    long run = row.getLong("run_id");
    Optional<Long> runId = row.wasNull() ? Optional.empty() : Optional.of(run);
    return new AuditEntry(
        row.getLong("audit_log_id"),
        row.getString("at"),
        row.getString("action"),
        runId,
        row.getString("detail"));
  }
}
