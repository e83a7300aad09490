package dev.socialmetrics.store.runs;

import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code run_progress}: what a run that is not closed has done for good; the rest is
 * still to do. Rows are written in the transaction of the work that they record, and go when the
 * run is closed.
 */
public final class RunProgress {
  private final JdbcTemplate jdbc;

  public RunProgress(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Notes that a task is done; within the caller's transaction, if any.
   *
   * @param state of the data that it was done with, or what a later attempt has to know of it
   */
  public void done(long runId, String task, String state, Instant now) {
    jdbc.update(
        """
        INSERT INTO run_progress (run_id, task, state, done_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (run_id, task) DO UPDATE SET state = excluded.state, done_at = excluded.done_at
        """,
        runId,
        task,
        state,
        Times.second(now));
  }

  /** The state in which the task was done last; empty where it is still to do. */
  public Optional<String> find(long runId, String task) {
    return jdbc
        .queryForList(
            "SELECT state FROM run_progress WHERE run_id = ? AND task = ?",
            String.class,
            runId,
            task)
        .stream()
        .findFirst();
  }

  /**
   * The states of the tasks whose names begin so, by the rest of their names.
   *
   * @param start such as {@code "not made "}
   */
  public SortedMap<String, String> list(long runId, String start) {
    SortedMap<String, String> states = new TreeMap<>();
    jdbc.query(
        "SELECT task, state FROM run_progress WHERE run_id = ? AND substr(task, 1, ?) = ?",
        row -> {
          states.put(row.getString("task").substring(start.length()), row.getString("state"));
        },
        runId,
        start.length(),
        start);
    return states;
  }

  /** Forgets the tasks whose names begin so; within the caller's transaction, if any. */
  public void forget(long runId, String start) {
    jdbc.update(
        "DELETE FROM run_progress WHERE run_id = ? AND substr(task, 1, ?) = ?",
        runId,
        start.length(),
        start);
  }

  /** Nothing is left to do. */
  void close(long runId) {
    jdbc.update("DELETE FROM run_progress WHERE run_id = ?", runId);
  }
}
