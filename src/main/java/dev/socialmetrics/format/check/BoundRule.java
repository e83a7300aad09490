package dev.socialmetrics.format.check;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.description.IgnoreRule;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A rule on rows that are no data, with the cells of a layout that it looks at.
 *
 * @param cells positions from 0
 */
record BoundRule(IgnoreRule rule, List<Integer> cells) {
  /** Whether it can apply to the layout at all. */
  boolean applies() {
    return !rule.looksAtColumn() || !cells.isEmpty();
  }

  boolean holds(String[] row) {
    boolean filled =
        rule.cells().isEmpty()
            || Arrays.stream(row).filter(cell -> !cell.isBlank()).count()
                == rule.cells().getAsInt();
    return filled
        && cells.stream().allMatch(cell -> holds(row[cell]) || isTotalElsewhere(cell, row));
  }

  /** The word of a totals row may be in another column, where the usual one is blank. */
  private boolean isTotalElsewhere(int usual, String[] row) {
    boolean worded = !rule.is().isEmpty() || rule.matches().isPresent();
    return rule.reason() == ProblemCode.ROW_TOTAL
        && worded
        && rule.empty().isEmpty()
        && row[usual].isBlank()
        && Arrays.stream(row)
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .filter(this::holds)
            .isPresent();
  }

  private boolean holds(String cell) {
    String text = Labels.normalise(cell);
    boolean named = rule.is().isEmpty() || rule.is().contains(text);
    boolean matches = rule.matches().isEmpty() || rule.matches().get().matcher(text).matches();
    boolean empty =
        rule.empty().isEmpty()
            || rule.empty().get() == CellReaders.isAbsent(CellText.trim(cell), Set.of());
    return named && matches && empty;
  }

  ProblemCode reason() {
    return rule.reason();
  }
}
