package dev.socialmetrics.source.table;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.fault.EncodingProblems;
import java.util.List;

/** What is wrong with the characters of single cells, whatever kind of file they come from. */
public final class CellFaults {
  private CellFaults() {}

  /** Adds cells that are too long, hold a NUL, or half of a surrogate pair. */
  public static void add(Layout layout, String[] cells, int mostChars, List<Problem> faults) {
    for (int i = 0; i < Math.min(cells.length, layout.size()); i++) {
      if (cells[i] != null) {
        addCell(layout.column(i), cells[i], mostChars, faults);
      }
    }
  }

  public static void addCell(ColumnRef column, String cell, int mostChars, List<Problem> faults) {
    if (cell.length() > mostChars) {
      faults.add(CsvProblems.fieldTooLong(column, cell, mostChars));
    }
    if (cell.indexOf('\0') >= 0) {
      faults.add(EncodingProblems.nul(column));
    }
    if (hasLoneSurrogate(cell)) {
      faults.add(EncodingProblems.loneSurrogate(column));
    }
  }

  /** Whether it has a character that no encoding can store. */
  public static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      int point = text.codePointAt(i);
      if (!Character.isSupplementaryCodePoint(point)) {
        return true;
      }
      i++;
    }
    return false;
  }

  /**
   * @param index from 0
   */
  public static ColumnRef column(int index, String name) {
    return new ColumnRef(index + 1, name);
  }
}
