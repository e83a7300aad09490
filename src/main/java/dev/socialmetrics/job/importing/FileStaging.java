package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.file.FileAccounts;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.file.ImportParts;
import dev.socialmetrics.store.file.OwnersBefore;
import dev.socialmetrics.store.file.UsualRows;
import dev.socialmetrics.store.rejected.RejectedRows;
import dev.socialmetrics.store.staging.Staging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is written while a file is being staged. */
final class FileStaging {
  private final Staging staging;
  private final RejectedRows rejected;
  private final ImportFiles files;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final UsualRows usual;
  private final FileAccounts accounts;
  private final ImportParts parts;
  private final OwnersBefore owners;
  private final FileAudit audit;

  FileStaging(DataSource writing, TransactionTemplate transaction, Clock clock, FileAudit audit) {
    this.audit = audit;
    this.staging = new Staging(writing);
    this.rejected = new RejectedRows(writing);
    this.files = new ImportFiles(writing);
    this.transaction = transaction;
    this.clock = clock;
    this.usual = new UsualRows(writing);
    this.accounts = new FileAccounts(writing);
    this.parts = new ImportParts(writing);
    this.owners = new OwnersBefore(writing);
  }

  /**
   * Does what belongs together in one transaction: the caller's, where there is one. A second one
   * beside a chunk's would wait for the write lock that the chunk itself holds.
   */
  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  /** Forgets a former attempt, if there was one, before the file is read from its start. */
  void clear(ImportFile file) {
    if (files.readOf(file.id()) == 0) {
      return;
    }
    inTransaction(
        () -> {
          staging.clear(file.id());
          rejected.clear(file.id());
          accounts.clear(file.id());
          files.setRead(file.id(), 0);
        });
  }

  /** One chunk, in the chunk's own transaction. */
  void write(
      ImportFile file,
      List<Verdict.Accepted<ExportedRow>> accepted,
      List<Verdict.Rejected<ExportedRow>> refused,
      List<Verdict.Ignored<ExportedRow>> ignored,
      long lastRecord) {
    staging.write(file.id(), file.modified(), accepted);
    accounts.add(file.id(), accepted);
    rejected.addWarnings(file.id(), accepted);
    rejected.addRejected(file.id(), refused, clock.instant());
    rejected.addIgnored(file.id(), ignored);
    files.setRead(file.id(), lastRecord);
  }

  /** What such a file usually has. */
  UsualRows.Usual usual(ImportFile file, long runId) {
    return usual.of(file, runId, clock.instant());
  }

  /** Its rows say which rejected rows they mend. Takes part in the caller's transaction. */
  void noteMending(ImportFile file) {
    files.markMending(file.id());
  }

  /** Its figures lower no count. Takes part in the caller's transaction. */
  void noteRaisingOnly(ImportFile file) {
    files.markRaisingOnly(file.id());
  }

  /** Who it says that it is of. Takes part in the caller's transaction. */
  void noteOwner(ImportFile file, Optional<StatedOwner> owner) {
    owners.set(file.id(), owner.filter(each -> isOfFile(file, each)));
  }

  /** Rows of another known account are stored there. */
  private static boolean isOfFile(ImportFile file, StatedOwner owner) {
    return owner.known().isEmpty() || owner.known().map(AccountId::value).equals(file.account());
  }

  /**
   * The file was read to its end. Takes part in the caller's transaction.
   *
   * @param periodEnd last day of the period that it states
   * @param unprovenParts how finely it divides campaigns without proving them whole
   * @param columnNames of all its rows, as the store keeps them
   */
  void complete(
      ImportFile file,
      List<Problem> noticed,
      List<TablePart> read,
      String rules,
      Optional<LocalDate> periodEnd,
      int unprovenParts,
      Optional<String> columnNames) {
    rejected.setFileProblems(file.id(), noticed);
    parts.set(file.id(), read);
    files.setStated(file.id(), periodEnd, unprovenParts);
    files.markStaged(file.id(), rules, columnNames);
    accounts.complete(file.id());
  }

  /** The file cannot be taken after all. Takes part in the caller's transaction. */
  void refuse(ImportFile file, FileRefused refusal, long runId) {
    staging.clear(file.id());
    accounts.complete(file.id());
    files.refuse(
        file.id(), refusal.problem(), refusal.line(), refusal.in(file.name()).message(), runId);
    audit.refused(file.name(), runId);
  }
}
