package dev.socialmetrics.store.runs;

import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.SourceLocation;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.ImportFileRow;
import dev.socialmetrics.store.rejected.ProblemRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a run did to files. */
public final class RunFiles {
  private static final String NAMED =
      "SELECT name, coalesce(problem_message, '') AS message FROM import_file WHERE ";

  private static final String OF_FILES_AS_A_WHOLE =
      "SELECT f.name, "
          + ProblemRow.COLUMNS
          + " FROM import_file f JOIN row_problem p USING (import_file_id)"
          + " WHERE f.run_id = ? AND f.outcome = 'LOADED' AND p.record_no = 0 AND %s"
          + " ORDER BY f.name, p.problem_no";

  private final JdbcTemplate jdbc;

  public RunFiles(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** Why a file was refused as a whole. */
  public record Refusal(Optional<Long> line, String code, String message) {}

  /** Refused files of that name, as a rule one at most. */
  public List<Refusal> listRefusals(String name) {
    return jdbc.query(
        "SELECT problem_line, problem_code, problem_message FROM import_file"
            + " WHERE outcome = 'REFUSED' AND name = ? ORDER BY import_file_id",
        (row, number) -> {
          long line = row.getLong("problem_line");
          return new Refusal(
              line == 0 ? Optional.empty() : Optional.of(line),
              row.getString("problem_code"),
              row.getString("problem_message"));
        },
        name);
  }

  /** Number of files by outcome in lower case. */
  public Map<String, Long> countByOutcome(long runId) {
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.query(
        "SELECT CASE WHEN forgotten_at IS NULL THEN outcome ELSE 'FORGOTTEN' END AS fate, count(*) AS files"
            + " FROM import_file WHERE run_id = ? GROUP BY fate ORDER BY fate",
        row -> {
          counts.put(row.getString("fate").toLowerCase(Locale.ROOT), row.getLong("files"));
        },
        runId);
    return counts;
  }

  /** The rows of the files that the run loaded. */
  public FileCounts sumLoaded(long runId) {
    return jdbc.queryForObject(
        """
        SELECT sum(read_rows) AS read_rows, sum(stored_rows) AS stored_rows,
               sum(unchanged_rows) AS unchanged_rows, sum(superseded_rows) AS superseded_rows,
               sum(rejected_rows) AS rejected_rows, sum(ignored_rows) AS ignored_rows,
               sum(warnings) AS warnings, sum(restated_values) AS restated_values
        FROM import_file WHERE run_id = ? AND outcome = 'LOADED'
        """,
        (row, number) -> ImportFileRow.counts(row),
        runId);
  }

  /** Rejected rows of the run by the code of their first problem. */
  public Map<String, Long> countRejectedByCode(long runId) {
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.query(
        """
        SELECT p.code, count(*) AS rejected_rows FROM import_file f
        JOIN row_problem p ON p.import_file_id = f.import_file_id AND p.problem_no = 1 AND p.severity = 'row'
        WHERE f.run_id = ? GROUP BY p.code ORDER BY p.code
        """,
        row -> {
          counts.put(row.getString("code"), row.getLong("rejected_rows"));
        },
        runId);
    return counts;
  }

  /**
   * Identifies the data that the run sees: the files that it took up, and the newest file of all.
   * The same text means that nothing came since.
   */
  public String state(long runId) {
    return jdbc.queryForObject(
        """
        SELECT 'newest ' || (SELECT coalesce(max(import_file_id), 0) FROM import_file) || ', of the run ' || count(*)
          || ', loaded ' || coalesce(sum(CASE WHEN outcome = 'LOADED' THEN 1 ELSE 0 END), 0)
          || ', refused ' || coalesce(sum(CASE WHEN outcome = 'REFUSED' THEN 1 ELSE 0 END), 0)
        FROM import_file WHERE run_id = ?
        """,
        String.class,
        runId);
  }

  public List<NamedFile> listDuplicates(long runId) {
    return named("run_id = ? AND outcome = 'DUPLICATE' ORDER BY name", runId);
  }

  /**
   * A loaded file whose bytes are stored for another account, platform or date, too.
   *
   * @param name of the file that the run loaded
   * @param path where it is
   * @param other the former file
   * @param otherPath where that was last seen
   */
  public record StoredTwice(
      String name,
      Path path,
      long other,
      String otherName,
      Path otherPath,
      FileOwnership otherOwner) {}

  /**
   * Files that the run loaded and that an earlier one had loaded for another owner, or under a name
   * that says another date: of those the latest.
   */
  public List<StoredTwice> listSameBytes(long runId) {
    return jdbc.query(
        """
        SELECT f.name, f.path, o.import_file_id AS other, o.name AS other_name, o.path AS other_path,
               o.account_id, o.platform
        FROM import_file f JOIN import_file o ON o.sha256 = f.sha256 AND o.outcome = 'LOADED'
        WHERE f.run_id = ?1 AND f.outcome = 'LOADED' AND o.run_id < ?1
          AND (o.account_id IS NOT f.account_id OR o.platform IS NOT f.platform
            OR o.name <> f.name AND NOT EXISTS (SELECT 1 FROM import_file later
              WHERE later.sha256 = f.sha256 AND later.outcome = 'LOADED' AND later.run_id < ?1
                AND later.account_id IS f.account_id AND later.platform IS f.platform
                AND later.import_file_id > o.import_file_id))
        ORDER BY f.name, o.import_file_id
        """,
        (row, number) ->
            new StoredTwice(
                row.getString("name"),
                Path.of(row.getString("path")),
                row.getLong("other"),
                row.getString("other_name"),
                Path.of(row.getString("other_path")),
                ImportFileRow.ownership(row)),
        runId);
  }

  /** Files that the run loaded and that were taken back since, with the time of that. */
  public List<NamedFile> listForgotten(long runId) {
    return jdbc.query(
        "SELECT name, import_file_id, forgotten_at FROM import_file"
            + " WHERE run_id = ? AND forgotten_at IS NOT NULL ORDER BY name",
        (row, number) ->
            new NamedFile(
                row.getString("name"),
                "import "
                    + row.getLong("import_file_id")
                    + " was taken back at "
                    + row.getString("forgotten_at")),
        runId);
  }

  /** Files that the run refused, and entries that it left out of archives which it loaded. */
  public List<NamedFile> listRefused(long runId) {
    List<NamedFile> refused = new ArrayList<>();
    refused.addAll(named("run_id = ? AND outcome = 'REFUSED' ORDER BY name", runId));
    String brokenEntries = "p.severity = 'file' AND p.code <> 'file.nothing-stored'";
    ofFilesAsAWhole(brokenEntries, runId)
        .forEach(each -> refused.add(new NamedFile(each.where().file(), each.message())));
    return refused;
  }

  /** Files that former runs refused and that still lie where they were. */
  public List<NamedFile> listOutstanding(long runId) {
    return named("run_id <> ? AND outcome = 'REFUSED' ORDER BY name", runId);
  }

  /**
   * Loaded files of which something was noticed as a whole, and what.
   *
   * @param codes as LIKE has it: {@code drift.%}
   */
  public List<NamedFile> listNoticed(long runId, String codes) {
    return ofFilesAsAWhole("p.code LIKE ?", runId, codes).stream()
        .map(each -> new NamedFile(each.where().file(), each.problem().message()))
        .toList();
  }

  private List<LocatedProblem> ofFilesAsAWhole(String condition, Object... arguments) {
    return jdbc.query(
        String.format(Locale.ROOT, OF_FILES_AS_A_WHOLE, condition),
        (row, number) ->
            new LocatedProblem(SourceLocation.of(row.getString("name")), ProblemRow.map(row)),
        arguments);
  }

  /** Whether a file of which nothing was stored is of a format that should have had figures. */
  public boolean hasFileWithoutFigures(long runId) {
    return !jdbc.queryForList(
            "SELECT 1 FROM import_file f JOIN row_problem p USING (import_file_id)"
                + " WHERE f.run_id = ? AND f.outcome = 'LOADED' AND p.record_no = 0"
                + " AND p.code = 'file.nothing-stored' AND p.severity = 'file' LIMIT 1",
            runId)
        .isEmpty();
  }

  private List<NamedFile> named(String condition, long runId) {
    return jdbc.query(
        NAMED + condition,
        (row, number) -> new NamedFile(row.getString("name"), row.getString("message")),
        runId);
  }
}
