package dev.socialmetrics.store.forget;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.ExportOrder;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database knows of a file that is to be taken back, and of those beside it. */
public final class ForgottenFile {
  private static final String OTHERS =
      """
      SELECT f.import_file_id, f.loaded_at, a.account_id FROM import_file f
      LEFT JOIN import_file_account a ON a.import_file_id = f.import_file_id
      WHERE f.outcome = 'LOADED' AND f.import_file_id <> ?
        AND f.stored_rows + f.unchanged_rows + f.superseded_rows > 0
        AND (f.kind IS NULL OR f.kind IN (%s))
      ORDER BY f.loaded_at, f.run_id,\s"""
          + ExportOrder.of("f.exported_at", "f");

  private static final String MENDERS =
      """
      SELECT DISTINCT m.name || ' (import ' || m.import_file_id || ')' FROM rejected_row r
      JOIN import_file m ON m.import_file_id = r.resolved_by
      WHERE r.import_file_id = ? AND m.outcome = 'LOADED' ORDER BY 1
      """;

  private static final String ROLLED_UP =
      """
      SELECT DISTINCT account_id, platform, month FROM social_media_monthly_metrics
      WHERE folded_at >= ? AND account_id IN
        (SELECT account_id FROM import_file_account WHERE import_file_id = ?)
      """;

  private final JdbcTemplate jdbc;
  private final ImportFiles files;
  private final ImportFile file;
  private final String loadedAt;

  public ForgottenFile(DataSource writing, ImportFile file) {
    this.jdbc = new JdbcTemplate(writing);
    this.files = new ImportFiles(writing);
    this.file = file;
    this.loadedAt =
        jdbc.queryForObject(
            "SELECT loaded_at FROM import_file WHERE import_file_id = ?", String.class, file.id());
  }

  public ImportFile file() {
    return file;
  }

  /** When it was loaded, as rows have it that it wrote. */
  String loadedAt() {
    return loadedAt;
  }

  /** Files that correct rejected rows of it, and can be read only beside it. */
  public List<String> listCorrecting() {
    return jdbc.queryForList(MENDERS, String.class, file.id());
  }

  /** Months that were rolled up since it was loaded, by channel: {@code account platform}. */
  public Map<String, Set<YearMonth>> rolledUp() {
    return jdbc
        .query(
            ROLLED_UP,
            (row, n) ->
                Map.entry(
                    row.getString("account_id") + " " + row.getString("platform"),
                    YearMonth.parse(row.getString("month"))),
            loadedAt,
            file.id())
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  /**
   * Files that may state rows which this one touched, in the order in which they were published.
   *
   * @param touched accounts of such rows, by kind
   */
  public List<OtherFile> listOthers(Map<Kind, Set<String>> touched) {
    Set<String> accounts =
        touched.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    if (accounts.isEmpty()) {
      return List.of();
    }
    String kinds =
        touched.entrySet().stream()
            .filter(of -> !of.getValue().isEmpty())
            .map(of -> "'" + of.getKey().label() + "'")
            .collect(Collectors.joining(", "));
    Map<Long, Instant> loaded = new LinkedHashMap<>();
    jdbc.query(
        String.format(Locale.ROOT, OTHERS, kinds),
        row -> {
          String account = row.getString("account_id");
          if (account == null || accounts.contains(account)) {
            loaded.put(row.getLong("import_file_id"), Instant.parse(row.getString("loaded_at")));
          }
        },
        file.id());
    return loaded.entrySet().stream()
        .map(other -> new OtherFile(files.file(other.getKey()), other.getValue()))
        .toList();
  }

  /** Places where the same bytes were seen, the file's own first. */
  public static List<ImportFile> listCopies(DataSource source, ImportFile file) {
    ImportFiles files = new ImportFiles(source);
    List<ImportFile> copies =
        new JdbcTemplate(source)
                .queryForList(
                    "SELECT import_file_id FROM import_file WHERE sha256 = ? AND import_file_id <> ?"
                        + " ORDER BY import_file_id DESC",
                    Long.class,
                    file.sha256().orElse(""),
                    file.id())
                .stream()
                .map(files::file)
                .toList();
    return Stream.concat(Stream.of(file), copies.stream()).toList();
  }

  /** Whether it is loaded, so that there is something to take back. */
  public boolean isLoaded() {
    return file.outcome() == FileOutcome.LOADED;
  }
}
