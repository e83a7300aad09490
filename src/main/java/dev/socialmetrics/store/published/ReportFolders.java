package dev.socialmetrics.store.published;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code report_folder}: what the reports of a date were made from. */
public final class ReportFolders {
  /**
   * Whatever changes data is audited; these actions change none of it. An action that is not listed
   * counts as a change.
   */
  private static final String NO_CHANGE =
      "'run.started', 'run.ended', 'run.recovered', 'run.abandoned', 'reports.published',"
          + " 'alert.raised', 'file.archived'";

  private static final String LOADS = "'file.loaded', 'file.refused'";

  private static final String DATA =
      String.format(
          Locale.ROOT,
          """
      SELECT 'audit ' || (SELECT coalesce(max(audit_log_id), 0) FROM audit_log WHERE action NOT IN (%1$s))
        || ', beside loads ' || (SELECT coalesce(max(audit_log_id), 0) FROM audit_log WHERE action NOT IN (%1$s, %2$s))
        || ', files ' || (SELECT coalesce(group_concat(files, ' '), '') FROM (
          SELECT outcome || ' ' || count(*) AS files FROM import_file GROUP BY outcome ORDER BY outcome))
        || ', alerts ' || (SELECT count(*) || ' ' || coalesce(max(alert_id), 0) FROM alert WHERE report_date = ?)
      """,
          NO_CHANGE,
          LOADS);

  /** Of all reports, whatever their date; the newest of the log is found without a scan. */
  private static final String VERSION =
      String.format(
          Locale.ROOT,
          """
      SELECT 'audit ' || coalesce((SELECT audit_log_id || ' ' || at FROM audit_log WHERE action NOT IN (%s)
          ORDER BY audit_log_id DESC LIMIT 1), '0')
        || ', runs ' || (SELECT coalesce(max(run_id), 0) FROM run WHERE ended_at IS NOT NULL)
      """,
          NO_CHANGE);

  /** What of {@link #DATA} files that are loaded leave as it is. */
  private static final Pattern BESIDE_LOADS = Pattern.compile("beside loads [0-9]+");

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

  /** Identifies all data that the reports of a date can be made from. */
  public String data(LocalDate reportDate) {
    return jdbc.queryForObject(DATA, String.class, reportDate.toString());
  }

  /**
   * Identifies all data that reports of any date can be made from: the same again, the same data.
   */
  public String version() {
    return jdbc.queryForObject(VERSION, String.class);
  }

  /** Empty where nothing was made, or not all of it could be. */
  public Optional<Made> find(LocalDate reportDate) {
    return jdbc
        .query(
            "SELECT data, configuration, files FROM report_folder WHERE report_date = ?",
            (row, n) ->
                new Made(
                    row.getString("data"), row.getString("configuration"), row.getString("files")),
            reportDate.toString())
        .stream()
        .findFirst();
  }

  /**
   * Whose rows came or changed since an earlier run made a folder; empty where data changed
   * otherwise than by files that were loaded, or this run made it.
   *
   * @param before {@link #data} when the folder was made
   * @param now {@link #data} now
   */
  public Optional<LoadedSince> loadedSince(
      LocalDate reportDate, long runId, String before, String now) {
    Optional<String> besideLoads = besideLoads(before);
    return besideLoads.isPresent()
            && besideLoads.equals(besideLoads(now))
            && isOfEarlierRun(reportDate, runId)
        ? Optional.of(LoadedSince.of(jdbc, reportDate))
        : Optional.empty();
  }

  private boolean isOfEarlierRun(LocalDate reportDate, long runId) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT 1 FROM report_folder WHERE report_date = ? AND run_id < ?)",
            Boolean.class,
            reportDate.toString(),
            runId));
  }

  /** Of folders that older versions made it is not known. */
  private static Optional<String> besideLoads(String data) {
    Matcher found = BESIDE_LOADS.matcher(data);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
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
