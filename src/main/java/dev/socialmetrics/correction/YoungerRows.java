package dev.socialmetrics.correction;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Corrected rows: younger than what they were, and older than any later export. */
record YoungerRows(RowChecker checker, int millis) implements RowChecker {
  @Override
  public Verdict<ExportedRow> check(Row row) {
    Verdict<ExportedRow> verdict = checker.check(row);
    if (!(verdict instanceof Verdict.Accepted<ExportedRow> good)) {
      return verdict;
    }
    return new Verdict.Accepted<>(
        good.record(),
        good.line(),
        good.value().at(good.value().exportedAt().plusMillis(millis)),
        good.warnings());
  }

  @Override
  public List<String> findings() {
    return checker.findings();
  }

  @Override
  public Optional<LocalDate> periodEnd() {
    return checker.periodEnd();
  }

  @Override
  public int unprovenParts() {
    return checker.unprovenParts();
  }
}
