package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows of days that stand a week or a month apart: their figures are those of weeks or months, and
 * stored as days they would be a seventh, or a thirtieth, of the days that they are. Followers
 * alone are a stock, and true on the day.
 */
final class DaysInSteps implements WholeFileRule {
  /** Days beyond these need not be looked at: such a file has days without a step. */
  private static final int MOST_DAYS = 2_000;

  private static final int DATE = Kind.DAILY.column("date").index();
  private static final int ACCOUNT = Kind.DAILY.column("account_id").index();
  private static final int PLATFORM = Kind.DAILY.column("platform").index();
  private static final List<Column> FLOWS =
      Kind.DAILY.valueColumns().stream().filter(DaysInSteps::isFlow).toList();

  private final Function<Layout, Object> section;
  private final Predicate<Layout> areDays;
  private final Map<Object, Map<String, TreeSet<LocalDate>>> days = new IdentityHashMap<>();

  /**
   * @param section tables of one file are by day or by week each by itself
   * @param areDays whether it is stated that rows of a layout are of single days
   */
  DaysInSteps(Function<Layout, Object> section, Predicate<Layout> areDays) {
    this.section = section;
    this.areDays = areDays;
  }

  private static boolean isFlow(Column column) {
    return column.aggregation() == Aggregation.SUM
        || column.aggregation() == Aggregation.PERSON_DAYS;
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (verdict instanceof Verdict.Accepted<Draft> accepted
        && accepted.value().kind() == Kind.DAILY) {
      Object[] cells = accepted.value().cells();
      if (FLOWS.stream().anyMatch(column -> cells[column.index()] != null)
          && !areDays.test(row.layout())) {
        TreeSet<LocalDate> known =
            days.computeIfAbsent(section.apply(row.layout()), first -> new HashMap<>())
                .computeIfAbsent(cells[ACCOUNT] + "\n" + cells[PLATFORM], key -> new TreeSet<>());
        if (known.size() < MOST_DAYS) {
          known.add(LocalDate.parse((String) cells[DATE]));
        }
      }
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Map<String, TreeSet<LocalDate>> section : days.values()) {
      for (TreeSet<LocalDate> known : section.values()) {
        List<LocalDate> order = List.copyOf(known);
        for (DayStep step : DayStep.values()) {
          if (step.isBetween(order)) {
            throw refused(order, step.words());
          }
        }
      }
    }
    return List.of();
  }

  private static FileRefused refused(List<LocalDate> order, String step) {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_NOT_BY_DAY,
            order.size()
                + " rows from "
                + order.get(0)
                + " to "
                + order.get(order.size() - 1)
                + ", in steps of "
                + step,
            "a row for each day",
            "Its figures are those of "
                + step
                + ". Choose days instead of weeks or months on the platform's page, and download the"
                + " export again. Where each row is of a single day, say so: --grain day."));
  }
}
