package dev.socialmetrics.intake.sheet;

import dev.socialmetrics.intake.row.CellFaults;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One cell of a table, not yet interpreted.
 *
 * @param text never null; empty where nothing stands
 */
public record SheetCell(String text, CellType type) {
  /** Where nothing stands. */
  public static final SheetCell BLANK = new SheetCell("", CellType.BLANK);

  public SheetCell {
    Objects.requireNonNull(text);
    Objects.requireNonNull(type);
  }

  /** A cell of a text file: {@link CellType#TEXT} or {@link CellType#BLANK}. */
  public static SheetCell of(String text) {
    if (text.isEmpty()) {
      return BLANK;
    }
    return new SheetCell(text, text.isBlank() ? CellType.BLANK : CellType.TEXT);
  }

  public boolean isBlank() {
    return type == CellType.BLANK;
  }

  /**
   * Why nobody can use the cell, whatever it is meant to say: too long, NUL characters, half a
   * surrogate pair, an error or missing result of a formula. Empty for nearly every cell.
   */
  public List<Problem> faults(ColumnRef column, Limits limits) {
    List<Problem> faults = new ArrayList<>(0);
    CellFaults.addCell(column, text, limits.cellChars(), faults);
    if (type == CellType.ERROR) {
      faults.add(WorkbookProblems.formulaError(column, text));
    } else if (type == CellType.UNCALCULATED) {
      faults.add(WorkbookProblems.formulaWithoutValue(column));
    }
    return faults;
  }
}
