package dev.socialmetrics.job.importing;

import dev.socialmetrics.correction.CorrectedFiles;
import dev.socialmetrics.domain.CampaignIds;
import dev.socialmetrics.domain.PostIds;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.store.account.PurgedAccounts;
import dev.socialmetrics.store.file.FileAccounts;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.OwnersBefore;
import dev.socialmetrics.store.file.SeenFiles;
import dev.socialmetrics.store.publish.CampaignsBefore;
import dev.socialmetrics.store.publish.IdsBefore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The files that were imported before, as the store knows them. */
public final class EarlierFiles {
  private final CorrectedFiles corrected;
  private final FileAccounts accounts;
  private final PurgedAccounts purgedAccounts;
  private final SeenFiles seen;
  private final OwnersBefore owners;
  private final IdsBefore ids;
  private final CampaignsBefore campaigns;

  public EarlierFiles(DataSource reading) {
    this(reading, id -> true);
  }

  /** As a file saw them that was loaded then, without another one that is taken back. */
  static EarlierFiles asOf(DataSource reading, long fileId, long without) {
    return new EarlierFiles(reading, id -> id < fileId && id != without);
  }

  private EarlierFiles(DataSource reading, LongPredicate isThere) {
    this.corrected = new CorrectedFiles(reading, isThere);
    this.accounts = new FileAccounts(reading);
    this.purgedAccounts = new PurgedAccounts(reading);
    this.seen = new SeenFiles(reading);
    this.owners = new OwnersBefore(reading);
    this.ids = new IdsBefore(reading);
    this.campaigns = new CampaignsBefore(reading);
  }

  /** Ids of accounts that were purged are known in the spelling of then. */
  Predicate<String> keptSpellings() {
    return purgedAccounts::isPurged;
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

  /**
   * @throws FileRefused when posts or campaigns of a file have ids of another kind than those
   *     stored
   */
  void requireIds(PostIds posts, CampaignIds ofCampaigns) throws FileRefused {
    Optional<Problem> other =
        ids.findOther(posts).or(() -> campaigns.findNamedOtherwise(ofCampaigns));
    if (other.isPresent()) {
      throw new FileRefused(other.get());
    }
  }

  /** When the latest file was first seen. */
  Optional<Instant> lastSeen() {
    return seen.findLatest();
  }

  /** Those of them that corrected rows are from. */
  CorrectedFiles corrected() {
    return corrected;
  }
}
