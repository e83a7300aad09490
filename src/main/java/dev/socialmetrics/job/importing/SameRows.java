package dev.socialmetrics.job.importing;

import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.file.SourceFile;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.FileOwnership;
import java.io.IOException;
import java.util.Optional;

/**
 * Whether the same bytes mean the same rows for two owners: where each row says itself whose it is,
 * the folder that the file lies in changes nothing.
 */
final class SameRows {
  private final ExportOpener opener;

  SameRows(ExportOpener opener) {
    this.opener = opener;
  }

  /**
   * Reads the file for both, up to the first row that differs. Rows of which none is accepted are
   * nobody's, and no two files the same.
   *
   * @throws FileRefused when the file cannot be taken for the first
   */
  boolean are(SourceFile file, FileOwnership first, FileOwnership second) throws FileRefused {
    try (OpenExport one = opener.open(file, first.account(), first.platform())) {
      return isSame(one, file, second);
    } catch (IOException e) {
      throw new FileRefused(ExportOpener.unreadable(String.valueOf(e.getMessage())));
    }
  }

  private boolean isSame(OpenExport one, SourceFile file, FileOwnership second) throws IOException {
    try (OpenExport other = opener.open(file, second.account(), second.platform())) {
      Optional<Row> row = one.rows().next();
      Optional<Row> twin = other.rows().next();
      boolean isAnyOwned = false;
      while (row.isPresent() && twin.isPresent()) {
        Verdict<Draft> verdict = one.checker().check(row.get());
        if (!owner(verdict).equals(owner(other.checker().check(twin.get())))) {
          return false;
        }
        isAnyOwned |= verdict instanceof Verdict.Accepted<Draft>;
        row = one.rows().next();
        twin = other.rows().next();
      }
      return isAnyOwned && row.isEmpty() && twin.isEmpty();
    } catch (FileRefused e) {
      return false;
    }
  }

  /** Account and platform of an accepted row, else what became of it. */
  private static String owner(Verdict<Draft> verdict) {
    return verdict instanceof Verdict.Accepted<Draft> good
        ? good.value().cells()[0] + " " + good.value().cells()[1]
        : verdict.getClass().getSimpleName();
  }
}
