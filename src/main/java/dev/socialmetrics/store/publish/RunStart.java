package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Kind;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** The state before a run, as far as it is needed to tell what the run changed. */
final class RunStart {
  private RunStart() {}

  /** Notes the state before a run, once, before its first file is published. */
  static void note(JdbcTemplate jdbc, long runId) {
    if (!jdbc.queryForList("SELECT 1 FROM run_start WHERE run_id = ? LIMIT 1", runId).isEmpty()) {
      return;
    }
    jdbc.update("DELETE FROM run_start");
    jdbc.update("DELETE FROM run_first_value");
    for (Kind kind : Kind.values()) {
      jdbc.update(
          String.format(
              Locale.ROOT,
              "INSERT INTO run_start (run_id, table_name, last_id) SELECT ?, ?, coalesce(max(%s), 0) FROM %s",
              kind.idColumn(),
              kind.table()),
          runId,
          kind.table());
    }
  }
}
