package dev.socialmetrics.store.file;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.store.ExportOrder;
import dev.socialmetrics.store.Times;
import dev.socialmetrics.store.staging.Staging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files ever seen: one row each in {@code import_file}. */
public final class ImportFiles {
  /** Whether rows of an account that was purged, and may come back, were taken out of a file. */
  public static final String IS_INCOMPLETE =
      "EXISTS (SELECT 1 FROM purged_part p WHERE p.import_file_id = import_file.import_file_id"
          + " AND p.account_hash NOT IN (SELECT account_hash FROM purged_account))";

  /** Their message is the same behind their own name. */
  private static final String REFUSE_SAME =
      """
      UPDATE import_file AS same SET outcome = 'REFUSED', run_id = ?2, problem_code = twin.problem_code,
        problem_line = twin.problem_line,
        problem_message = same.name || substr(twin.problem_message, length(twin.name) + 1)
      FROM import_file twin
      WHERE twin.import_file_id = ?1 AND same.duplicate_of = ?1 AND same.outcome = 'DUPLICATE'
      """;

  private static final String YOUNGEST_ROWS =
      Arrays.stream(Kind.values())
          .map(Staging::table)
          .map(
              stage ->
                  "SELECT max(exported_at) AS exported_at FROM "
                      + stage
                      + " WHERE stage_id BETWEEN ?2 AND ?3")
          .collect(Collectors.joining(" UNION ALL "));

  private final JdbcTemplate jdbc;

  public ImportFiles(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  public Optional<ImportFile> find(long id) {
    return first(ImportFileRow.COLUMNS + "WHERE import_file_id = ?", id);
  }

  public ImportFile file(long id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no import file " + id));
  }

  /** In order of export time: the order in which they are published. */
  public List<ImportFile> listByOutcome(FileOutcome outcome) {
    return jdbc.query(
        ImportFileRow.COLUMNS
            + "WHERE outcome = ? ORDER BY "
            + ExportOrder.of("exported_at", "import_file"),
        ImportFileRow::map,
        outcome.name());
  }

  /** Refused files by the rules they were refused under, {@code path → rules} order by name. */
  public List<ImportFile> listRefused() {
    return jdbc.query(
        ImportFileRow.COLUMNS + "WHERE outcome = 'REFUSED' ORDER BY name, import_file_id",
        ImportFileRow::map);
  }

  /** Writes a file seen for the first time; returns its id. */
  public long add(NewFile file, Instant now) {
    jdbc.update(
        """
        INSERT INTO import_file (sha256, format, kind, account_id, platform, exported_at, outcome,
          duplicate_of, problem_code, problem_line, problem_message, rules, run_id, stated_period,
          stated_grain, name, path, size_bytes, modified_at, file_key, first_seen_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        Stream.concat(Arrays.stream(file.verdict()), Arrays.stream(file.scanned(now))).toArray());
    return jdbc.queryForObject("SELECT max(import_file_id) FROM import_file", Long.class);
  }

  /** Writes a new verdict on a file that was seen before. */
  public void judge(long id, NewFile file) {
    jdbc.update(
        """
        UPDATE import_file SET sha256 = ?, format = ?, kind = ?, account_id = ?, platform = ?,
          exported_at = ?, outcome = ?, duplicate_of = ?, problem_code = ?, problem_line = ?,
          problem_message = ?, rules = ?, run_id = ?, stated_period = ?, stated_grain = ?, forgotten_at = NULL,
          undated = 0, raises_only = 0, mending = 0
        WHERE import_file_id = ?
        """,
        Stream.concat(Arrays.stream(file.verdict()), Stream.of(id)).toArray());
  }

  /** The rules a file was last judged under. */
  public String rulesOf(long id) {
    return jdbc.queryForObject(
        "SELECT rules FROM import_file WHERE import_file_id = ?", String.class, id);
  }

  /** What an attempt that died had staged is to be read again. */
  public void unstageAll() {
    jdbc.update("UPDATE import_file SET outcome = 'NEW' WHERE outcome = 'STAGED'");
  }

  /** How many records of a file were read, by an attempt that died too; 0 where none was begun. */
  public long readOf(long id) {
    return jdbc.queryForObject(
        "SELECT read_rows FROM import_file WHERE import_file_id = ?", Long.class, id);
  }

  /** Records that have been read and staged up to here. */
  public void setRead(long id, long records) {
    jdbc.update("UPDATE import_file SET read_rows = ? WHERE import_file_id = ?", records, id);
  }

  /**
   * Read to its end. A file whose rows state when they were exported is as young as its youngest
   * row.
   *
   * @param columnNames a JSON array; empty where it has none, or too many to be kept
   */
  public void markStaged(long id, String rules, Optional<String> columnNames) {
    jdbc.update(
        String.format(
            Locale.ROOT,
            """
        UPDATE import_file SET outcome = 'STAGED', rules = ?1, column_names = ?5, exported_at = coalesce(
          (SELECT max(exported_at) FROM (%s)), exported_at)
        WHERE import_file_id = ?4
        """,
            YOUNGEST_ROWS),
        rules,
        Staging.firstId(id),
        Staging.lastId(id),
        id,
        columnNames.orElse(null));
  }

  /** The last day of its period, and how finely it divides campaigns without proving them whole. */
  public void setStated(long id, Optional<LocalDate> day, int unprovenParts) {
    jdbc.update(
        "UPDATE import_file SET period_end = ?, unproven_parts = ? WHERE import_file_id = ?",
        day.map(LocalDate::toString).orElse(null),
        unprovenParts,
        id);
  }

  /** Its daily rows are of the day of the export because nothing in it dates them. */
  public void markUndated(long id) {
    jdbc.update("UPDATE import_file SET undated = 1 WHERE import_file_id = ?", id);
  }

  /** Its figures are of an unknown period, and lower no count. */
  public void markRaisingOnly(long id) {
    jdbc.update("UPDATE import_file SET raises_only = 1 WHERE import_file_id = ?", id);
  }

  /** Its rows say which rejected rows they mend. */
  public void markMending(long id) {
    jdbc.update("UPDATE import_file SET mending = 1 WHERE import_file_id = ?", id);
  }

  /** A refused file that is no longer what it was is no longer outstanding, nor are its rows. */
  public void markGone(long id, Instant now) {
    jdbc.update("UPDATE import_file SET outcome = 'GONE' WHERE import_file_id = ?", id);
    jdbc.update(
        "UPDATE rejected_row SET resolved_at = ? WHERE import_file_id = ? AND resolved_at IS NULL",
        Times.second(now),
        id);
  }

  /**
   * Refuses a file as a whole, with the counts known so far and zero rows stored, and those that
   * are the same as it.
   */
  public void refuse(long id, Problem problem, long line, String shownMessage, long runId) {
    jdbc.update(
        """
        UPDATE import_file SET outcome = 'REFUSED', run_id = ?, problem_code = ?, problem_line = ?, problem_message = ?,
          stored_rows = 0, unchanged_rows = 0, superseded_rows = 0, restated_values = 0,
          rejected_rows = (SELECT count(*) FROM rejected_row r WHERE r.import_file_id = import_file.import_file_id)
        WHERE import_file_id = ?
        """,
        runId,
        problem.code().code(),
        line == 0 ? null : line,
        shownMessage,
        id);
    jdbc.update(REFUSE_SAME, id, runId);
  }

  /** Closes a file that was published whole. */
  public void markLoaded(long id, FileCounts counts, long runId, Instant now) {
    jdbc.update(
        """
        UPDATE import_file SET outcome = 'LOADED', read_rows = ?, stored_rows = ?, unchanged_rows = ?,
          superseded_rows = ?, rejected_rows = ?, ignored_rows = ?, warnings = ?, restated_values = ?, run_id = ?, loaded_at = ?
        WHERE import_file_id = ?
        """,
        counts.read(),
        counts.stored(),
        counts.unchanged(),
        counts.superseded(),
        counts.rejected(),
        counts.ignored(),
        counts.warnings(),
        counts.restated(),
        runId,
        Times.second(now),
        id);
    jdbc.update(
        "DELETE FROM purged_part WHERE account_hash NOT IN (SELECT account_hash FROM purged_account)"
            + " AND import_file_id IN (SELECT f.import_file_id FROM import_file f JOIN import_file same"
            + " ON same.sha256 = f.sha256 WHERE same.import_file_id = ?"
            + " AND coalesce(f.account_id = same.account_id, 1)"
            + " AND coalesce(f.platform = same.platform, 1))",
        id);
  }

  private Optional<ImportFile> first(String sql, Object... arguments) {
    return jdbc.query(sql + " LIMIT 1", ImportFileRow::map, arguments).stream().findFirst();
  }
}
