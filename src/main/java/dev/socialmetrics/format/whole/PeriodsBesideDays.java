package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows of days that say beside their day that they are of more: a first or last day that is
 * another, or a word such as {@code week}. One row is enough to know it, unless several days say
 * that they are of one and the same week: then they are its days.
 */
final class PeriodsBesideDays implements WholeFileRule {
  private static final int WEEK = 7;
  private static final int DATE = Kind.DAILY.column("date").index();

  private final Function<Layout, List<Integer>> unknown;
  private List<Integer> cells = List.of();
  private final FirstRefusal first = new FirstRefusal();
  private final FirstRefusal ofWeeks = new FirstRefusal();
  private final Map<String, String> dayByWeek = new HashMap<>();
  private boolean areDaysOfWeeks;

  /**
   * @param unknown positions of the cells of a layout that fill no column; none where it is stated
   *     that its rows are days
   */
  PeriodsBesideDays(Function<Layout, List<Integer>> unknown) {
    this.unknown = unknown;
  }

  @Override
  public void begin(Layout layout) {
    cells = unknown.apply(layout);
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (!first.isKept()
        && !cells.isEmpty()
        && verdict instanceof Verdict.Accepted<Draft> accepted
        && accepted.value().kind() == Kind.DAILY) {
      for (int cell : cells) {
        look(row, cell, (String) accepted.value().cells()[DATE]);
      }
    }
  }

  private void look(Row row, int cell, String day) {
    String text = CellText.trimOrEmpty(row.cells()[cell]);
    boolean isOther =
        IsoDate.startsWithDay(text)
            && !text.startsWith(day)
            && DimensionWords.isOfPeriods(row.layout().labels().get(cell));
    if (IsoDate.startsWithDay(text) && DimensionWords.isOfWeeks(row.layout().labels().get(cell))) {
      noteWeek(row, cell, text, day);
    } else if (isOther || DimensionWords.isStep(text)) {
      first.keep(problem(row, cell, text, day), row.line());
    }
  }

  private void noteWeek(Row row, int cell, String text, String day) {
    if (Math.abs(IsoDate.epochDay(text) - IsoDate.epochDay(day)) >= WEEK) {
      first.keep(problem(row, cell, text, day), row.line());
    } else if (!areDaysOfWeeks) {
      String before = dayByWeek.putIfAbsent(cell + text, day);
      areDaysOfWeeks = before != null && !before.equals(day);
      if (!text.startsWith(day)) {
        ofWeeks.keep(problem(row, cell, text, day), row.line());
      }
    }
  }

  private static Problem problem(Row row, int cell, String text, String day) {
    return Problem.at(
        row.layout().column(cell),
        ProblemCode.FILE_NOT_BY_DAY,
        text + " beside the day " + day,
        "a row for each day",
        "Its figures are those of a period. Choose days on the platform's page, and download the"
            + " export again. Where each row is of a single day, say so: --grain day.");
  }

  @Override
  public List<Problem> end() throws FileRefused {
    first.throwIfKept();
    if (!areDaysOfWeeks) {
      ofWeeks.throwIfKept();
    }
    return List.of();
  }
}
