package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.file.FolderOwner;
import dev.socialmetrics.source.table.Labels;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Folders {@code <account>/<platform>/} within an archive. All entries are of the account that the
 * archive is of, unless their rows say whose they are: in folders of several accounts, or of
 * another one that is known, they are not. The same goes for names of a workbook's sheets, which
 * also may name a platform.
 */
final class InnerAccounts {
  /** A download of each month or day in a folder of its own. */
  private static final Pattern DATE = Pattern.compile("(19|20)[0-9]{2}([-_. ]?[0-9]{1,2}){0,2}");

  private static final List<String> OWNER = List.of("account", "account_id");

  private final FileContext file;
  private final Set<String> named = new TreeSet<>();
  private final Set<String> sheets = new TreeSet<>();
  private final Set<String> platforms = new TreeSet<>();
  private Optional<String> own;
  private boolean isOwnerUnsaid;
  private boolean isPlatformUnsaid;

  InnerAccounts(FileContext file) {
    this.file = file;
    this.own = file.platform().map(Platform::key);
  }

  /**
   * Notes a table.
   *
   * @param labels of its header
   * @param tables that it may be
   * @param format that they are of; empty where none is known
   */
  void add(
      SheetRef ref,
      Collection<String> labels,
      List<TableDescription> tables,
      Optional<FormatDescription> format) {
    boolean saysOwner = names(labels, tables, OWNER);
    if (!saysOwner) {
      ref.entry().ifPresent(this::look);
      ref.sheet().filter(this::isOther).ifPresent(sheets::add);
    }
    boolean saysPlatform =
        tables.stream().anyMatch(table -> table.platform().isPresent())
            || names(labels, tables, List.of("platform"));
    isOwnerUnsaid |= !saysOwner && format.isPresent();
    isPlatformUnsaid |=
        !saysPlatform && format.filter(known -> known.platform().isEmpty()).isPresent();
    if (!saysPlatform) {
      ref.sheet().filter(this::isOtherPlatform).ifPresent(platforms::add);
    }
  }

  private static boolean names(
      Collection<String> labels, List<TableDescription> tables, List<String> columns) {
    return tables.stream()
        .flatMap(table -> columns.stream().map(table.columns()::get))
        .filter(Objects::nonNull)
        .flatMap(column -> column.labels().stream())
        .anyMatch(known -> labels.stream().map(Labels::normalise).anyMatch(known::matches));
  }

  /** Another one than the file's; of a file that is of none, another one than the first sheet's. */
  private boolean isOtherPlatform(String sheet) {
    Optional<String> named = file.platforms().find(sheet).map(Platform::key);
    own = own.or(() -> named);
    return named.isPresent() && !named.equals(own);
  }

  static boolean isDate(String folder) {
    return DATE.matcher(folder).matches();
  }

  private void look(String entry) {
    List<String> folders = FolderOwner.foldersOf(entry);
    for (int i = 1; i < folders.size(); i++) {
      if (file.platforms().find(folders.get(i)).isPresent() && !isDate(folders.get(i - 1))) {
        named.add(folders.get(i - 1));
      }
    }
  }

  /**
   * @throws FileRefused when entries are of several accounts, or of another one; or the file's own
   *     name and folders are
   */
  void require() throws FileRefused {
    requireSheets();
    if (isOwnerUnsaid) {
      new OtherNames(file).requireAccount();
    }
    if (isPlatformUnsaid) {
      new OtherNames(file).requirePlatform();
    }
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

  private void requireSheets() throws FileRefused {
    if (!platforms.isEmpty()) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_OTHER_PLATFORM,
              "the sheet "
                  + String.join(", ", platforms)
                  + " in a workbook of "
                  + own.orElseThrow(),
              "sheets of one platform, or with names of none",
              "Save each sheet as a file of its own in <input>/<account>/<platform>/ of its platform;"
                  + " or give it a name that says what is in it."));
    }
    if (!sheets.isEmpty()) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_SEVERAL_OWNERS,
              "the sheet " + String.join(", ", sheets) + ", which is another account's name",
              "sheets of one account",
              "Save each sheet as a file of its own in <input>/<account>/<platform>/ of its account."));
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
