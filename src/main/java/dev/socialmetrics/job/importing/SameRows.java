package dev.socialmetrics.job.importing;

import dev.socialmetrics.correction.FileScans;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.ImportFile;
import java.io.IOException;
import java.util.Optional;

/**
 * Whether the same bytes mean the same rows for two owners, and under two names. Where each row
 * says itself whose it is, the folder that the file lies in changes nothing; where each says its
 * date, its name.
 */
final class SameRows {
  private final ExportOpener opener;

  SameRows(ExportOpener opener) {
    this.opener = opener;
  }

  /**
   * Reads the file for both, each where it is, up to the first row that differs. Rows of which none
   * is accepted are no account's, and no two files the same.
   *
   * @throws FileRefused when the file cannot be taken for the first
   */
  boolean are(SourceFile file, FileOwnership first, ImportFile other) throws FileRefused {
    try (OpenExport one = opener.open(file, first.account(), first.platform())) {
      return isSame(one, under(other, file), other.ownership());
    } catch (IOException e) {
      throw new FileRefused(FileScans.unreadable(String.valueOf(e.getMessage())));
    }
  }

  /**
   * Whether rows say something else under the name of another file with these bytes: another date,
   * period or owner that names give them. A name under which they cannot be read says nothing.
   *
   * @param owner of this file
   */
  boolean areNamedOtherwise(SourceFile file, FileOwnership owner, ImportFile other) {
    return !file.name().equals(other.name())
        && areOtherwise(file, under(other, file), owner, other.ownership());
  }

  /** The file by the name of the other one, folders among it. */
  private static SourceFile under(ImportFile other, SourceFile file) {
    return new SourceFile(file.path(), other.name(), file.size(), file.modified(), file.fileKey());
  }

  private boolean areOtherwise(
      SourceFile file, SourceFile renamed, FileOwnership first, FileOwnership second) {
    try (OpenExport one = opener.open(file, first.account(), first.platform());
        OpenExport other = opener.open(renamed, second.account(), second.platform())) {
      Optional<Row> row = one.rows().next();
      Optional<Row> twin = other.rows().next();
      while (row.isPresent() && twin.isPresent()) {
        if (one.checker().check(row.get()) instanceof Verdict.Accepted<ExportedRow> here
            && other.checker().check(twin.get()) instanceof Verdict.Accepted<ExportedRow> there
            && !here.value().values().isSameAs(there.value().values())) {
          return true;
        }
        row = one.rows().next();
        twin = other.rows().next();
      }
      return false;
    } catch (FileRefused | IOException e) {
      return false;
    }
  }

  private boolean isSame(OpenExport one, SourceFile file, FileOwnership second) throws IOException {
    try (OpenExport other = opener.open(file, second.account(), second.platform())) {
      Optional<Row> row = one.rows().next();
      Optional<Row> twin = other.rows().next();
      boolean isAnyOwned = false;
      while (row.isPresent() && twin.isPresent()) {
        Verdict<ExportedRow> verdict = one.checker().check(row.get());
        if (!owner(verdict).equals(owner(other.checker().check(twin.get())))) {
          return false;
        }
        isAnyOwned |= verdict instanceof Verdict.Accepted<ExportedRow>;
        row = one.rows().next();
        twin = other.rows().next();
      }
      return isAnyOwned && row.isEmpty() && twin.isEmpty();
    } catch (FileRefused e) {
      return false;
    }
  }

  /** Account and platform of an accepted row, else what became of it. */
  private static String owner(Verdict<ExportedRow> verdict) {
    return verdict instanceof Verdict.Accepted<ExportedRow> good
        ? good.value().values().key().subList(0, 2).toString()
        : verdict.getClass().getSimpleName();
  }
}
