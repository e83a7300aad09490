package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.function.Function;

/**
 * Shows a rule the texts that daily rows have in columns that are not read: they may say what the
 * rows are of.
 */
public final class TextsBesideDays implements WholeFileRule {
  private static final Column DATE = Kind.DAILY.column("date");

  private final Function<Layout, List<Integer>> unknown;
  private final DayTextRule rule;
  private List<Integer> cells = List.of();

  /**
   * @param unknown positions of the cells of a layout that fill no column, as far as they say
   *     anything
   */
  public TextsBesideDays(Function<Layout, List<Integer>> unknown, DayTextRule rule) {
    this.unknown = unknown;
    this.rule = rule;
  }

  @Override
  public void begin(Layout layout) {
    cells = rule.cells(layout, unknown.apply(layout));
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!cells.isEmpty()
        && verdict instanceof Verdict.Accepted<ExportedRow> accepted
        && accepted.value().kind() == Kind.DAILY
        && rule.takeDay(accepted.value().values())) {
      for (int cell : cells) {
        String text = CellText.trimOrEmpty(row.cells()[cell]);
        rule.takeText(row, cell, CellText.isAbsent(text) ? "" : text, accepted.value().values());
      }
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    rule.end();
    return List.of();
  }

  /** The day of a row, as YYYY-MM-DD. */
  static String day(RowValues values) {
    return values.text(DATE);
  }

  /**
   * A text that says that the row is not of its day.
   *
   * @param figures what its figures are, or may be, instead: a sentence
   */
  static Problem notByDay(Row row, int cell, String text, String day, String figures) {
    return Problem.at(
        row.layout().column(cell),
        ProblemCode.FILE_NOT_BY_DAY,
        text + " beside the day " + day,
        "a row for each day",
        figures
            + " Choose days on the platform's page, and download the export again. Where each row"
            + " is of a single day, say so: --grain day.");
  }
}
