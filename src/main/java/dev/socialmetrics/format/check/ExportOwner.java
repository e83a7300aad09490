package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.Guards;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.file.FolderOwner;
import dev.socialmetrics.source.table.Labels;
import java.util.List;
import java.util.Optional;

/**
 * Whose the rows of a platform's export are: a section's title, the export's own id or handle, the
 * folders, the format, the options, in that order.
 */
public final class ExportOwner {
  private final FileContext file;
  private final Optional<String> folderPlatform;

  public ExportOwner(FileContext file) {
    this.file = file;
    this.folderPlatform =
        FolderOwner.of(file.name()).platform().flatMap(file.platforms()::find).map(Platform::key);
  }

  public Optional<String> folderPlatform() {
    return folderPlatform;
  }

  /**
   * @throws FileRefused when nothing says the platform, or folder and format contradict each other
   */
  String platformOf(Section section) throws FileRefused {
    Optional<String> titled = section.table().platform();
    Optional<String> own = section.format().platform();
    if (titled.isEmpty() && own.isPresent() && folderPlatform.isPresent()) {
      refuseContradiction(section, own.get());
    }
    Optional<String> option = file.platform().map(Platform::key);
    if (titled.isEmpty() && own.isPresent() && folderPlatform.isEmpty()) {
      refuseOption(section, own.get(), option);
    }
    if (titled.isEmpty() && own.isEmpty()) {
      refuseForeign(section, folderPlatform.or(() -> option));
    }
    String platform =
        titled
            .or(() -> folderPlatform)
            .or(() -> own)
            .or(() -> option)
            .orElseThrow(() -> new FileRefused(unknownPlatform(section)));
    Optional<String> entry = section.facts().entry();
    if (entry.isPresent()) {
      requireInnerFolders(entry.get(), "in " + entry.get() + ": ", platform);
    }
    return platform;
  }

  private void refuseContradiction(Section section, String own) throws FileRefused {
    if (!folderPlatform.orElseThrow().equals(own)) {
      throw ofOther(section, List.of(own), "in the folder of", folderPlatform.get());
    }
  }

  private static void refuseOption(Section section, String own, Optional<String> option)
      throws FileRefused {
    if (option.filter(key -> !key.equals(own)).isPresent()) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_OPTION_CONTRADICTED,
              "--platform "
                  + option.get()
                  + " for an export of "
                  + own
                  + " ("
                  + section.format().name()
                  + ")",
              "--platform " + own + ", or none",
              "Leave --platform out."));
    }
  }

  /**
   * Folders in an archive say of an entry what folders say of a file. Not asked of formats whose
   * titles or rows name platforms: {@link #platformOf} or each row knows which it is.
   *
   * @param entry its name in the archive, with its folders
   * @throws FileRefused when they name another platform than the one that it is taken for
   */
  public void requireInnerFolders(
      String entry, FormatDescription format, List<TableDescription> tables) throws FileRefused {
    Optional<String> taken =
        folderPlatform.or(format::platform).or(() -> file.platform().map(Platform::key));
    boolean areNamed =
        tables.stream().anyMatch(table -> table.platform().isPresent())
            || !format.isCanonical() && tables.stream().anyMatch(ExportOwner::isOfRows);
    if (taken.isPresent() && !areNamed) {
      requireInnerFolders(entry, "", taken.get());
    }
  }

  private static boolean isOfRows(TableDescription table) {
    return table.columns().containsKey("platform");
  }

  private void requireInnerFolders(String entry, String place, String taken) throws FileRefused {
    for (String folder : FolderOwner.foldersOf(entry)) {
      Optional<String> named = file.platforms().find(folder).map(Platform::key);
      if (named.filter(key -> !key.equals(taken)).isPresent()) {
        throw new FileRefused(
            Problem.of(
                ProblemCode.FILE_OTHER_PLATFORM,
                place + "the folder " + folder + " in an archive of " + taken,
                "folders of " + taken + ", or of no platform",
                "Take it out of the archive and move it to <input>/<account>/"
                    + named.get()
                    + "/."));
      }
    }
  }

  /** A platform that the user added may be whatever the user means by it. */
  private static void refuseForeign(Section section, Optional<String> found) throws FileRefused {
    List<String> possible = section.format().platforms();
    if (!possible.isEmpty()
        && found.filter(key -> !possible.contains(key)).isPresent()
        && Platforms.builtIn().find(found.get()).isPresent()) {
      throw ofOther(section, possible, "as one of", found.get());
    }
  }

  private static FileRefused ofOther(
      Section section, List<String> possible, String where, String found) {
    String name = section.format().name();
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_OTHER_PLATFORM,
            String.join(
                " ", "an export of", String.join(" or ", possible), "(" + name + ")", where, found),
            "an export of " + found,
            "Move it to <input>/<account>/" + possible.get(0) + "/."));
  }

  private Problem unknownPlatform(Section section) {
    return Problem.of(
        ProblemCode.FILE_UNKNOWN_PLATFORM,
        "an export (" + section.format().name() + ") that does not say its platform",
        "a file that says whose it is",
        PlatformAdvice.of(file, section.format().platforms()));
  }

  /**
   * @throws FileRefused when neither rows nor folders nor options can say the account
   */
  void requireAccount(BoundTable table) throws FileRefused {
    if (file.account().isEmpty() && !table.namedOwner().isThere()) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_UNKNOWN_ACCOUNT,
              "an export (" + table.section().format().name() + ") that does not say its account",
              "a file that says whose it is",
              "Put the file into <input>/<account>/<platform>/, or name it with --account."));
    }
  }

  /** The account that a row's own ids and handles are known for, else that of folder or option. */
  Optional<String> accountOf(List<String> names) {
    return findKnown(names).map(Account::id).or(file::account).map(AccountId::value);
  }

  /** The first account that one of the ids and handles of a row is known for. */
  public Optional<Account> findKnown(List<String> names) {
    Accounts accounts = file.accounts();
    return names.stream()
        .flatMap(name -> accounts.find(withoutAt(name)).or(() -> accounts.find(name)).stream())
        .findFirst();
  }

  /** Whether a name is one of an account: its id, its name or a handle. */
  boolean isOf(String name, String accountId) {
    String trimmed = Guards.without(CellText.trim(name));
    Optional<Account> known = findKnown(List.of(trimmed)).or(() -> named(trimmed));
    return known.map(Account::id).filter(id -> id.value().equals(accountId)).isPresent()
        || known.isEmpty() && key(trimmed).equals(key(accountId));
  }

  /** What to do where the owners of a file are not all known. */
  OwnersAdvice advice() {
    return new OwnersAdvice(file.accounts(), file.account());
  }

  private Optional<Account> named(String name) {
    return file.accounts().listAll().stream()
        .filter(account -> account.name().filter(own -> key(own).equals(key(name))).isPresent())
        .findFirst();
  }

  private static String withoutAt(String handle) {
    return handle.startsWith("@") ? handle.substring(1) : "@" + handle;
  }

  /** An id, handle or name as it is compared with others: without its @, whatever its case. */
  static String key(String name) {
    return Labels.normalise(name.startsWith("@") ? name.substring(1) : name);
  }

  /** No account is known by what a row calls its own. */
  static Problem unknownAccount(List<String> names) {
    String found = names.isEmpty() ? "no id and no handle" : String.join(", ", names);
    return Problem.of(
            ProblemCode.FILE_UNKNOWN_ACCOUNT,
            found,
            "an account of config/accounts.yml, or a folder that names it",
            "Add it (metrics accounts add), or put the file into <input>/<account>/<platform>/;"
                + " this row was left out.")
        .as(Severity.ROW);
  }
}
