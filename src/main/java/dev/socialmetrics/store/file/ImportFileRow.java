package dev.socialmetrics.store.file;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.domain.StatedFacts;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A row of {@code import_file} as it is read. */
public final class ImportFileRow {
  static final String COLUMNS =
      """
      SELECT import_file_id, name, path, sha256, size_bytes, modified_at, file_key, format, kind,
             account_id, platform, stated_period, stated_grain, exported_at, period_end, unproven_parts,
             CASE WHEN forgotten_at IS NULL THEN outcome ELSE 'FORGOTTEN' END AS outcome, duplicate_of, run_id, first_seen_at
      FROM import_file
      """;

  private ImportFileRow() {}

  static ImportFile map(ResultSet row, int number) throws SQLException {
    long duplicateOf = row.getLong("duplicate_of");
    Optional<Long> twin = row.wasNull() ? Optional.empty() : Optional.of(duplicateOf);
    return new ImportFile(
        row.getLong("import_file_id"),
        seen(row),
        content(row),
        ownership(row),
        StatedFacts.read(text(row, "stated_period"), text(row, "stated_grain")),
        Instant.parse(row.getString("exported_at")),
        text(row, "period_end").map(LocalDate::parse),
        row.getInt("unproven_parts"),
        FileOutcome.valueOf(row.getString("outcome")),
        twin,
        row.getLong("run_id"),
        Instant.parse(row.getString("first_seen_at")));
  }

  private static SourceFile seen(ResultSet row) throws SQLException {
    return new SourceFile(
        Path.of(row.getString("path")),
        row.getString("name"),
        row.getLong("size_bytes"),
        Instant.parse(row.getString("modified_at")),
        row.getString("file_key"));
  }

  /** Of columns {@code sha256 format kind}. */
  public static Recognised content(ResultSet row) throws SQLException {
    return new Recognised(text(row, "sha256"), text(row, "format"), kind(row.getString("kind")));
  }

  /** Of columns {@code account_id platform}. */
  public static FileOwnership ownership(ResultSet row) throws SQLException {
    return new FileOwnership(text(row, "account_id"), text(row, "platform"));
  }

  /** Of the columns that count rows, {@code warnings} and {@code restated_values}. */
  public static FileCounts counts(ResultSet row) throws SQLException {
    return new FileCounts(
        row.getLong("read_rows"),
        row.getLong("stored_rows"),
        row.getLong("unchanged_rows"),
        row.getLong("superseded_rows"),
        row.getLong("rejected_rows"),
        row.getLong("ignored_rows"),
        row.getLong("warnings"),
        row.getLong("restated_values"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Kind> kind(String label) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
