package dev.socialmetrics.store;

import java.time.Instant;
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
}
