package dev.socialmetrics.format.whole;

import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two columns of one label that fill the same figure: the first is taken, and where a row has
 * another value in the second, it is not known which is right. A platform may write a column twice.
 */
final class TwinColumns implements WholeFileRule {
  /** Cells of equal labels that one figure may come from. */
  private record Twins(int first, int second) {}

  private final Function<Layout, List<List<Integer>>> cellsByColumn;
  private List<Twins> twins = List.of();
  private Optional<FileRefused> differing = Optional.empty();

  /**
   * @param cellsByColumn the cells that each column of a layout may be filled from
   */
  TwinColumns(Function<Layout, List<List<Integer>>> cellsByColumn) {
    this.cellsByColumn = cellsByColumn;
  }

  @Override
  public void begin(Layout layout) {
    twins = find(layout);
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (differing.isEmpty() && verdict instanceof Verdict.Accepted<Draft>) {
      twins.forEach(pair -> compare(row, pair));
    }
  }

  private List<Twins> find(Layout layout) {
    List<Twins> found = new ArrayList<>();
    for (List<Integer> cells : cellsByColumn.apply(layout)) {
      for (int i = 1; i < cells.size(); i++) {
        if (label(layout, cells.get(i)).equals(label(layout, cells.get(i - 1)))) {
          found.add(new Twins(cells.get(i - 1), cells.get(i)));
        }
      }
    }
    return List.copyOf(found);
  }

  private static String label(Layout layout, int cell) {
    return Labels.normalise(layout.labels().get(cell));
  }

  private void compare(Row row, Twins twins) {
    String first = text(row, twins.first());
    String second = text(row, twins.second());
    if (!first.equals(second) && !CellText.isAbsent(first) && !CellText.isAbsent(second)) {
      Problem problem =
          Problem.at(
              row.layout().column(twins.second()),
              ProblemCode.HDR_DUPLICATE_COLUMN,
              second + " beside " + first + " in the other column of this label",
              "each column once",
              "Remove or rename one of the two columns, or download the export again.");
      differing = Optional.of(new FileRefused(problem, row.line()));
    }
  }

  private static String text(Row row, int cell) {
    String text = row.cells()[cell];
    return text == null ? "" : CellText.trim(text);
  }

  @Override
  public List<Problem> end() throws FileRefused {
    if (differing.isPresent()) {
      throw differing.get();
    }
    return List.of();
  }
}
