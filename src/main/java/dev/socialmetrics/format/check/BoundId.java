package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.description.IdSource;
import dev.socialmetrics.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An id that says when its post was made, with the cells of a layout that may hold it.
 *
 * @param cells positions from 0
 */
record BoundId(IdSource said, List<Integer> cells) {
  /** How long before its date a post gets its id, at the most. */
  private static final Duration MOST_SCHEDULED = Duration.ofDays(90);

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
    return said.take().map(pattern -> CellReaders.cut(text, pattern)).orElse(text);
  }

  /**
   * A stated date is believed before the row's id; posts are scheduled, but not for long.
   *
   * @param stated as the store has times; null for none
   */
  static void compare(Column column, Object stated, RowState row, CellNotes notes) {
    if (stated == null || row.idTime().isEmpty()) {
      return;
    }
    Instant written = Instant.parse((String) stated);
    if (Duration.between(row.idTime().get(), written).abs().compareTo(MOST_SCHEDULED) > 0) {
      notes.warnRow(
          ProblemCode.ROW_INCONSISTENT,
          column.inputName() + " " + stated + ", and an id of " + row.idDay().orElseThrow(),
          "days that are at most " + MOST_SCHEDULED.toDays() + " apart",
          "The row was stored with the date as written; check it.");
    }
  }
}
