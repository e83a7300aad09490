package dev.socialmetrics.store.account;

import dev.socialmetrics.store.file.FileOwnership;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was purged and must not come back: accounts, and files by their bytes and whose they were.
 * Of an account only the SHA-256 of its id is kept. Read once; for the time of one run.
 */
public final class PurgedAccounts {
  private final JdbcTemplate jdbc;
  private final Set<String> accounts;
  private final Map<String, List<FileOwnership>> files;
  private final Map<String, Boolean> judged = new ConcurrentHashMap<>();

  public PurgedAccounts(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
    this.accounts =
        Set.copyOf(jdbc.queryForList("SELECT account_hash FROM purged_account", String.class));
    this.files = new HashMap<>();
    jdbc.query(
        "SELECT sha256, owner_hash, platform FROM purged_file",
        row -> {
          files
              .computeIfAbsent(row.getString("sha256"), none -> new ArrayList<>())
              .add(
                  new FileOwnership(
                      known(row.getString("owner_hash")), known(row.getString("platform"))));
        });
  }

  /** The hashes of the accounts that are purged. */
  public static List<String> hashes(DataSource source) {
    return new JdbcTemplate(source)
        .queryForList("SELECT account_hash FROM purged_account", String.class);
  }

  /** Accounts of this database that are among the given hashes and are not purged here. */
  public List<String> comeBack(List<String> hashes) {
    return jdbc
        .queryForList("SELECT account_id FROM account ORDER BY account_id", String.class)
        .stream()
        .filter(account -> hashes.contains(hash(account)) && !isPurged(account))
        .toList();
  }

  /** Whether any account was purged. */
  public boolean isAny() {
    return !accounts.isEmpty();
  }

  public boolean isPurged(String accountId) {
    return isAny()
        && judged.computeIfAbsent(accountId, account -> accounts.contains(hash(account)));
  }

  private static Optional<String> known(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  /**
   * Whether these bytes are a file of a purged account. The same bytes of another account, or of
   * another platform, are another file; where only the rows say whose they are, they are the same.
   */
  public boolean isPurgedFile(String sha256, FileOwnership file) {
    FileOwnership hashed =
        new FileOwnership(file.account().map(PurgedAccounts::hash), file.platform());
    return files.getOrDefault(sha256, List.of()).stream()
        .anyMatch(purged -> purged.includes(hashed) || hashed.includes(purged));
  }

  /** The account and its files may come back; false when it was not purged. */
  public boolean lift(String accountId) {
    jdbc.update("DELETE FROM purged_file WHERE account_hash = ?", hash(accountId));
    return jdbc.update("DELETE FROM purged_account WHERE account_hash = ?", hash(accountId)) > 0;
  }

  /** SHA-256 of an account's id, in hexadecimal. */
  public static String hash(String accountId) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(accountId.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
