package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The sections of a file whose figures are those of a chosen period. */
final class ChosenPeriods {
  private final Map<Layout, PeriodFigures> sections = new IdentityHashMap<>();

  /**
   * @param file says the period where the section does not
   */
  void open(Section section, Layout layout, FileContext file) {
    if (section.table().ofPeriod()) {
      sections.put(layout, new PeriodFigures(section.facts(), file));
    }
  }

  /** A row that passed every other check; left out where its figures are no lifetime counts. */
  Verdict<ExportedRow> take(Row read, ExportedRow exported, ZoneId zone, List<Problem> warnings) {
    PeriodFigures figures = sections.get(read.layout());
    if (figures == null) {
      return new Verdict.Accepted<>(read.number(), read.line(), exported, warnings);
    }
    if (figures.leavesOut(exported.values(), zone)) {
      return new Verdict.Ignored<>(read.number(), read.line(), ProblemCode.ROW_PERIOD_ONLY);
    }
    Instant at = figures.asOf(zone).orElse(exported.exportedAt());
    ExportedRow dated = exported.at(at);
    return new Verdict.Accepted<>(read.number(), read.line(), dated, warnings);
  }

  /** What the rows showed of the file as a whole; complete after its last row. */
  List<Problem> noticed() {
    return sections.values().stream()
        .flatMap(figures -> figures.noticed().stream())
        .distinct()
        .toList();
  }
}
