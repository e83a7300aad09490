package dev.socialmetrics.job.importing;

import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.file.SourceFile;
import dev.socialmetrics.store.FileAccounts;
import dev.socialmetrics.store.FileOwnership;
import dev.socialmetrics.store.ImportFile;
import dev.socialmetrics.store.ImportFiles;
import dev.socialmetrics.store.OwnersBefore;
import dev.socialmetrics.store.ResolvedRows;
import dev.socialmetrics.store.SeenFiles;
import dev.socialmetrics.store.Tombstones;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The files that mended rows are from, as the store knows them. */
public final class Originals {
  private final ImportFiles files;
  private final ResolvedRows resolved;
  private final LongPredicate isThere;
  private final FileAccounts accounts;
  private final Tombstones tombstones;
  private final SeenFiles seen;
  private final OwnersBefore owners;
  private final DataSource reading;

  public Originals(DataSource reading) {
    this(reading, id -> true);
  }

  /** As a file saw them that was loaded then, without another one that is taken back. */
  static Originals asOf(DataSource reading, long fileId, long without) {
    return new Originals(reading, id -> id < fileId && id != without);
  }

  private Originals(DataSource reading, LongPredicate isThere) {
    this.isThere = isThere;
    this.reading = reading;
    this.files = new ImportFiles(reading);
    this.accounts = new FileAccounts(reading);
    this.tombstones = new Tombstones(reading);
    this.resolved = new ResolvedRows(reading);
    this.seen = new SeenFiles(reading);
    this.owners = new OwnersBefore(reading);
  }

  /** Ids of accounts that were purged are known in the spelling of then. */
  Predicate<String> keptSpellings() {
    return tombstones::isPurged;
  }

  /** The same, with the ids that a file's rows were stored under. */
  Predicate<String> keptSpellings(long id) {
    return keptSpellings().or(accounts.list(id)::contains);
  }

  /** When a file that lies where it lay was first seen there. */
  Optional<Instant> firstSeen(SourceFile file) {
    Instant modified = file.modified().truncatedTo(ChronoUnit.MILLIS);
    return seen.listSightings(file.path(), file.size(), modified, file.fileKey()).stream()
        .map(ImportFile::firstSeen)
        .min(Comparator.naturalOrder());
  }

  /**
   * @throws FileRefused when a file that was read to its end is of another owner than those before
   */
  void requireOwner(FileOwnership of, OpenExport export) throws FileRefused {
    Optional<Problem> other =
        export
            .rows()
            .owner()
            .flatMap(named -> owners.findOther(named, of, Optional.of(export.format())));
    if (other.isPresent()) {
      throw new FileRefused(other.get());
    }
  }

  /** When the latest file was first seen. */
  Optional<Instant> lastSeen() {
    return seen.findLatest();
  }

  Optional<ImportFile> find(long id) {
    return files.find(id);
  }

  /**
   * A file as it was imported, where its bytes are now.
   *
   * @throws FileRefused when they are nowhere
   */
  SourceFile whereNow(ImportFile file) throws FileRefused {
    Optional<SourceFile> copy = FileCopies.find(reading, file);
    return copy.isPresent() ? copy.get() : FileSightings.unchanged(file);
  }

  /** Records of a file that were rejected, mended since or not. */
  Set<Long> listRejected(long id) {
    return resolved.listRejected(id);
  }

  /** Files that have mended rows of a file, the latest first. */
  List<Long> listMenders(long id) {
    return resolved.listMenders(id).stream().filter(isThere::test).toList();
  }
}
