package dev.socialmetrics.report.writing;

import org.dhatim.fastexcel.Worksheet;

/**
 * Number formats of cells, given to runs of equal ones below each other at once: one by one they
 * cost more than the cells.
 */
final class XlsxStyles {
  private final Worksheet sheet;
  private final Run[] runs;

  XlsxStyles(Worksheet sheet, int columns) {
    this.sheet = sheet;
    this.runs = new Run[columns];
  }

  private record Run(int first, int last, String format) {
    boolean goesOn(int line, String other) {
      return last + 1 == line && format.equals(other);
    }
  }

  /** Of a cell that has a value, line after line. */
  void put(int line, int column, String format) {
    Run run = runs[column];
    if (run != null && run.goesOn(line, format)) {
      runs[column] = new Run(run.first(), line, format);
      return;
    }
    apply(column);
    runs[column] = new Run(line, line, format);
  }

  /** Gives all that is outstanding; to be called before the lines are written. */
  void apply() {
    for (int column = 0; column < runs.length; column++) {
      apply(column);
    }
  }

  private void apply(int column) {
    Run run = runs[column];
    if (run != null) {
      sheet.range(run.first(), column, run.last(), column).style().format(run.format()).set();
      runs[column] = null;
    }
  }
}
