package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.check.DayOrder;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.List;

/** What the order of day and month in a file means for all of it. */
public final class DayOrderRule implements WholeFileRule {
  private final DayOrder order;

  public DayOrderRule(DayOrder order) {
    this.order = order;
  }

  /** The order has seen the cells of the row. */
  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {}

  @Override
  public List<Problem> end() throws FileRefused {
    if (order.isRefuted()) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.SPREADSHEET_DAY_FIRST,
              "days outside the file's period or after its export, all of them within with day and"
                  + " month the other way round",
              "days within",
              "A spreadsheet has written them its own way. Download the export again and put it"
                  + " here without opening it in between."));
    }
    return order.isOther() ? List.of(readOther()) : List.of();
  }

  private static Problem readOther() {
    return Problem.of(
        ProblemCode.FILE_DAY_ORDER,
        "day and month the other way round than the format usually has them",
        "one order in all exports",
        "All rows were read so. Look at some of the days; metrics forget takes the import back.");
  }
}
