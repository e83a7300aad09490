package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.file.Placement;
import dev.socialmetrics.source.table.Labels;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Folders {@code <account>/<platform>/} within an archive. All entries are of the account that the
 * archive is of, unless their rows say whose they are: in folders of several accounts, or of
 * another one that is known, they are not.
 */
final class InnerAccounts {
  /** A download of each month or day in a folder of its own. */
  private static final Pattern DATE = Pattern.compile("(19|20)[0-9]{2}([-_. ]?[0-9]{1,2}){0,2}");

  private static final List<String> OWNER = List.of("account", "account_id");

  private final FileContext file;
  private final Set<String> named = new TreeSet<>();

  InnerAccounts(FileContext file) {
    this.file = file;
  }

  /**
   * Notes a table.
   *
   * @param labels of its header
   * @param tables that it may be
   */
  void add(SheetRef ref, Collection<String> labels, List<TableDescription> tables) {
    boolean saysOwner =
        tables.stream()
            .flatMap(table -> OWNER.stream().map(table.columns()::get))
            .filter(Objects::nonNull)
            .flatMap(column -> column.labels().stream())
            .anyMatch(known -> labels.stream().map(Labels::normalise).anyMatch(known::matches));
    if (!saysOwner) {
      ref.entry().ifPresent(this::look);
    }
  }

  private void look(String entry) {
    List<String> folders = Placement.foldersOf(entry);
    for (int i = 1; i < folders.size(); i++) {
      if (file.platforms().find(folders.get(i)).isPresent()
          && !DATE.matcher(folders.get(i - 1)).matches()) {
        named.add(folders.get(i - 1));
      }
    }
  }

  /**
   * @throws FileRefused when entries are of several accounts, or of another one
   */
  void require() throws FileRefused {
    if (named.size() > 1 || named.stream().anyMatch(this::isOther)) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_SEVERAL_OWNERS,
              "the folders of " + String.join(", ", named) + " in one archive",
              "entries of one account",
              "Unpack it into the input folder, so that each file lies in"
                  + " <input>/<account>/<platform>/."));
    }
  }

  private boolean isOther(String folder) {
    String own = file.account().map(AccountId::value).orElse("").toLowerCase(Locale.ROOT);
    return file.accounts()
        .find(folder)
        .map(Account::id)
        .filter(id -> !id.value().toLowerCase(Locale.ROOT).equals(own))
        .isPresent();
  }
}
