package dev.socialmetrics.correction;

import dev.socialmetrics.correction.CorrectionFile.Mended;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.format.opening.TablesInTurn;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.RowSource;
import dev.socialmetrics.store.file.ImportFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One file whose rejected rows are mended, opened once more. */
final class CorrectionTable implements TablesInTurn.Table {
  private final ImportedExports exports;
  private final ImportFile file;
  private final SourceFile where;
  private final Predicate<String> kept;
  private final TreeMap<Long, Mended> mended;
  private final Optional<Set<Long>> rejected;
  private final int former;
  private Optional<OpenExport> original = Optional.empty();

  /**
   * @param where its bytes are now
   * @param rejected as {@link CorrectionRows} has it
   * @param former how many files of corrected rows were loaded since this one
   */
  CorrectionTable(
      ImportedExports exports,
      ImportFile file,
      SourceFile where,
      TreeMap<Long, Mended> mended,
      Optional<Set<Long>> rejected,
      int former) {
    this.exports = exports;
    this.file = file;
    this.where = where;
    this.kept = exports.keptSpellings(file);
    this.mended = mended;
    this.rejected = rejected;
    this.former = former;
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public RowChecker checker() throws FileRefused {
    OpenExport opened = exports.open(where, file, kept);
    original = Optional.of(opened);
    return new YoungerRows(opened.checker(), 1 + former);
  }

  @Override
  public RowSource open() throws IOException {
    OpenExport opened = original.orElseThrow();
    return new CorrectionRows(opened.rows(), mended, rejected, row -> opened.checker().check(row));
  }

  @Override
  public List<Problem> warnings() {
    return List.of();
  }
}
