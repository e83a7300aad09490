package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.file.SeenFiles;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which file of former runs a file is. Two are the same when their bytes, their account and their
 * platform are, their names give the rows no other dates, and the other one is loaded or about to
 * be. Source: src/docs/operations.md, "The same file".
 */
final class KnownFiles {
  private final ImportContext context;
  private final ImportFiles files;
  private final SeenFiles seenFiles;
  private final SameRows sameRows;
  private final String rules;
  private final boolean asked;
  private final Set<Long> incomplete;

  KnownFiles(ImportContext context, ImportFiles files, SeenFiles seenFiles, ExportOpener opener) {
    this.context = context;
    this.files = files;
    this.seenFiles = seenFiles;
    this.sameRows = new SameRows(opener);
    this.rules = context.configuration().digest();
    this.asked = context.asked().areNamed();
    this.incomplete = seenFiles.listIncomplete();
  }

  /** The same file, as it was seen before: for the same owner, or as one that was not stored. */
  Optional<ImportFile> find(SourceFile file, FileOwnership ownership) {
    List<ImportFile> seen =
        seenFiles.listSightings(
            file.path(),
            file.size(),
            file.modified().truncatedTo(ChronoUnit.MILLIS),
            file.fileKey());
    Optional<ImportFile> same =
        seen.stream()
            .filter(known -> known.ownership().equals(ownership))
            .findFirst()
            .or(
                () ->
                    seen.stream()
                        .filter(known -> ownership.includes(known.ownership()))
                        .findFirst());
    return same.or(() -> seen.stream().filter(known -> !asked || isUnsettled(known)).findFirst());
  }

  private static boolean isUnsettled(ImportFile known) {
    return switch (known.outcome()) {
      case NEW, REFUSED, GONE -> true;
      case STAGED, LOADED, DUPLICATE, FORGOTTEN -> false;
    };
  }

  /** Whether a file that was seen before may be judged otherwise now. */
  boolean isToBeJudgedAgain(ImportFile known, FileOwnership ownership) {
    boolean judgedOtherwise = !files.rulesOf(known.id()).equals(rules);
    return switch (known.outcome()) {
      case REFUSED -> judgedOtherwise || asked;
      case GONE -> true;
      case NEW -> judgedOtherwise || isSaidOtherwise(known, ownership);
      case LOADED -> incomplete.contains(known.id());
      case DUPLICATE -> judgedOtherwise || isNoDuplicate(known, ownership);
      case STAGED -> isSaidOtherwise(known, ownership);
      case FORGOTTEN -> asked;
    };
  }

  /** Whether the options say something else of it than those that it was found with. */
  private boolean isSaidOtherwise(ImportFile known, FileOwnership ownership) {
    return context.asked().stated().changes(known.stated())
        || !ownership.includes(known.ownership());
  }

  /**
   * Whether what the options of then said holds where those of now say nothing: until it is loaded,
   * and whenever it is not named.
   */
  boolean keepsOptions(ImportFile known) {
    return !asked || known.outcome() == FileOutcome.NEW || known.outcome() == FileOutcome.STAGED;
  }

  /** What it was the same as is not stored after all, or is another account's or platform's. */
  private boolean isNoDuplicate(ImportFile known, FileOwnership ownership) {
    Optional<ImportFile> twin = known.duplicateOf().flatMap(files::find);
    return !ownership.includes(known.ownership())
        || twin.isEmpty()
        || incomplete.contains(twin.get().id())
        || !isOnItsWay(twin.get()) && (asked || twin.get().outcome() != FileOutcome.FORGOTTEN);
  }

  private static boolean isOnItsWay(ImportFile file) {
    return switch (file.outcome()) {
      case NEW, STAGED, LOADED -> true;
      case DUPLICATE, REFUSED, GONE, FORGOTTEN -> false;
    };
  }

  /** Whether it was taken back, and is not asked for by its name. */
  boolean isForgotten(SourceFile file, String sha256, FileOwnership ownership) {
    return !asked
        && seenFiles.listForgotten(sha256, ownership).stream()
            .anyMatch(forgotten -> !sameRows.areNamedOtherwise(file, ownership, forgotten));
  }

  /**
   * The file that is loaded, or about to be, and that this one is the same as.
   *
   * @param before as what this file was seen before
   * @throws FileRefused when this file cannot be taken
   */
  Optional<ImportFile> findSame(
      SourceFile file, String sha256, FileOwnership ownership, Optional<ImportFile> before)
      throws FileRefused {
    for (ImportFile other : seenFiles.listContent(sha256)) {
      boolean isItself =
          before.filter(seen -> seen.id() == other.id()).isPresent()
              && other.outcome() != FileOutcome.LOADED;
      if (!isItself
          && (ownership.includes(other.ownership()) || sameRows.are(file, ownership, other))
          && !sameRows.areNamedOtherwise(file, ownership, other)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }
}
