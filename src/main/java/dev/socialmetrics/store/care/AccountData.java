package dev.socialmetrics.store.care;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.MonthlyRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that is kept of one account. */
public final class AccountData {
  private static final int MOST_TEXTS = 500;

  /** A text shorter than that may stand in other data by chance. */
  private static final int SHORTEST_ID = 15;

  private static final int SHORTEST_CAPTION = 24;

  private static final String FILES =
      """
      WITH named AS (
        SELECT import_file_id FROM import_file WHERE account_id = ?1
        UNION SELECT import_file_id FROM import_file_account WHERE account_id = ?1)
      SELECT f.import_file_id, f.name, f.path, EXISTS (SELECT 1 FROM import_file_account o
        WHERE o.import_file_id = coalesce(f.duplicate_of, f.import_file_id) AND o.account_id <> ?1)
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
            SELECT import_file_id, name, path, 0 FROM import_file
            WHERE outcome IN ('REFUSED', 'GONE') AND account_id IS NULL ORDER BY import_file_id
            """,
            (row, n) -> file(row))
        .stream()
        .filter(file -> isNamed.test(file.name()))
        .filter(file -> files.stream().noneMatch(known -> known.id() == file.id()))
        .forEach(files::add);
    return files;
  }

  private static FileOfIt file(java.sql.ResultSet row) throws java.sql.SQLException {
    return new FileOfIt(
        row.getLong(1), row.getString(2), Path.of(row.getString(3)), row.getBoolean(4));
  }

  /** Sentences of its alerts. */
  public List<String> alerts() {
    return jdbc.queryForList(
        "SELECT DISTINCT text FROM alert WHERE account_id = ?", String.class, account);
  }

  /** Ids and captions of its posts that no other account has: to look for where none may be. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(texts("post_id", SHORTEST_ID));
    texts.addAll(texts("substr(caption, 1, 64)", SHORTEST_CAPTION));
    return texts;
  }

  private List<String> texts(String what, int shortest) {
    return jdbc.queryForList(
        """
        SELECT %1$s FROM content_performance WHERE account_id = ?1 AND length(%1$s) >= %2$d
        EXCEPT SELECT %1$s FROM content_performance WHERE account_id <> ?1
        LIMIT %3$d
        """
            .formatted(what, shortest, MOST_TEXTS),
        String.class,
        account);
  }

  private long count(String sql) {
    return Optional.ofNullable(jdbc.queryForObject(sql, Long.class, account)).orElse(0L);
  }
}
