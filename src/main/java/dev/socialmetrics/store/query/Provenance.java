package dev.socialmetrics.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a value was read.
 *
 * @param file name the file was imported under
 * @param path where it lay then
 * @param sha256 of its bytes, empty text where it was never hashed
 * @param line physical line where the record starts, from 1
 * @param exportedAt when the export was made, ISO 8601
 */
public record Provenance(String file, String path, String sha256, long line, String exportedAt) {
  public Provenance {
    Objects.requireNonNull(file);
    Objects.requireNonNull(path);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(exportedAt);
  }

  /**
   * The columns that {@link #read} takes, for a SELECT.
   *
   * @param prefix what their names begin with; one for each place of a row
   * @param file what the statement calls the table {@code import_file}
   */
  static String columns(String prefix, String file, String line, String exportedAt) {
    return String.format(
        Locale.ROOT,
        "%2$s.name AS %1$s_name, %2$s.path AS %1$s_path, coalesce(%2$s.sha256, '') AS %1$s_sha256,"
            + " %3$s AS %1$s_line, %4$s AS %1$s_exported_at",
        prefix,
        file,
        line,
        exportedAt);
  }

  static Provenance read(ResultSet row, String prefix) throws SQLException {
    return new Provenance(
        row.getString(prefix + "_name"),
        row.getString(prefix + "_path"),
        row.getString(prefix + "_sha256"),
        row.getLong(prefix + "_line"),
        row.getString(prefix + "_exported_at"));
  }

  /** {@code daily.csv:118}. */
  public String place() {
    return file + ":" + line;
  }
}
