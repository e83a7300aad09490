package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows of days that are a week or a month apart: their figures are those of weeks or months, and
 * stored as days they would be a seventh, or a thirtieth, of the days that they are. Followers
 * alone are a stock, and true on the day. The same holds of campaigns by day.
 */
public final class DaysInSteps implements WholeFileRule {
  /** Days beyond these need not be looked at: such a file has days without a step. */
  private static final int MOST_DAYS = 2_000;

  private static final Column DATE = Kind.DAILY.column("date");
  private static final Column START = Kind.CAMPAIGN.column("start_date");
  private static final Column END = Kind.CAMPAIGN.column("end_date");

  private final Function<Layout, Object> section;
  private final Predicate<Layout> areDays;
  private final Map<Object, ByChannel<DayValues>> days = new IdentityHashMap<>();
  private final Map<Object, ByChannel<DayValues>> stated = new IdentityHashMap<>();

  /**
   * @param section tables of one file are by day or by week each by itself
   * @param areDays whether the columns of a layout say that its rows are of single days: only day
   *     and month may be the wrong way round
   */
  public DaysInSteps(Function<Layout, Object> section, Predicate<Layout> areDays) {
    this.section = section;
    this.areDays = areDays;
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      RowValues values = accepted.value().values();
      Kind kind = accepted.value().kind();
      if (kind == Kind.DAILY && DaySeries.hasFlow(values)) {
        note(row, values, values.text(DATE));
      } else if (kind == Kind.CAMPAIGN && values.text(START).equals(values.text(END))) {
        note(row, values, values.text(START));
      }
    }
  }

  private void note(Row row, RowValues values, String day) {
    DayValues known =
        (areDays.test(row.layout()) ? stated : days)
            .computeIfAbsent(
                section.apply(row.layout()), first -> new ByChannel<>(() -> new DayValues(0)))
            .of(values);
    if (known.size() < MOST_DAYS) {
      known.add(IsoDate.epochDay(day));
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (ByChannel<DayValues> section : days.values()) {
      for (DayValues known : section.all().values()) {
        List<LocalDate> order = known.days();
        Optional<String> step = DayStep.between(order).or(() -> DayGaps.of(order).step());
        if (step.isPresent()) {
          throw refused(order, step.get());
        }
      }
    }
    for (ByChannel<DayValues> section : stated.values()) {
      for (DayValues known : section.all().values()) {
        List<LocalDate> order = known.days();
        if (DayStep.MONTH.isBetween(order) && !SwappedDays.hint(order).isEmpty()) {
          throw refused(order, "a month");
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
                + "."
                + SwappedDays.hint(order)
                + " Choose days instead of weeks or months on the platform's page, and download the"
                + " export again. Where each row is of a single day, say so: --grain day."));
  }
}
