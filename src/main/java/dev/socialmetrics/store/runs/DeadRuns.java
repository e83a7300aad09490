package dev.socialmetrics.store.runs;

import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Repairs what a dead process left behind. Only the holder of the lock may call this: the lock
 * proves that no execution in the tables is alive.
 */
public final class DeadRuns {
  private static final String UNFINISHED = "('STARTED', 'STARTING', 'STOPPING', 'UNKNOWN')";

  private static final String REOPEN =
      """
      UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN'
      WHERE STATUS = 'COMPLETED' AND JOB_INSTANCE_ID IN (SELECT run_id FROM run WHERE outcome = 'running')
      """;

  private final JdbcTemplate jdbc;

  public DeadRuns(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Closes unfinished executions as failed, so that they can be resumed, and removes instances that
   * never got one. An execution whose steps all completed is unfinished, too, while its run is not
   * closed: its last messages may not be sent and its story is not written down.
   *
   * @return the runs that were repaired
   */
  public List<Long> repair(Instant now) {
    jdbc.update(REOPEN);
    List<Long> runs =
        jdbc.queryForList(
            "SELECT DISTINCT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION WHERE STATUS IN "
                + UNFINISHED
                + " ORDER BY JOB_INSTANCE_ID",
            Long.class);
    close("BATCH_STEP_EXECUTION", "START_TIME");
    close("BATCH_JOB_EXECUTION", "START_TIME");
    jdbc.update(
        """
        DELETE FROM BATCH_JOB_INSTANCE
        WHERE JOB_INSTANCE_ID NOT IN (SELECT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION)
        """);
    jdbc.update(
        """
        UPDATE run SET outcome = 'failed', error = 'the process died; rerun resumes it', ended_at = ?
        WHERE outcome = 'running'
        """,
        Times.second(now));
    return runs;
  }

  /** The last thing the tables know of a dead execution is used for its end. */
  private void close(String table, String started) {
    jdbc.update(
        "UPDATE "
            + table
            + " SET STATUS = 'FAILED', EXIT_CODE = 'FAILED', END_TIME = coalesce(LAST_UPDATED, "
            + started
            + ", CREATE_TIME), VERSION = VERSION + 1 WHERE STATUS IN "
            + UNFINISHED);
  }
}
