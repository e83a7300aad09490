package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One column of a kind with the cells of a layout that fill it. */
public final class BoundColumn {
  private static final Set<String> PERIOD = Set.of("start", "end");

  private final Column column;
  private final ColumnDescription said;
  private final List<Integer> cells;
  private final int[] positions;
  private final List<Optional<String>> labelled;
  private final CellReader reader;
  private final Optional<BoundId> id;
  private final Optional<Column> currency;
  private final boolean isElsewhere;

  /**
   * @param kind whose column it is
   * @param cells positions from 0, in order of preference
   * @param labelled the currency that the label of a position names; as long as {@code cells}
   * @param id that says when the row's post was made
   */
  public BoundColumn(
      Kind kind,
      Column column,
      ColumnDescription said,
      List<Integer> cells,
      List<Optional<String>> labelled,
      CellReader reader,
      Optional<BoundId> id) {
    this.column = column;
    this.said = said;
    this.cells = List.copyOf(cells);
    this.positions = cells.stream().mapToInt(Integer::intValue).toArray();
    this.labelled = List.copyOf(labelled);
    this.reader = reader;
    this.id = id;
    this.currency = kind.currencyOf(column);
    this.isElsewhere = said.isElsewhere();
  }

  public Column column() {
    return column;
  }

  public ColumnDescription said() {
    return said;
  }

  /** Positions from 0, in order of preference. */
  public List<Integer> cells() {
    return cells;
  }

  CellReader reader() {
    return reader;
  }

  Optional<BoundId> id() {
    return id;
  }

  /** The column with the currency of an amount. */
  Optional<Column> currency() {
    return currency;
  }

  /** Whether a row without it is rejected. */
  boolean isRequired() {
    return column.isKey() || said.required();
  }

  /** Whether a row may have it without a cell. */
  boolean isElsewhere() {
    return isElsewhere;
  }

  /**
   * The first value that one of the cells has, or their sum; null as in {@link CellReader}, and
   * where a row says nothing.
   */
  public Object read(String[] row, CellNotes notes) {
    Object value = null;
    for (int cell : positions) {
      String text = row[cell];
      if (text == null) {
        continue;
      }
      int before = notes.errorCount();
      notes.startCell(cell, text);
      Object next = reader.read(text, notes);
      if (notes.errorCount() > before) {
        return null;
      }
      value = value == null ? next : next == null ? value : sum(value, next, notes);
      if (value != null && !said.add()) {
        return value;
      }
    }
    return value;
  }

  /** The value of one of its cells; null as in {@link CellReader}. */
  public Object readCell(String[] row, int cell, CellNotes notes) {
    notes.startCell(cell, row[cell]);
    return reader.read(row[cell], notes);
  }

  private Object sum(Object one, Object other, CellNotes notes) {
    if (column.type().isWhole()) {
      long sum = (Long) one + (Long) other;
      boolean overflown = sum < 0 && (Long) one >= 0 && (Long) other >= 0;
      return overflown
          ? notes.reject(
              ProblemCode.CELL_INTEGER_RANGE,
              "numbers whose sum is at most " + Long.MAX_VALUE,
              "Correct the cell or export again")
          : sum;
    }
    if (column.type().isExactDecimal()) {
      return ((BigDecimal) one).add((BigDecimal) other);
    }
    return column.type() == ColumnType.PERCENT || column.type() == ColumnType.RATE
        ? BigDecimal.valueOf((Double) one).add(BigDecimal.valueOf((Double) other)).doubleValue()
        : one;
  }

  /** Says that a row must have a value and has none, in its cell where there is one. */
  void reject(String[] row, CellNotes notes) {
    String expected = "a value for " + column.inputName();
    Optional<Integer> cell = cells.stream().filter(at -> row[at] != null).findFirst();
    if (cell.isPresent()) {
      notes.startCell(cell.get(), row[cell.get()]);
      notes.reject(ProblemCode.CELL_REQUIRED, expected, "Fill the cell or export again");
    } else if (said.fact().isPresent() && cells.isEmpty()) {
      notes.rejectRow(
          ProblemCode.CELL_REQUIRED,
          "no " + said.fact().get() + " in the file's name or above the header",
          expected,
          "Give the file back the name and the first lines it came with"
              + (PERIOD.contains(said.fact().get())
                  ? ", or say the period: metrics import FILE --period D..D"
                  : ""));
    } else {
      notes.rejectRow(
          ProblemCode.CELL_REQUIRED,
          "no \"" + column.inputName() + "\"",
          expected,
          "Fill the cell or export again");
    }
  }

  /** The currency that the label of one of its cells names. */
  public Optional<String> currencyAt(int cell) {
    return labelled.get(cells.indexOf(cell));
  }

  /** The currency that the label of the first filled cell names. */
  Optional<String> currencyOf(String[] row) {
    return firstFilled(row).flatMap(this::currencyAt);
  }

  /** Position of the first of its cells that is not blank. */
  Optional<Integer> firstFilled(String[] row) {
    return cells.stream().filter(cell -> row[cell] != null && !row[cell].isBlank()).findFirst();
  }
}
