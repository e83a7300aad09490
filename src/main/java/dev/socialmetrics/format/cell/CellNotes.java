package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what is wrong with one row while it is read, at most {@link #LIMIT} errors and as many
 * warnings. Used again for row after row; not thread-safe.
 */
public final class CellNotes {
  /** Most problems of one severity that a row is reported with. */
  public static final int LIMIT = 20;

  private static final String LEFT_OUT = "; this row was left out.";

  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private Layout layout = new Layout(List.of());
  private int cell;
  private String text = "";

  public void startRow(Layout rowLayout) {
    layout = rowLayout;
    errors.clear();
    warnings.clear();
  }

  /**
   * @param position of the cell in the row, from 0
   */
  public void startCell(int position, String cellText) {
    cell = position;
    text = cellText;
  }

  /**
   * Rejects the row for the current cell.
   *
   * @param advice what to do, without the final full stop
   * @return null, so that a reader can return it
   */
  public Object reject(ProblemCode code, String expected, String advice) {
    Problem problem = Problem.at(layout.column(cell), code, text, expected, advice + LEFT_OUT);
    return add(errors, problem.as(Severity.ROW));
  }

  /**
   * Rejects the row for the current cell, and refuses the file with it: this cell shows that the
   * other rows do not mean what they seem to mean either.
   *
   * @param remedy whole sentences
   * @return null, so that a reader can return it
   */
  public Object rejectFile(ProblemCode code, String expected, String remedy) {
    Problem problem = Problem.at(layout.column(cell), code, text, expected, remedy);
    return add(errors, problem.as(Severity.FILE));
  }

  /** Warns of the current cell; the row is stored. */
  public void warn(ProblemCode code, String expected, String remedy) {
    Problem problem = Problem.at(layout.column(cell), code, text, expected, remedy);
    add(warnings, problem.as(Severity.WARNING));
  }

  /** Rejects the row as a whole. {@code advice} as in {@link #reject}. */
  public void rejectRow(ProblemCode code, String found, String expected, String advice) {
    add(errors, Problem.of(code, found, expected, advice + LEFT_OUT));
  }

  /** Rejects the row for a problem that was made elsewhere. */
  public void rejectRow(Problem problem) {
    add(errors, problem);
  }

  /** Warns of the row as a whole; it is stored. */
  public void warnRow(ProblemCode code, String found, String expected, String remedy) {
    add(warnings, Problem.of(code, found, expected, remedy).as(Severity.WARNING));
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  public int errorCount() {
    return errors.size();
  }

  /** In the order of the columns, those of the row as a whole last. */
  public List<Problem> errors() {
    return errors.stream()
        .sorted(
            Comparator.comparing(
                problem -> problem.column().map(ColumnRef::number).orElse(Integer.MAX_VALUE)))
        .toList();
  }

  public List<Problem> warnings() {
    return warnings.isEmpty() ? List.of() : List.copyOf(warnings);
  }

  private static Object add(List<Problem> problems, Problem problem) {
    if (problems.size() < LIMIT) {
      problems.add(problem);
    }
    return null;
  }
}
