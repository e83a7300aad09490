package dev.socialmetrics.store.runs;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The runs asked for, newest first. */
public final class Runs {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final RunProgress progress;
  private final AuditLog audit;

  public Runs(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.progress = new RunProgress(dataSource);
    this.audit = new AuditLog(dataSource);
  }

  /** Notes that a run starts, or starts once more, maybe with other settings. */
  public void started(
      long id, RunCommand command, String requested, String arguments, Instant now) {
    jdbc.update(
        """
        INSERT INTO run (run_id, command, requested, arguments, outcome, started_at)
        VALUES (?, ?, ?, ?, 'running', ?)
        ON CONFLICT (run_id) DO UPDATE SET arguments = excluded.arguments, outcome = 'running', exit_code = NULL, error = NULL, ended_at = NULL
        """,
        id,
        command.toString(),
        requested,
        arguments,
        Times.second(now));
  }

  /**
   * Closes an attempt. The last thing that a run does: until then it is resumed by the next start.
   *
   * @param actor the user the program runs as
   */
  public void ended(
      long id,
      RunOutcome outcome,
      int exitCode,
      String summary,
      Optional<String> error,
      String actor,
      Instant now) {
    transaction.executeWithoutResult(
        status -> {
          end(id, outcome, exitCode, summary, error, now);
          String detail = AttemptOutcome.detail(outcome, exitCode);
          audit.add(now, actor, "run.ended", Optional.of(id), detail);
          if (outcome == RunOutcome.COMPLETED) {
            progress.close(id);
          }
        });
  }

  private void end(
      long id,
      RunOutcome outcome,
      int exitCode,
      String summary,
      Optional<String> error,
      Instant now) {
    jdbc.update(
        "UPDATE run SET outcome = ?, exit_code = ?, summary = ?, error = ?, ended_at = ? WHERE run_id = ?",
        outcome.toString(),
        exitCode,
        summary,
        error.orElse(null),
        Times.second(now),
        id);
  }

  /** Closes a run that nothing will resume. */
  public void abandon(long id, Instant now) {
    jdbc.update(
        "UPDATE run SET outcome = 'abandoned', ended_at = coalesce(ended_at, ?) WHERE run_id = ?",
        Times.second(now),
        id);
    jdbc.update(
        "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'ABANDONED', VERSION = VERSION + 1"
            + " WHERE JOB_INSTANCE_ID = ? AND STATUS IN ('FAILED', 'STOPPED')",
        id);
    progress.close(id);
  }

  public List<RunRecord> list(boolean failedOnly, int limit) {
    String filter = failedOnly ? " WHERE outcome NOT IN ('completed', 'abandoned')" : "";
    return jdbc.query(
        "SELECT * FROM run" + filter + " ORDER BY run_id DESC LIMIT ?", Runs::map, limit);
  }

  public Optional<RunRecord> find(long id) {
    return jdbc.query("SELECT * FROM run WHERE run_id = ?", Runs::map, id).stream().findFirst();
  }

  /** The latest run that was asked for with the same words. */
  public Optional<RunRecord> findLatest(RunCommand command, String requested) {
    return jdbc
        .query(
            "SELECT * FROM run WHERE command = ? AND requested = ? ORDER BY run_id DESC LIMIT 1",
            Runs::map,
            command.toString(),
            requested)
        .stream()
        .findFirst();
  }

  /** The run that was asked for last: the one with the highest number. */
  public Optional<RunRecord> findNewest() {
    return jdbc.query("SELECT * FROM run ORDER BY run_id DESC LIMIT 1", Runs::map).stream()
        .findFirst();
  }

  /**
   * The run that imported and completed last, by the order of attempts: the clock may be set back.
   */
  public Optional<RunRecord> findLastCompleted() {
    return jdbc
        .query(
            """
            SELECT * FROM run WHERE outcome = 'completed' AND command IN ('nightly', 'import')
            ORDER BY (SELECT max(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = run_id) DESC,
              run_id DESC LIMIT 1
            """,
            Runs::map)
        .stream()
        .findFirst();
  }

  /** The numbers of the runs behind that one that import, in order. */
  public List<Long> listImportsSince(long id) {
    return jdbc.queryForList(
        "SELECT run_id FROM run WHERE run_id > ? AND command IN ('nightly', 'import') ORDER BY run_id",
        Long.class,
        id);
  }

  /** How often the same was asked for. */
  public long countOf(RunCommand command, String requested) {
    Long count =
        jdbc.queryForObject(
            "SELECT count(*) FROM run WHERE command = ? AND requested = ?",
            Long.class,
            command.toString(),
            requested);
    return count == null ? 0 : count;
  }

  /** The steps of all attempts of a run, in order. */
  public List<StepRecord> listSteps(long id) {
    return jdbc.query(
        """
        SELECT (SELECT count(*) FROM BATCH_JOB_EXECUTION o WHERE o.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                  AND o.JOB_EXECUTION_ID <= e.JOB_EXECUTION_ID) AS attempt,
               s.STEP_NAME, s.STATUS, s.READ_COUNT, s.WRITE_COUNT, s.START_TIME, s.END_TIME
        FROM BATCH_JOB_EXECUTION e JOIN BATCH_STEP_EXECUTION s ON s.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
        WHERE e.JOB_INSTANCE_ID = ? ORDER BY e.JOB_EXECUTION_ID, s.STEP_EXECUTION_ID
        """,
        (row, number) ->
            new StepRecord(
                row.getInt("attempt"),
                row.getString("STEP_NAME"),
                row.getString("STATUS"),
                row.getLong("READ_COUNT"),
                row.getLong("WRITE_COUNT"),
                Optional.ofNullable(row.getString("START_TIME")),
                Optional.ofNullable(row.getString("END_TIME"))),
        id);
  }

  private static RunRecord map(ResultSet row, int number) throws SQLException {
    int exitCode = row.getInt("exit_code");
    Optional<Integer> exit = row.wasNull() ? Optional.empty() : Optional.of(exitCode);
    return new RunRecord(
        row.getLong("run_id"),
        RunCommand.of(row.getString("command")),
        row.getString("requested"),
        row.getString("arguments"),
        RunOutcome.of(row.getString("outcome")),
        exit,
        Optional.ofNullable(row.getString("summary")),
        Optional.ofNullable(row.getString("error")),
        row.getString("started_at"),
        Optional.ofNullable(row.getString("ended_at")));
  }
}
