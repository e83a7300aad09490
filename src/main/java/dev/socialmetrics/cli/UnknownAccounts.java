package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.problem.Nearest;
import dev.socialmetrics.store.account.AccountRows;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Warns of accounts that files of the configuration name and that are neither in accounts.yml nor
 * in the data. No error: their data may still come.
 */
final class UnknownAccounts {
  private final CommandContext context;
  private final FolderOptions folders;
  private final SortedSet<String> known = new TreeSet<>();

  /**
   * @param folders where the database is
   */
  UnknownAccounts(CommandContext context, FolderOptions folders, Configuration configuration) {
    this.context = context;
    this.folders = folders;
    configuration.accounts().listAll().stream()
        .map(Account::id)
        .map(AccountId::value)
        .forEach(known::add);
    ReadOnlyDatabase.read(
            folders.output(context.environment()),
            database -> new AccountRows(database.reading()).listIds())
        .ifPresent(known::addAll);
  }

  /** Of all that the configuration names. */
  static void warn(CommandContext context, FolderOptions folders, Configuration configuration) {
    Map<String, List<String>> named = configuration.namedAccounts();
    if (!named.isEmpty()) {
      UnknownAccounts accounts = new UnknownAccounts(context, folders, configuration);
      named.forEach((file, ids) -> ids.forEach(id -> accounts.warn(file, id)));
    }
  }

  /** Nothing is said as long as no account is known at all. */
  void warn(String place, String id) {
    if (!known.isEmpty() && !known.contains(id)) {
      String near = Nearest.find(id, known).map(one -> " Did you mean " + one + "?").orElse("");
      folders.warn(
          context,
          place
              + ": found account "
              + Clip.clip(id)
              + ", which has no data and is not in accounts.yml."
              + near);
    }
  }
}
