package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.check.ExportOwner;
import dev.socialmetrics.format.check.NamedOwner;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.check.SharedPosts;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a file ahead for whose it is, where posts of others may be in it: the account of its folder
 * or option where it has posts of that, else the only account that one of its owners is known as.
 */
final class SharedPostsScan extends ReadingAhead {
  private final FileContext file;
  private final ExportOwner owner;
  private final Map<AccountId, Account> known = new HashMap<>();
  private NamedOwner named = new NamedOwner(List.of(), false);

  SharedPostsScan(FileContext file) {
    this.file = file;
    this.owner = new ExportOwner(file);
  }

  /** Whether the configuration says something of posts with others that may be in such tables. */
  static boolean isNeeded(FileContext file, List<SectionedRows.Part> parts) {
    Stream<Account> possible =
        file.account().isPresent() ? ofFile(file).stream() : file.accounts().listAll().stream();
    return possible.anyMatch(account -> account.collaborators().isPresent())
        && parts.stream()
            .flatMap(part -> part.tables().stream())
            .anyMatch(TableDescription::hasCollaborators);
  }

  private static Optional<Account> ofFile(FileContext file) {
    return file.account().flatMap(account -> file.accounts().find(account.value()));
  }

  @Override
  public void opened(Section section, Layout layout) {
    TableDescription table = section.table();
    named =
        table.hasCollaborators()
            ? new NamedOwner(HeaderMatch.cellsOf(table.columns().get("account"), layout), true)
            : new NamedOwner(List.of(), false);
  }

  @Override
  void look(Row row) {
    if (named.isThere()) {
      owner
          .findKnown(named.names(row.cells()))
          .ifPresent(account -> known.put(account.id(), account));
    }
  }

  /** Reads all of the source and closes it. */
  SharedPosts run(RowSource source) throws IOException, FileRefused {
    readAll(source);
    Optional<Account> account =
        file.account().isPresent()
            ? ofFile(file).filter(each -> known.containsKey(each.id()))
            : known.values().stream().findFirst().filter(only -> known.size() == 1);
    return account
        .flatMap(each -> each.collaborators().map(said -> SharedPosts.of(owner, each.id(), said)))
        .orElseGet(() -> SharedPosts.none(owner));
  }
}
