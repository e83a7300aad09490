package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.check.BoundColumn;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row without a name is the total of its section where it is the only one. Several that differ
 * are totals of parts, and add up to the rows; else they are rows whose name is in the row above,
 * as a spreadsheet writes merged cells, and would be left out without a word.
 */
public final class RowsWithoutName implements WholeFileRule {
  private static final Set<ProblemCode> COUNTED =
      Set.of(ProblemCode.ROW_PERIOD_ONLY, ProblemCode.ROW_DUPLICATE_KEY_IDENTICAL);

  private final OpenTables tables;
  private final Map<Layout, Optional<UnnamedRows>> sections = new IdentityHashMap<>();
  private Optional<UnnamedRows> section = Optional.empty();

  /**
   * @param tables that the sections of the file have
   */
  public RowsWithoutName(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    section =
        sections.computeIfAbsent(
            layout,
            known ->
                tables
                    .find(known)
                    .filter(table -> table.withoutData().hasNamelessTotals())
                    .map(UnnamedRows::new));
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (section.isEmpty()) {
      return;
    }
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      section.get().add(accepted.value().values());
    } else if (verdict instanceof Verdict.Ignored<ExportedRow> ignored) {
      if (ignored.reason() == ProblemCode.ROW_TOTAL) {
        section.get().addTotal(row);
      } else if (COUNTED.contains(ignored.reason())) {
        section.get().add(row);
      }
    } else {
      section.get().add(row);
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Optional<UnnamedRows> each : sections.values()) {
      if (each.isPresent()) {
        each.get().check();
      }
    }
    return List.of();
  }

  /** Rows below one header. */
  private static final class UnnamedRows {
    private final BoundTable table;
    private final CellNotes notes = new CellNotes();
    private final Map<BoundColumn, SumOfColumn> sums = new HashMap<>();
    private final Set<String> differing = new TreeSet<>();
    private long rows;
    private long line;

    UnnamedRows(BoundTable table) {
      this.table = table;
      table.columns().stream()
          .filter(bound -> AdditiveFigures.columns(table.kind()).contains(bound.column()))
          .filter(bound -> !bound.cells().isEmpty() && isOfCells(table.section().table(), bound))
          .forEach(bound -> sums.put(bound, new SumOfColumn()));
    }

    /** Whether its values are what its cells say, and no share of another column. */
    private static boolean isOfCells(TableDescription said, BoundColumn bound) {
      String name = bound.column().inputName();
      boolean isInTotal = said.total().isEmpty() || said.total().get().columns().contains(name);
      boolean isSpread = said.spread().filter(it -> it.columns().containsValue(name)).isPresent();
      return isInTotal && !isSpread && bound.said().rate().isEmpty();
    }

    void add(RowValues values) {
      sums.forEach((bound, sum) -> sum.add(values.orNull(bound.column())));
    }

    void add(Row row) {
      notes.startRow(row.layout());
      sums.forEach((bound, sum) -> sum.add(bound.read(row.cells(), notes)));
    }

    void addTotal(Row row) {
      if (!table.withoutData().isNamelessTotal(row.cells())) {
        return;
      }
      notes.startRow(row.layout());
      List<Object> figures = new ArrayList<>();
      sums.forEach((bound, sum) -> addTotal(bound.read(row.cells(), notes), sum, figures));
      if (!figures.isEmpty()) {
        rows++;
        line = rows == 1 ? row.line() : line;
        if (differing.size() <= 1) {
          differing.add(String.join("\n", row.cells()));
        }
      }
    }

    private static void addTotal(Object value, SumOfColumn sum, List<Object> figures) {
      if (value != null) {
        sum.addTotal(value);
        if (!AdditiveFigures.isZero(value)) {
          figures.add(value);
        }
      }
    }

    void check() throws FileRefused {
      if (differing.size() > 1 && !sums.values().stream().allMatch(UnnamedRows::addsUp)) {
        throw new FileRefused(
            Problem.of(
                ProblemCode.FILE_TOTAL_MISMATCH,
                Quantity.of(rows, "row") + " without a name, which are no totals of the others",
                "a name in each row, or one row without, the total",
                "A spreadsheet writes the name of merged or grouped rows once, in the first of them."
                    + " Fill it in below, in each row, or download the export again and import it as"
                    + " it is."),
            line);
      }
    }

    private static boolean addsUp(SumOfColumn sum) {
      return sum.total().isEmpty() || sum.compare(Optional.empty()) == 0;
    }
  }
}
