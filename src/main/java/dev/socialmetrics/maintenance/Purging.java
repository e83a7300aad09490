package dev.socialmetrics.maintenance;

import dev.socialmetrics.correction.RejectedFolder;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.report.folder.EmptyFolders;
import dev.socialmetrics.report.folder.ReportFolder;
import dev.socialmetrics.source.file.InputFolders;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.account.AccountRows;
import dev.socialmetrics.store.account.PurgedAccounts;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.maintenance.AccountData;
import dev.socialmetrics.store.maintenance.AccountData.FileOfIt;
import dev.socialmetrics.store.maintenance.Erasure;
import dev.socialmetrics.store.published.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes everything that is kept of one account: rows with their history, rejected rows, archived
 * files, reports, and its names in logs and in the history of runs. A tombstone keeps the same
 * files, and the account, from being read again. Killed in between, the same command goes on.
 */
public final class Purging {
  private static final Logger LOG = LoggerFactory.getLogger(Purging.class);
  private static final int HASH_SHOWN = 12;

  private final Database database;
  private final Path output;
  private final Accounts accounts;
  private final String account;
  private final AccountData data;

  /**
   * @param account its id in whatever case, or a handle of a configured account
   */
  public Purging(Database database, Path output, Accounts accounts, String account) {
    this.database = database;
    this.output = output.toAbsolutePath().normalize();
    this.accounts = accounts;
    this.account = id(database, accounts, account);
    this.data = new AccountData(database.writing(), this.account);
  }

  /** As it is stored, else as it was purged: an account may be stored in two spellings. */
  private static String id(Database database, Accounts accounts, String written) {
    return new AccountRows(database.writing())
        .find(written)
        .or(() -> accounts.find(written).map(found -> found.id().value()))
        .or(() -> Optional.of(written).filter(new PurgedAccounts(database.writing())::isPurged))
        .orElseGet(() -> accounts.idOf(written));
  }

  /** Whether anything is kept of it, or was purged. */
  public boolean isKnown() {
    return data.isKnown() || new PurgedAccounts(database.writing()).isPurged(account);
  }

  /** Whether files wait to be published: whose rows they hold is not settled. */
  public boolean isAnyWaiting() {
    return data.isAnyWaiting();
  }

  /** The account and its files may come back; false when it was not purged. */
  public boolean allowAgain(Instant now, String actor) {
    boolean lifted = new PurgedAccounts(database.writing()).lift(account);
    if (lifted) {
      note(now, actor, "account.allowed-again", "");
    }
    return lifted;
  }

  /** What there is to remove. */
  public Purged look() throws IOException {
    List<FileOfIt> files = files();
    List<Path> present =
        files.stream().map(FileOfIt::path).filter(Files::exists).distinct().toList();
    return new Purged(
        data.rows(),
        names(files, false),
        names(files, true),
        present.stream()
            .filter(path -> isKeptHere(path) && !data.isUsedByOthers(path, files))
            .toList(),
        present.stream().filter(path -> !isKeptHere(path)).toList(),
        new ReportFolder(output).dates(),
        0,
        0,
        0,
        List.of(),
        accounts.find(account).isPresent());
  }

  /** Whether it is the program that keeps the file. */
  private boolean isKeptHere(Path file) {
    return file.startsWith(ArchiveFolder.of(output)) || file.startsWith(inbox());
  }

  private Path inbox() {
    return InputFolders.inboxOf(output.toAbsolutePath().normalize());
  }

  /** Texts of the account that must stand nowhere afterwards. */
  public Set<String> texts() {
    return data.texts();
  }

  /** Removes it. What is outside of the database goes first: the database tells what that is. */
  public void run(Purged found, Instant now, String actor) throws IOException {
    List<FileOfIt> files = files();
    AccountMentions names = names(files);
    for (Path copy : found.archived()) {
      Files.deleteIfExists(copy);
    }
    EmptyFolders.remove(ArchiveFolder.of(output));
    EmptyFolders.remove(inbox());
    removeReports(found.reports(), now);
    new LogErasure(output).remove(names::isAbout);
    new HistoryErasure(database.writing(), names).run();
    Erasure erasure = new Erasure(database.writing());
    erasure.erase(account, files, names::isWordIn, now);
    note(now, actor, "account.purged", found.rows() + ", " + found.own().size() + " files");
    new RejectedFolder(database.writing(), output).rebuild();
    if (!erasure.compact()) {
      LOG.warn("another program reads the database: its log is emptied when that is done");
    }
  }

  /** Looks for the texts in every file of the output folder; the database must be closed. */
  public static Purged prove(Purged purged, Path output, Set<String> texts) throws IOException {
    TextSearch search = new TextSearch(texts);
    return purged.proved(search, texts.size(), search.find(output));
  }

  private void removeReports(List<LocalDate> dates, Instant now) throws IOException {
    ReportFiles published = new ReportFiles(database.writing());
    ReportFolder folder = new ReportFolder(output);
    for (LocalDate date : dates) {
      published.replace(date, List.of(), 0, now);
      folder.remove(date);
    }
  }

  private void note(Instant now, String actor, String action, String detail) {
    String hash = PurgedAccounts.hash(account).substring(0, HASH_SHOWN);
    new AuditLog(database.writing())
        .add(now, actor, action, Optional.empty(), ("account " + hash + " " + detail).strip());
  }

  private List<FileOfIt> files() {
    return data.files(new AccountMentions(account, accounts, Set.of(), Set.of())::isFolderOf);
  }

  private AccountMentions names(List<FileOfIt> files) {
    Set<String> own = new HashSet<>();
    files.stream()
        .filter(file -> !file.isShared())
        .flatMap(file -> Stream.of(file.name(), file.path().toString()))
        .forEach(own::add);
    return new AccountMentions(account, accounts, own, Set.copyOf(data.alerts()));
  }

  private static List<String> names(List<FileOfIt> files, boolean shared) {
    return files.stream()
        .filter(file -> file.isShared() == shared)
        .map(FileOfIt::name)
        .distinct()
        .toList();
  }
}
