package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.format.whole.FirstRefusal;
import dev.socialmetrics.format.whole.column.DimensionWords;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.TreeSet;

/**
 * One or two days beside a column that is called week or month: they are too few to show the step
 * between them, and their figures may be those of the week. More days show it themselves; several
 * such columns (year, month, week) are the parts of a date.
 */
public final class StepsBesideDays implements DayTextRule {
  private static final int MOST_DAYS = 2;
  private static final int WEEK = 7;

  private final TreeSet<Integer> days = new TreeSet<>();
  private final FirstRefusal first = new FirstRefusal();

  @Override
  public List<Integer> cells(Layout layout, List<Integer> unknown) {
    List<Integer> steps =
        unknown.stream().filter(at -> DimensionWords.isStep(layout.labels().get(at))).toList();
    return steps.size() == 1 ? steps : List.of();
  }

  @Override
  public boolean takeDay(RowValues values) {
    return days.size() <= MOST_DAYS && DaySeries.hasFlow(values);
  }

  @Override
  public void takeText(Row row, int cell, String text, RowValues values) {
    if (!text.isEmpty()) {
      String day = TextsBesideDays.day(values);
      days.add(IsoDate.epochDay(day));
      first.keep(problem(row, cell, text, day), row.line());
    }
  }

  private static Problem problem(Row row, int cell, String text, String day) {
    return TextsBesideDays.notByDay(
        row,
        cell,
        text,
        day,
        "Its figures may be those of the whole " + row.layout().labels().get(cell) + ".");
  }

  @Override
  public void end() throws FileRefused {
    boolean areApart = !days.isEmpty() && days.size() <= MOST_DAYS;
    boolean isStep = days.size() == 1 || areApart && days.last() - days.first() >= WEEK;
    if (isStep) {
      first.throwIfKept();
    }
  }
}
