package dev.socialmetrics.correction;

import dev.socialmetrics.correction.CorrectionFile.Mended;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The mended rows of one file, each where it stood in it: below its title and header, in its unit
 * and language. Where the rows of a key are added up, and where the file was refused for them, the
 * file's good rows come with them.
 */
final class CorrectionRows implements RowSource {
  private final RowSource original;
  private final TreeMap<Long, Mended> mended;
  private final Optional<Set<Long>> rejected;
  private final Consumer<Row> leftOut;
  private final long firstLine;
  private long number;

  /**
   * @param rejected records that were rejected; empty to leave out all rows that are not mended
   * @param leftOut is given rejected rows that are not corrected, as of no line, where the others
   *     are added up
   */
  CorrectionRows(
      RowSource original,
      TreeMap<Long, Mended> mended,
      Optional<Set<Long>> rejected,
      Consumer<Row> leftOut) {
    this.original = original;
    this.leftOut = leftOut;
    this.mended = new TreeMap<>(mended);
    this.rejected = rejected;
    this.firstLine = mended.values().stream().mapToLong(Mended::line).min().orElse(1);
  }

  @Override
  public Optional<Layout> layout() {
    return original.layout();
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    Optional<Row> row = original.next();
    while (row.isPresent()) {
      Mended with = mended.remove(row.get().number());
      if (with != null) {
        return Optional.of(mend(row.get(), with));
      }
      if (isGood(row.get())) {
        return Optional.of(again(row.get()));
      }
      if (rejected.isPresent() && row.get().ignored().isEmpty()) {
        leftOut.accept(row.get().at(row.get().number(), 0));
      }
      row = original.next();
    }
    return Optional.ofNullable(mended.pollFirstEntry()).map(this::lost);
  }

  private boolean isGood(Row row) {
    return rejected.isPresent()
        && row.ignored().isEmpty()
        && !rejected.get().contains(row.number());
  }

  private Row mend(Row row, Mended with) {
    List<String> titles = CellTitles.of(row.layout());
    String[] cells = row.cells().clone();
    for (int i = 0; i < cells.length; i++) {
      String cell = with.cells().getOrDefault(titles.get(i), cells[i]);
      boolean isStillNothing = cells[i] == null && cell != null && cell.isEmpty();
      cells[i] = isStillNothing ? null : cell;
    }
    boolean isAsBefore = Arrays.equals(cells, row.cells());
    List<Problem> faults = isAsBefore ? row.faults() : List.of();
    return new Row(++number, with.line(), row.layout(), cells, with.raw(), faults, row.ignored());
  }

  private Row again(Row row) {
    return row.at(++number, firstLine);
  }

  private Row lost(Map.Entry<Long, Mended> entry) {
    Mended with = entry.getValue();
    Row row =
        new Row(
            ++number,
            with.line(),
            new Layout(List.of()),
            new String[0],
            with.raw(),
            List.of(),
            Optional.empty());
    return CorrectionFile.lost(row, "record " + entry.getKey());
  }

  /** What its rows lack that are added up; the rest was said of the file itself. */
  @Override
  public List<Problem> warnings() {
    return original.warnings().stream()
        .filter(problem -> problem.code() == ProblemCode.FILE_PART_OF_TOTAL)
        .toList();
  }

  @Override
  public void close() throws IOException {
    original.close();
  }
}
