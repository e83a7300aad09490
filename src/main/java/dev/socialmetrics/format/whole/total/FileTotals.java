package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.cell.TotalWords;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file's own totals are its checksum: of each section that has them the rows must add up. */
public final class FileTotals implements WholeFileRule {
  private final OpenTables tables;
  private final Map<Layout, Optional<SectionTotals>> sections = new IdentityHashMap<>();
  private Optional<SectionTotals> section = Optional.empty();

  /**
   * @param tables that the sections of the file have; those whose rows are stored
   */
  public FileTotals(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    section = of(layout);
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (section.isEmpty()) {
      return;
    }
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      section.get().add(row, accepted.value().values());
    } else if (verdict instanceof Verdict.Ignored<ExportedRow> ignored) {
      if (ignored.reason() == ProblemCode.ROW_TOTAL) {
        addTotal(row);
      } else if (ignored.reason() == ProblemCode.ROW_PERIOD_ONLY) {
        section.get().addLeftOut(row);
      } else if (ignored.reason() == ProblemCode.ROW_DUPLICATE_KEY_IDENTICAL) {
        section.get().addRepeated(row, tables.repeated().isWithinTable());
      }
    } else {
      section.get().addRejected(row);
    }
  }

  /** An average is left out as a total is, and is the sum of nothing. */
  private void addTotal(Row row) {
    if (!TotalWords.isComparison(row.cells())) {
      section.orElseThrow().total(row);
    }
  }

  private Optional<SectionTotals> of(Layout layout) {
    return sections.computeIfAbsent(
        layout,
        known ->
            tables
                .find(known)
                .flatMap(
                    table ->
                        table
                            .section()
                            .table()
                            .total()
                            .map(said -> new SectionTotals(said, table))));
  }

  /** Whether the section's rows are proved to be whole. */
  public boolean isProven(Layout layout) {
    return of(layout).filter(SectionTotals::isProven).isPresent();
  }

  @Override
  public List<String> findings() {
    return sections.values().stream()
        .flatMap(section -> section.flatMap(SectionTotals::agreement).stream())
        .map(words -> "total: " + words)
        .toList();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    List<Problem> partial = new ArrayList<>();
    for (Optional<SectionTotals> section : sections.values()) {
      if (section.isPresent()) {
        section.get().check().ifPresent(partial::add);
      }
    }
    return partial;
  }
}
