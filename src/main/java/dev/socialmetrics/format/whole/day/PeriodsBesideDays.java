package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.format.whole.FirstRefusal;
import dev.socialmetrics.format.whole.column.DimensionWords;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows of days that say beside their day that they are of more: a first or last day that is
 * another, or a word such as {@code week}. One row is enough to know it, unless several days say
 * that they are of one and the same week: then they are its days.
 */
public final class PeriodsBesideDays implements DayTextRule {
  private static final int WEEK = 7;

  private final FirstRefusal first = new FirstRefusal();
  private final FirstRefusal ofWeeks = new FirstRefusal();
  private final Map<String, String> dayByWeek = new HashMap<>();
  private boolean areDaysOfWeeks;

  @Override
  public boolean takeDay(RowValues values) {
    return !first.isKept();
  }

  @Override
  public void takeText(Row row, int cell, String text, RowValues values) {
    String day = TextsBesideDays.day(values);
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
    return TextsBesideDays.notByDay(row, cell, text, day, "Its figures are those of a period.");
  }

  @Override
  public void end() throws FileRefused {
    first.throwIfKept();
    if (!areDaysOfWeeks) {
      ofWeeks.throwIfKept();
    }
  }
}
