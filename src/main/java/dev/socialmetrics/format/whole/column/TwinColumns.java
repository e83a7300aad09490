package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundColumn;
import dev.socialmetrics.format.whole.FirstRefusal;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Two columns that fill the same figure, of one label or of labels in two languages: the first is
 * taken, and where a row has another value in the second, it is not known which is right. A
 * platform may write a column twice. The same holds of an amount in two currencies, where the
 * labels differ in the currency alone.
 */
public final class TwinColumns implements WholeFileRule {
  /**
   * Cells of equal labels, or of such that mean the same, that one figure may come from.
   *
   * @param areAmounts of two currencies, which no two equal numbers make one
   */
  private record Twins(BoundColumn column, int first, int second, boolean areAmounts) {}

  private final Function<Layout, List<BoundColumn>> columns;
  private final BiFunction<Layout, BoundColumn, List<Integer>> others;
  private final CellNotes notes = new CellNotes();
  private List<Twins> twins = List.of();
  private final FirstRefusal differing = new FirstRefusal();

  /**
   * @param columns that are filled from one of several cells of a layout
   * @param others cells that fill nothing, and by their labels would fill such a column in another
   *     format of the same platform
   */
  public TwinColumns(
      Function<Layout, List<BoundColumn>> columns,
      BiFunction<Layout, BoundColumn, List<Integer>> others) {
    this.columns = columns;
    this.others = others;
  }

  @Override
  public void begin(Layout layout) {
    twins = find(layout);
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!differing.isKept() && verdict instanceof Verdict.Accepted<ExportedRow>) {
      twins.forEach(pair -> compare(row, pair));
    }
  }

  private List<Twins> find(Layout layout) {
    List<Twins> found = new ArrayList<>();
    for (BoundColumn column : columns.apply(layout)) {
      List<Integer> cells = column.cells();
      boolean isOneFigure = column.column().type().isNumber() && !column.said().prefer();
      if (!cells.isEmpty() && isOneFigure) {
        others
            .apply(layout, column)
            .forEach(other -> found.add(new Twins(column, cells.get(0), other, false)));
      }
      for (int first = 0; first < cells.size(); first++) {
        for (int second = first + 1; second < cells.size(); second++) {
          twins(column, cells.get(first), cells.get(second), layout).ifPresent(found::add);
        }
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Twins> twins(BoundColumn column, int first, int second, Layout layout) {
    Optional<String> one = column.currencyAt(first);
    Optional<String> other = column.currencyAt(second);
    boolean areCurrencies = one.isPresent() && other.isPresent() && !one.equals(other);
    boolean areAlike = label(layout, first, one).equals(label(layout, second, other));
    boolean meanTheSame = column.column().type().isNumber() && !column.said().prefer();
    return areCurrencies || areAlike || meanTheSame
        ? Optional.of(new Twins(column, first, second, !one.equals(other)))
        : Optional.empty();
  }

  /** Without the currency that it names. */
  private static String label(Layout layout, int cell, Optional<String> currency) {
    String label = Labels.normalise(layout.labels().get(cell));
    return currency
        .map(code -> label.replace("(" + code.toLowerCase(Locale.ROOT) + ")", "").strip())
        .orElse(label);
  }

  private void compare(Row row, Twins twins) {
    String first = text(row, twins.first());
    String second = text(row, twins.second());
    if (!first.equals(second) || twins.areAmounts()) {
      compare(row, twins, first, second);
    }
  }

  private void compare(Row row, Twins twins, String first, String second) {
    boolean areFilled = !CellText.isAbsent(first) && !CellText.isAbsent(second);
    boolean areEqual =
        twins.areAmounts() ? isZero(first) && isZero(second) : haveOneValue(row, twins);
    if (areFilled && !areEqual) {
      differing.keep(problem(row, twins, first, second), row.line());
    }
  }

  /** The same number in two writings, or no number in one of the two. */
  private boolean haveOneValue(Row row, Twins twins) {
    if (!twins.column().column().type().isNumber()) {
      return false;
    }
    notes.startRow(row.layout());
    Object first = twins.column().readCell(row.cells(), twins.first(), notes);
    Object second = twins.column().readCell(row.cells(), twins.second(), notes);
    boolean isUnreadable = notes.hasErrors();
    return !isUnreadable
        && (first == null || second == null || decimal(first).compareTo(decimal(second)) == 0);
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }

  /** An amount that is nothing in any currency. */
  private static boolean isZero(String text) {
    return text.indexOf('0') >= 0 && text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  private static Problem problem(Row row, Twins twins, String first, String second) {
    return Problem.at(
        row.layout().column(twins.second()),
        ProblemCode.HDR_DUPLICATE_COLUMN,
        second + " beside " + first + " in " + row.layout().column(twins.first()),
        twins.areAmounts() ? "amounts in one currency" : "each column once",
        twins.areAmounts()
            ? "Remove the column of the other currency on the platform's page, and download the"
                + " export again."
            : "Remove or rename one of the two columns, or download the export again.");
  }

  private static String text(Row row, int cell) {
    return CellText.trimOrEmpty(row.cells()[cell]);
  }

  @Override
  public List<Problem> end() throws FileRefused {
    differing.throwIfKept();
    return List.of();
  }
}
