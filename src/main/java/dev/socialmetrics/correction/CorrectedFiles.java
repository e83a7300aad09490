package dev.socialmetrics.correction;

import dev.socialmetrics.correction.CorrectionFile.Mended;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.rejected.CorrectedRow;
import dev.socialmetrics.store.rejected.CorrectedRows;
import dev.socialmetrics.store.rejected.RejectedPlace;
import dev.socialmetrics.store.rejected.ResolvedRows;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import javax.sql.DataSource;

/** The files that corrected rows are from, as the store knows them. */
public final class CorrectedFiles {
  private final ImportFiles files;
  private final ResolvedRows resolved;
  private final CorrectedRows corrected;
  private final LongPredicate isThere;
  private final DataSource reading;

  /**
   * @param isThere whether a file, by its id, has corrected rows already
   */
  public CorrectedFiles(DataSource reading, LongPredicate isThere) {
    this.reading = reading;
    this.isThere = isThere;
    this.files = new ImportFiles(reading);
    this.resolved = new ResolvedRows(reading);
    this.corrected = new CorrectedRows(reading);
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
    return copy.isPresent() ? copy.get() : FileScans.unchanged(file);
  }

  /** Records of a file that were rejected, corrected since or not. */
  Set<Long> listRejected(long id) {
    return resolved.listRejected(id);
  }

  /** Records of a file that its corrections up to one of them have corrected. */
  Set<Long> listCorrected(long id, long upTo) {
    return resolved.listCorrected(id, upTo);
  }

  /** The row that a rejected row of a file of corrected rows was meant to correct, or itself. */
  RejectedPlace original(RejectedPlace place) {
    return corrected.findOriginal(place).orElse(place);
  }

  /**
   * Rows of a file as they were corrected last, by record; without those that were rejected again.
   */
  TreeMap<Long, Mended> listFormer(long id) {
    TreeMap<Long, Mended> former = new TreeMap<>();
    Set<Long> seen = new HashSet<>();
    for (CorrectedRow row : corrected.listLoadedOf(id)) {
      long record = row.of().record();
      if (isThere.test(row.fileId()) && seen.add(record) && !row.isRejected()) {
        former.put(record, new Mended(row.line(), "", TypedCells.read(row.cells())));
      }
    }
    return former;
  }

  /** How many files of corrected rows came after a file: each is younger than those before. */
  int countCorrectionsAfter(long id) {
    return (int) resolved.listCorrectionsAfter(id).stream().filter(isThere::test).count();
  }

  /** Canonical rows that are corrected once more are younger than they were before. */
  public OpenExport laterThanBefore(OpenExport canonical) {
    return new OpenExport(
        canonical.rows(),
        canonical.format(),
        canonical.kind(),
        new YoungerRows(canonical.checker(), countCorrectionsAfter(0)),
        canonical.headerWarnings(),
        true);
  }

  /**
   * Files that have corrected rows of a file, the latest first, and that were loaded by a version
   * that did not take down what they held.
   */
  List<Long> listUnknownMenders(long id) {
    return resolved.listMenders(id).stream()
        .filter(isThere::test)
        .filter(mender -> !corrected.isKnown(mender))
        .toList();
  }
}
