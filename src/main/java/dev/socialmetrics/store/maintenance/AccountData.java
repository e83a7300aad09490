package dev.socialmetrics.store.maintenance;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.MonthlyRows;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that is kept of one account. */
public final class AccountData {
  private static final int MOST_TEXTS = 500;

  /** A shorter piece of a caption may stand in other texts by chance. */
  private static final int PIECE = 24;

  /** What some of the files write otherwise, and what is longer than one char. */
  private static final Pattern ESCAPED =
      Pattern.compile("[\\p{Cntrl}\"'\\\\/<>&+\\p{Cs}\\x{10000}-\\x{10FFFF}\\u2028\\u2029]+");

  /** Shorter ids may stand in other data by chance. */
  private static final String IDS =
      """
      SELECT post_id FROM content_performance WHERE account_id = ?1 AND length(post_id) >= 12
        AND post_id NOT GLOB '*[^A-Za-z0-9_.:-]*'
      EXCEPT SELECT post_id FROM content_performance WHERE account_id <> ?1
      LIMIT 500
      """;

  private static final String FILES =
      """
      WITH named AS (
        SELECT import_file_id FROM import_file WHERE account_id = ?1
        UNION SELECT import_file_id FROM import_file_account WHERE account_id = ?1)
      SELECT f.import_file_id, f.name, f.path, EXISTS (SELECT 1 FROM import_file_account o
        WHERE o.import_file_id = coalesce(f.duplicate_of, f.import_file_id) AND o.account_id <> ?1) AS is_shared
      FROM import_file f
      WHERE f.import_file_id IN named OR f.duplicate_of IN named ORDER BY f.import_file_id
      """;

  private final JdbcTemplate jdbc;
  private final String account;

  public AccountData(DataSource source, String account) {
    this.jdbc = new JdbcTemplate(source);
    this.account = account;
  }

  /**
   * A file with rows of the account.
   *
   * @param isShared whether it has rows of other accounts too
   */
  public record FileOfIt(long id, String name, Path path, boolean isShared) {}

  /** Whether anything is kept, or was purged before. */
  public boolean isKnown() {
    return rows().values().stream().anyMatch(count -> count > 0)
        || !jdbc.queryForList("SELECT 1 FROM account WHERE account_id = ?", account).isEmpty()
        || !jdbc.queryForList("SELECT 1 FROM import_file WHERE account_id = ?", account).isEmpty();
  }

  /** Whether files were read that are not published yet. */
  public boolean isAnyWaiting() {
    return !jdbc.queryForList(
            "SELECT 1 FROM import_file WHERE outcome IN ('NEW', 'STAGED') LIMIT 1")
        .isEmpty();
  }

  /** How many rows there are, by what they are. */
  public Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    List<String> words = List.of("days", "posts", "audiences", "campaign periods");
    for (Kind kind : Kind.values()) {
      rows.put(
          words.get(kind.ordinal()),
          count("SELECT count(*) FROM " + kind.table() + " WHERE account_id = ?"));
    }
    rows.put(
        "months", count("SELECT count(*) FROM " + MonthlyRows.TABLE + " WHERE account_id = ?"));
    rows.put("alerts", count("SELECT count(*) FROM alert WHERE account_id = ?"));
    return rows;
  }

  /**
   * The files that have rows of it, their duplicates, and refused files by their name.
   *
   * @param isNamed tells by a file's name whether it lies in the account's folder
   */
  public List<FileOfIt> files(Predicate<String> isNamed) {
    List<FileOfIt> files = new ArrayList<>(jdbc.query(FILES, (row, n) -> file(row), account));
    jdbc
        .query(
            """
            SELECT import_file_id, name, path, 0 AS is_shared FROM import_file
            WHERE outcome IN ('REFUSED', 'GONE') AND account_id IS NULL ORDER BY import_file_id
            """,
            (row, n) -> file(row))
        .stream()
        .filter(file -> isNamed.test(file.name()))
        .filter(file -> files.stream().noneMatch(known -> known.id() == file.id()))
        .forEach(files::add);
    return files;
  }

  private static FileOfIt file(ResultSet row) throws SQLException {
    return new FileOfIt(
        row.getLong("import_file_id"),
        row.getString("name"),
        Path.of(row.getString("path")),
        row.getBoolean("is_shared"));
  }

  /**
   * Whether a path is that of another file, too: equal bytes that were read for another account.
   */
  public boolean isUsedByOthers(Path path, List<FileOfIt> own) {
    return jdbc
        .queryForList(
            "SELECT import_file_id FROM import_file WHERE path = ? AND outcome = 'LOADED'",
            Long.class,
            path.toString())
        .stream()
        .anyMatch(id -> own.stream().noneMatch(file -> file.id() == id));
  }

  /** Sentences of its alerts. */
  public List<String> alerts() {
    return jdbc.queryForList(
        "SELECT DISTINCT text FROM alert WHERE account_id = ?", String.class, account);
  }

  /**
   * Texts of its posts that no other account has, to look for where none may be: ids, and pieces of
   * captions without characters that some files escape.
   */
  public Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>(jdbc.queryForList(IDS, String.class, account));
    Set<String> pieces = new LinkedHashSet<>();
    jdbc.query(
        "SELECT caption FROM content_performance WHERE account_id = ? AND caption IS NOT NULL LIMIT "
            + MOST_TEXTS,
        row -> {
          piece(row.getString("caption")).ifPresent(pieces::add);
        },
        account);
    removeOthers(pieces);
    texts.addAll(pieces);
    return texts;
  }

  private static Optional<String> piece(String caption) {
    return ESCAPED
        .splitAsStream(caption)
        .filter(plain -> plain.length() >= PIECE)
        .findFirst()
        .map(plain -> plain.substring(0, PIECE));
  }

  private void removeOthers(Set<String> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    jdbc.query(
        "SELECT caption FROM content_performance WHERE account_id <> ? AND caption IS NOT NULL",
        row -> {
          String caption = row.getString("caption");
          for (int at = 0; at + PIECE <= caption.length(); at++) {
            pieces.remove(caption.substring(at, at + PIECE));
          }
        },
        account);
  }

  private long count(String sql) {
    return Optional.ofNullable(jdbc.queryForObject(sql, Long.class, account)).orElse(0L);
  }
}
