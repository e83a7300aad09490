package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.description.IdSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An id that says when its post was made, with the cells of a layout that may hold it.
 *
 * @param cells positions from 0
 */
record BoundId(IdSource said, List<Integer> cells) {
  BoundId {
    cells = List.copyOf(cells);
  }

  /** Empty where the row has no such id, or one from before ids carried their time. */
  Optional<Instant> timeIn(String[] row) {
    return cells.stream()
        .map(cell -> CellText.trim(row[cell]))
        .filter(text -> !CellText.isAbsent(text))
        .findFirst()
        .flatMap(text -> said.time().of(cut(text)));
  }

  private String cut(String text) {
    return said.take().map(pattern -> DeclaredReaders.cut(text, pattern)).orElse(text);
  }
}
