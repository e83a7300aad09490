package dev.socialmetrics.store.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code report_file}: what was published, as the manifests say. */
public final class ReportFiles {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public ReportFiles(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  /** A published file. */
  public record Row(String name, String sha256, long sizeBytes) {}

  /** What the manifest of that date says, by name; empty when nothing was published. */
  public List<Row> list(LocalDate reportDate) {
    return jdbc.query(
        "SELECT name, sha256, size_bytes FROM report_file WHERE report_date = ? ORDER BY name",
        (row, n) ->
            new Row(row.getString("name"), row.getString("sha256"), row.getLong("size_bytes")),
        reportDate.toString());
  }

  /** The run that published the reports of that date; empty when nothing was published. */
  public OptionalLong findRun(LocalDate reportDate) {
    return jdbc
        .queryForList(
            "SELECT DISTINCT run_id FROM report_file WHERE report_date = ?",
            Long.class,
            reportDate.toString())
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Puts these in the place of all rows of that date; within the caller's transaction, if any. */
  public void replace(LocalDate reportDate, List<Row> files, long runId, Instant publishedAt) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.update("DELETE FROM report_file WHERE report_date = ?", reportDate.toString());
          jdbc.batchUpdate(
              "INSERT INTO report_file (report_date, name, sha256, size_bytes, run_id, published_at)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              files,
              Math.max(1, files.size()),
              (insert, file) -> {
                insert.setString(1, reportDate.toString());
                insert.setString(2, file.name());
                insert.setString(3, file.sha256());
                insert.setLong(4, file.sizeBytes());
                insert.setLong(5, runId);
                insert.setString(6, publishedAt.toString());
              });
        });
  }
}
