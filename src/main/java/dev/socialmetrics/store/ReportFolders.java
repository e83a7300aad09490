package dev.socialmetrics.store;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code report_folder}: what the reports of a date were made from. */
public final class ReportFolders {
  /**
   * Whatever changes data is audited; these actions change none of it. An action that is not listed
   * counts as a change.
   */
  private static final String DATA =
      """
      SELECT 'audit ' || (SELECT coalesce(max(audit_log_id), 0) FROM audit_log WHERE action NOT IN
          ('run.started', 'run.recovered', 'run.abandoned', 'reports.published', 'file.archived'))
        || ', files ' || (SELECT coalesce(group_concat(files, ' '), '') FROM (
          SELECT outcome || ' ' || count(*) AS files FROM import_file GROUP BY outcome ORDER BY outcome))
        || ', alerts ' || (SELECT count(*) || ' ' || coalesce(max(alert_id), 0) FROM alert WHERE report_date = ?)
      """;

  private final JdbcTemplate jdbc;

  public ReportFolders(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /**
   * What a folder was made from. The same again would make the same files.
   *
   * @param data as {@link #data} names it
   * @param configuration a digest of the settings that reports depend on, and of the program
   * @param files what the file system said of the finished folder
   */
  public record Made(String data, String configuration, String files) {
    public Made {
      Objects.requireNonNull(data);
      Objects.requireNonNull(configuration);
      Objects.requireNonNull(files);
    }
  }

  /** Stands for all data that the reports of a date can be made from. */
  public String data(LocalDate reportDate) {
    return jdbc.queryForObject(DATA, String.class, reportDate.toString());
  }

  /** Empty where nothing was made, or not all of it could be. */
  public Optional<Made> find(LocalDate reportDate) {
    return jdbc
        .query(
            "SELECT data, configuration, files FROM report_folder WHERE report_date = ?",
            (row, n) -> new Made(row.getString(1), row.getString(2), row.getString(3)),
            reportDate.toString())
        .stream()
        .findFirst();
  }

  /** Notes that a folder was made whole; within the caller's transaction, if any. */
  public void made(LocalDate reportDate, Made from, long runId) {
    forget(reportDate);
    jdbc.update(
        "INSERT INTO report_folder (report_date, data, configuration, files, run_id)"
            + " VALUES (?, ?, ?, ?, ?)",
        reportDate.toString(),
        from.data(),
        from.configuration(),
        from.files(),
        runId);
  }

  /** The folder is to be made again; within the caller's transaction, if any. */
  public void forget(LocalDate reportDate) {
    jdbc.update("DELETE FROM report_folder WHERE report_date = ?", reportDate.toString());
  }
}
