package dev.socialmetrics.store.maintenance;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the history of runs and the audit log name files and accounts. */
public final class Traces {
  private final JdbcTemplate jdbc;

  public Traces(DataSource writing) {
    this.jdbc = new JdbcTemplate(writing);
  }

  /**
   * What a run says of itself.
   *
   * @param isOver whether it will never be resumed
   */
  public record RunTrace(
      long id,
      boolean isOver,
      String arguments,
      Optional<String> summary,
      Optional<String> error) {}

  /** An entry of the audit log. */
  public record Entry(long id, String detail) {}

  public List<RunTrace> runs() {
    return jdbc.query(
        "SELECT run_id, outcome IN ('completed', 'abandoned') AS is_over, arguments, summary, error"
            + " FROM run",
        (row, n) ->
            new RunTrace(
                row.getLong("run_id"),
                row.getBoolean("is_over"),
                row.getString("arguments"),
                Optional.ofNullable(row.getString("summary")),
                Optional.ofNullable(row.getString("error"))));
  }

  public List<Entry> entries() {
    return jdbc.query(
        "SELECT audit_log_id, detail FROM audit_log",
        (row, n) -> new Entry(row.getLong("audit_log_id"), row.getString("detail")));
  }

  public void setSummary(long runId, String summary) {
    jdbc.update("UPDATE run SET summary = ? WHERE run_id = ?", summary, runId);
  }

  public void setError(long runId, String error) {
    jdbc.update("UPDATE run SET error = ? WHERE run_id = ?", error, runId);
  }

  public void setDetail(long entryId, String detail) {
    jdbc.update("UPDATE audit_log SET detail = ? WHERE audit_log_id = ?", detail, entryId);
  }

  /** Nobody can tell any more what the run was asked for; asking the same again is another run. */
  public void forgetRequest(long runId, String word) {
    jdbc.update(
        "UPDATE run SET requested = ?, arguments = '{}' WHERE run_id = ?",
        word + "-" + runId,
        runId);
    jdbc.update(
        "UPDATE BATCH_JOB_INSTANCE SET JOB_KEY = ? WHERE JOB_INSTANCE_ID = ?",
        word + "-" + runId,
        runId);
    jdbc.update(
        "UPDATE BATCH_JOB_EXECUTION_PARAMS SET PARAMETER_VALUE = ? WHERE PARAMETER_NAME = 'requested'"
            + " AND JOB_EXECUTION_ID IN"
            + " (SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = ?)",
        word + "-" + runId,
        runId);
  }
}
