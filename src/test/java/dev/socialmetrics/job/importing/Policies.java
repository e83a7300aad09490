package dev.socialmetrics.job.importing;

import dev.socialmetrics.configuration.ConfigurationFolder;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.store.account.PurgedAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** What becomes of rows of accounts, with a configuration and purged accounts that a test says. */
final class Policies {
  private final Path folder;
  private final ReportDatabase database;

  private Policies(Path folder, ReportDatabase database) {
    this.folder = folder;
    this.database = database;
  }

  /** In a folder of its own below that one: no account is configured, none is purged. */
  static Policies in(Path folder) {
    try {
      Path own = Files.createTempDirectory(folder, "policies");
      ReportDatabase database = new ReportDatabase(own);
      database.sql("CREATE TABLE purged_account (account_hash TEXT, purged_at TEXT)");
      database.sql("CREATE TABLE purged_file (sha256 TEXT, owner_hash TEXT, platform TEXT)");
      return new Policies(own, database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Policies write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Policies purged(String account) {
    database.sql("INSERT INTO purged_account VALUES (?, 't')", PurgedAccounts.hash(account));
    return this;
  }

  AccountPolicy policy() {
    return new AccountPolicy(
        new ConfigurationFolder(folder, Map.of()).read("1.0"),
        new PurgedAccounts(database.source()));
  }
}
