package dev.socialmetrics.store;

import dev.socialmetrics.problem.Clip;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rejected rows with what is wrong with them, in the order of files and lines. */
public final class RejectedList {
  private final JdbcTemplate jdbc;

  public RejectedList(DataSource reading) {
    this.jdbc = new JdbcTemplate(reading);
  }

  /**
   * One problem of a rejected row.
   *
   * @param record number within the file, from 1
   * @param part entry of the archive or sheet of the workbook, where a file has several
   * @param columnNo from 1; empty when the row as a whole is meant
   * @param raw the row as the file has it
   */
  public record Entry(
      long fileId,
      long record,
      String file,
      Optional<String> part,
      long line,
      String code,
      Optional<Integer> columnNo,
      Optional<String> column,
      Optional<String> found,
      String expected,
      String remedy,
      String raw) {

    /** {@code file!entry:line: column 7 "likes": code: found …, expected …. What to do.} */
    public String message() {
      String where =
          columnNo
              .map(no -> "column " + no + " \"" + Clip.clip(column.orElse("")) + "\": ")
              .orElse("");
      String quote = columnNo.isPresent() ? "\"" : "";
      String what = found.map(text -> "found " + quote + text + quote + ", ").orElse("");
      return Clip.clip(file)
          + part.map(name -> "!" + Clip.clip(name)).orElse("")
          + ":"
          + line
          + ": "
          + where
          + code
          + ": "
          + what
          + "expected "
          + expected
          + ". "
          + remedy;
    }
  }

  /**
   * All of them, or only those of a run or of a file.
   *
   * @param withResolved also those that were mended since
   */
  public List<Entry> list(Optional<Long> runId, Optional<String> fileName, boolean withResolved) {
    return jdbc.query(
        String.format(
            Locale.ROOT,
            """
        SELECT r.import_file_id, r.record_no, f.name, r.source_line, p.code, p.column_no, p.column_name, p.found, p.expected, p.remedy, r.raw,
          %s
        FROM rejected_row r
        JOIN import_file f ON f.import_file_id = r.import_file_id
        JOIN row_problem p ON p.import_file_id = r.import_file_id AND p.record_no = r.record_no AND p.severity = 'row'
        WHERE (? IS NULL OR f.run_id = ?) AND (? IS NULL OR f.name = ?)
          AND (? OR r.resolved_at IS NULL)
        ORDER BY f.name, r.import_file_id, r.record_no, p.problem_no
        """,
            ImportParts.OF_RECORD),
        (row, number) -> {
          int columnNo = row.getInt(6);
          return new Entry(
              row.getLong(1),
              row.getLong(2),
              row.getString(3),
              Optional.ofNullable(row.getString(12)),
              row.getLong(4),
              row.getString(5),
              columnNo == 0 ? Optional.empty() : Optional.of(columnNo),
              Optional.ofNullable(row.getString(7)),
              Optional.ofNullable(row.getString(8)),
              row.getString(9),
              row.getString(10),
              row.getString(11));
        },
        runId.orElse(null),
        runId.orElse(null),
        fileName.orElse(null),
        fileName.orElse(null),
        withResolved);
  }
}
