package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.check.BoundColumn;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.description.TotalDescription;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of one section held against the total that the file states of them. */
final class SectionTotals {
  private static final int NONE = Integer.MAX_VALUE;

  private final TotalDescription said;
  private final BoundTable table;
  private final Map<BoundColumn, SumOfColumn> sums = new LinkedHashMap<>();
  private final CellNotes notes = new CellNotes();
  private Optional<String> currency = Optional.empty();
  private int rank = NONE;
  private int repeated;
  private String[] counted = {};
  private long line = 1;

  /** Several totals, and no name says which of them counts. */
  private boolean isOfParts;

  private boolean isIncomplete;

  SectionTotals(TotalDescription said, BoundTable table) {
    this.said = said;
    this.table = table;
    table.columns().stream()
        .filter(bound -> said.columns().contains(bound.column().inputName()))
        .filter(bound -> !bound.cells().isEmpty())
        .forEach(bound -> sums.put(bound, new SumOfColumn()));
  }

  /** A row that counts as data; a value from elsewhere (a rate of another) is in no total. */
  void add(Row row, RowValues values) {
    if (table.completesValues()) {
      addLeftOut(row);
    } else {
      sums.forEach((bound, sum) -> sum.add(values.orNull(bound.column())));
    }
    if (currency.isEmpty()) {
      currency = table.kind().find("cost_currency").flatMap(values::findText);
    }
  }

  /** The same of a row that was left out. */
  void addLeftOut(Row row) {
    notes.startRow(row.layout());
    sums.forEach((bound, sum) -> sum.add(bound.read(row.cells(), notes)));
  }

  /** A row that was there before: it counts in its own table's total, unless it is there twice. */
  void addRepeated(Row row, boolean isWithinTable) {
    if (isWithinTable) {
      repeated++;
    } else {
      addLeftOut(row);
    }
  }

  /** A rejected row: what can be read of it may be in the total, and its rows prove nothing. */
  void addRejected(Row row) {
    isIncomplete = true;
    notes.startRow(row.layout());
    sums.forEach(
        (bound, sum) -> {
          int before = notes.errorCount();
          Object value = row.faults().isEmpty() ? bound.read(row.cells(), notes) : null;
          if (row.faults().isEmpty() && notes.errorCount() == before) {
            sum.addRejected(value);
          } else {
            sum.setIncomplete();
          }
        });
  }

  /** A totals row, if it is the one that counts. */
  void total(Row row) {
    int found = rankOf(row.cells());
    if (found == NONE) {
      return;
    }
    if (found < rank) {
      rank = found;
      counted = row.cells();
      isOfParts = false;
      line = row.line();
      sums.values().forEach(SumOfColumn::forgetTotals);
    }
    if (found == rank && isOfParts(row)) {
      isOfParts = true;
    } else if (found == rank) {
      notes.startRow(row.layout());
      sums.forEach(
          (bound, sum) ->
              Optional.ofNullable(bound.read(row.cells(), notes)).ifPresent(sum::addTotal));
    }
  }

  private boolean isOfParts(Row row) {
    return said.rows().isEmpty() && !Arrays.equals(counted, row.cells());
  }

  private int rankOf(String[] cells) {
    if (said.rows().isEmpty()) {
      return 0;
    }
    for (int i = 0; i < said.rows().size(); i++) {
      for (String cell : cells) {
        if (said.rows().get(i).matcher(Labels.normalise(cell)).matches()) {
          return i;
        }
      }
    }
    return NONE;
  }

  /** Whether the file proves that its rows are whole. */
  boolean isProven() {
    return !isIncomplete
        && isStated()
        && sums.values().stream()
            .filter(sum -> sum.total().isPresent())
            .allMatch(sum -> sum.compare(currency) == 0);
  }

  /** Which columns add up to the file's own total; empty where it states none. */
  Optional<String> agreement() {
    if (!isStated()) {
      return Optional.empty();
    }
    String columns =
        sums.entrySet().stream()
            .filter(each -> each.getValue().total().isPresent())
            .filter(each -> each.getValue().compare(currency) == 0)
            .map(
                each ->
                    each.getKey().column().inputName()
                        + " "
                        + each.getValue().sum().toPlainString())
            .collect(Collectors.joining(", "));
    return Optional.of(columns)
        .filter(words -> !words.isEmpty())
        .map(words -> words + " add up to the file's own total");
  }

  private boolean isStated() {
    return !isOfParts && sums.values().stream().anyMatch(sum -> sum.total().isPresent());
  }

  /**
   * What to say of the rows together.
   *
   * @throws FileRefused when they do not add up to the total
   */
  Optional<Problem> check() throws FileRefused {
    if (!isStated()) {
      return Optional.empty();
    }
    Optional<Problem> partial = Optional.empty();
    for (Map.Entry<BoundColumn, SumOfColumn> each : sums.entrySet()) {
      SumOfColumn sum = each.getValue();
      int difference = sum.total().isEmpty() ? 0 : sum.compare(currency);
      boolean mayFall = said.mayExceed() && each.getKey().said().net();
      if (difference > 0 && !mayFall
          || difference < 0 && !said.mayExceed() && !sum.isIncomplete()) {
        throw new FileRefused(mismatch(each.getKey(), sum), line);
      }
      if (difference != 0 && partial.isEmpty() && said.mayExceed()) {
        partial = Optional.of(partial(each.getKey(), sum));
      }
    }
    return partial;
  }

  private Problem mismatch(BoundColumn bound, SumOfColumn sum) {
    String twice = repeated == 1 ? "1 row that is" : repeated + " rows that are";
    return Problem.of(
        ProblemCode.FILE_TOTAL_MISMATCH,
        words(bound, sum),
        "rows that add up to the file's own total",
        repeated > 0
            ? twice
                + " there once more, equal in every cell, were counted once. Download the export"
                + " again with the columns of ids (of ad sets and ads), which tell such rows apart."
            : "The file was changed after its export, or a part of it is missing. Download it"
                + " again and import it as it is.");
  }

  private static Problem partial(BoundColumn bound, SumOfColumn sum) {
    return Problem.of(
        ProblemCode.FILE_PARTIAL_TOTAL,
        words(bound, sum),
        "rows that add up to the file's own total",
        "The platform counts more than it lists; the rows are stored. Export shorter periods for"
            + " the rest.");
  }

  private static String words(BoundColumn bound, SumOfColumn sum) {
    return bound.column().inputName()
        + " of "
        + sum.sum().toPlainString()
        + " in the rows and "
        + sum.total().orElseThrow().toPlainString()
        + " in the file's total";
  }
}
