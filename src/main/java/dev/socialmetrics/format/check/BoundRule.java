package dev.socialmetrics.format.check;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.description.IgnoreRule;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule on rows that are no data, with the cells of a layout that it looks at.
 *
 * @param cells positions from 0
 * @param beside those of the columns that say something, too
 */
record BoundRule(IgnoreRule rule, List<Integer> cells, List<Integer> beside) {
  /** Whether it can apply to the layout at all. */
  boolean applies() {
    return (!rule.looksAtColumn() || !cells.isEmpty())
        && (rule.beside().isEmpty() || !beside.isEmpty());
  }

  /**
   * @param totals knows which cells of a row say what it is of
   */
  boolean holds(String[] row, TotalsRow totals) {
    boolean filled =
        rule.cells().isEmpty()
            || Arrays.stream(row).filter(cell -> !cell.isBlank()).count()
                == rule.cells().getAsInt();
    return filled && holdAll(row, totals) && saysBeside(row);
  }

  private boolean holdAll(String[] row, TotalsRow totals) {
    for (int cell : cells) {
      if (!holds(row[cell])
          && !(isTotal() && !totals.isName(cell, row) && isWordedFirst(row, totals))) {
        return false;
      }
    }
    return true;
  }

  private boolean saysBeside(String[] row) {
    return beside.isEmpty() || beside.stream().anyMatch(cell -> !isAbsent(row[cell]));
  }

  /**
   * The word of a totals row may be in another column, where the usual one names nothing: in the
   * first that says what the row is of, or in the first that says anything.
   */
  boolean isWordedFirst(String[] row, TotalsRow totals) {
    return rule.isWorded()
        && Stream.of(totals.firstName(row), firstFilled(row))
            .flatMap(Optional::stream)
            .anyMatch(this::holds);
  }

  private static Optional<String> firstFilled(String[] row) {
    return Arrays.stream(row).filter(cell -> cell != null && !isAbsent(cell)).findFirst();
  }

  boolean isTotal() {
    return rule.reason() == ProblemCode.ROW_TOTAL;
  }

  private boolean holds(String cell) {
    String text = Labels.normalise(cell);
    boolean named = rule.is().isEmpty() || rule.is().contains(text);
    boolean matches = rule.matches().isEmpty() || rule.matches().get().matcher(text).matches();
    boolean empty = rule.empty().isEmpty() || rule.empty().get() == isAbsent(cell);
    return named && matches && empty;
  }

  private static boolean isAbsent(String cell) {
    return CellReaders.isAbsent(CellText.trim(cell), Set.of());
  }

  ProblemCode reason() {
    return rule.reason();
  }
}
