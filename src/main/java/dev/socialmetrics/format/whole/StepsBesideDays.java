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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One or two days beside a column that is called week or month: they are too few to show the step
 * between them, and their figures may be those of the week. More days show it themselves; several
 * such columns (year, month, week) are the parts of a date.
 */
final class StepsBesideDays implements WholeFileRule {
  private static final int DATE = Kind.DAILY.column("date").index();
  private static final int MOST_DAYS = 2;
  private static final int WEEK = 7;

  private final Function<Layout, List<Integer>> unknown;
  private final TreeSet<Integer> days = new TreeSet<>();
  private Optional<Integer> cell = Optional.empty();
  private Optional<FileRefused> first = Optional.empty();

  /**
   * @param unknown positions of the cells of a layout that fill no column; none where it is stated
   *     that its rows are days
   */
  StepsBesideDays(Function<Layout, List<Integer>> unknown) {
    this.unknown = unknown;
  }

  @Override
  public void begin(Layout layout) {
    List<Integer> steps =
        unknown.apply(layout).stream()
            .filter(at -> DimensionWords.isStep(layout.labels().get(at)))
            .toList();
    cell = steps.size() == 1 ? Optional.of(steps.get(0)) : Optional.empty();
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (cell.isPresent()
        && days.size() <= MOST_DAYS
        && verdict instanceof Verdict.Accepted<Draft> accepted
        && accepted.value().kind() == Kind.DAILY
        && DaySeries.hasFlow(accepted.value().cells())) {
      note(row, cell.get(), (String) accepted.value().cells()[DATE]);
    }
  }

  private void note(Row row, int at, String day) {
    String text = CellText.trimOrEmpty(row.cells()[at]);
    if (!CellText.isAbsent(text)) {
      days.add(IsoDate.epochDay(day));
      first = first.or(() -> Optional.of(new FileRefused(problem(row, at, text, day), row.line())));
    }
  }

  private static Problem problem(Row row, int at, String text, String day) {
    return Problem.at(
        row.layout().column(at),
        ProblemCode.FILE_NOT_BY_DAY,
        text + " beside the day " + day,
        "a row for each day",
        "Its figures may be those of the whole "
            + row.layout().labels().get(at)
            + ". Choose days on"
            + " the platform's page, and download the export again. Where each row is of a single"
            + " day, say so: --grain day.");
  }

  @Override
  public List<Problem> end() throws FileRefused {
    boolean areApart = !days.isEmpty() && days.size() <= MOST_DAYS;
    boolean isStep = days.size() == 1 || areApart && days.last() - days.first() >= WEEK;
    if (isStep && first.isPresent()) {
      throw first.get();
    }
    return List.of();
  }
}
