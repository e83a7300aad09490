package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.cell.WeekdayNames;
import dev.socialmetrics.format.whole.FirstRefusal;
import dev.socialmetrics.format.whole.column.DimensionWords;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.table.Row;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Days beside a column that names their day of the week, and says in most rows another one: day and
 * month are the other way round, or the year is wrong. The column is called so, or has nothing but
 * such names, four at least. Names of months are none (mar).
 */
public final class WeekdaysBesideDays implements DayTextRule {
  private static final int LEAST_NAMES = 4;

  /** More rows show no more. */
  private static final int MOST = 1_000;

  private final Map<String, Names> byLabel = new LinkedHashMap<>();
  private long rows;

  /** What one column says. Mutable. */
  private static final class Names {
    private final boolean isCalled;
    private final Map<String, Set<DayOfWeek>> known = new HashMap<>();
    private final FirstRefusal other = new FirstRefusal();
    private boolean areMonths = true;
    private boolean areNames = true;
    private int agreeing;
    private int contradicting;

    Names(String label) {
      this.isCalled = DimensionWords.isOfCalendar(label);
    }

    boolean mayBeWeekdays() {
      return isCalled || areNames;
    }

    void add(Row row, int cell, String text, String day) {
      Set<DayOfWeek> days = known.computeIfAbsent(text, WeekdayNames::find);
      if (days.isEmpty()) {
        areNames = false;
        return;
      }
      areMonths = areMonths && MonthNames.OF_ALL_LANGUAGES.isMonth(text);
      if (days.contains(LocalDate.ofEpochDay(IsoDate.epochDay(day)).getDayOfWeek())) {
        agreeing++;
      } else {
        contradicting++;
        other.keep(problem(row, cell, text, day), row.line());
      }
    }

    void require() throws FileRefused {
      boolean areWeekdays = isCalled || areNames && known.size() >= LEAST_NAMES;
      if (areWeekdays && !areMonths && contradicting > agreeing) {
        other.throwIfKept();
      }
    }
  }

  @Override
  public boolean takeDay(RowValues values) {
    if (rows == MOST) {
      return false;
    }
    rows++;
    return true;
  }

  @Override
  public void takeText(Row row, int cell, String text, RowValues values) {
    if (!text.isEmpty()) {
      Names names = byLabel.computeIfAbsent(row.layout().labels().get(cell), Names::new);
      if (names.mayBeWeekdays()) {
        names.add(row, cell, text, TextsBesideDays.day(values));
      }
    }
  }

  private static Problem problem(Row row, int cell, String text, String day) {
    return Problem.at(
            row.layout().column(cell),
            ProblemCode.CELL_DATE,
            text + " beside " + day + ", and another day of the week in most rows",
            "the day of the week of each date",
            "Day and month may be the other way round, or the year another: download the export again,"
                + " or write the dates as they are, such as 2025-10-23. Where the dates are right,"
                + " remove the column or name it in input.ignore-columns.")
        .as(Severity.FILE);
  }

  @Override
  public void end() throws FileRefused {
    for (Names names : byLabel.values()) {
      names.require();
    }
  }
}
