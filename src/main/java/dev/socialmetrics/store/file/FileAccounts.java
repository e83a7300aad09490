package dev.socialmetrics.store.file;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of which accounts the files have rows: {@code import_file_account}. */
public final class FileAccounts {
  private final JdbcTemplate jdbc;

  /** What this run noted already; most chunks of a file name the accounts of the one before. */
  private final Map<Long, Set<String>> noted = new ConcurrentHashMap<>();

  public FileAccounts(DataSource writing) {
    this.jdbc = new JdbcTemplate(writing);
  }

  /** Notes the accounts of staged rows. */
  public void add(long fileId, List<Verdict.Accepted<ExportedRow>> rows) {
    Set<String> known = noted.computeIfAbsent(fileId, none -> ConcurrentHashMap.newKeySet());
    List<Object[]> fresh =
        rows.stream()
            .map(row -> row.value().values().accountId())
            .filter(known::add)
            .map(account -> new Object[] {fileId, account})
            .toList();
    if (!fresh.isEmpty()) {
      jdbc.batchUpdate(
          "INSERT INTO import_file_account (import_file_id, account_id) VALUES (?, ?)"
              + " ON CONFLICT DO NOTHING",
          fresh);
    }
  }

  /** The accounts of a file's rows. */
  public Set<String> list(long fileId) {
    return Set.copyOf(
        jdbc.queryForList(
            "SELECT account_id FROM import_file_account WHERE import_file_id = ?",
            String.class,
            fileId));
  }

  /** Forgets what was noted of a file that is read from its start, or not taken. */
  public void clear(long fileId) {
    noted.remove(fileId);
    jdbc.update("DELETE FROM import_file_account WHERE import_file_id = ?", fileId);
  }

  /** No more rows of the file will come. */
  public void complete(long fileId) {
    noted.remove(fileId);
  }
}
