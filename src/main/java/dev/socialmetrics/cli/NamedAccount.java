package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.store.account.AccountRows;
import java.nio.file.Path;

/** The account that is meant by an id in whatever case, or by a handle. */
final class NamedAccount {
  private NamedAccount() {}

  /** Its id as it is stored in the folder's database, else as it would be. */
  static String id(Path output, Accounts configured, String written) {
    return ReadOnlyDatabase.read(
            output, database -> new AccountRows(database.reading()).idOf(written, configured))
        .orElseGet(() -> configured.meant(written));
  }
}
