package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.stream.Stream;

/**
 * Figures of days that can hardly be what their columns are called: one series of days for all who
 * judge them. Warnings, since accounts are bought, merged and purged, and large audiences can be
 * steady.
 */
public final class UnusualDays implements WholeFileRule {
  private final DaySeries series = new DaySeries();

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    series.take(verdict);
  }

  @Override
  public List<Problem> end() {
    return Stream.of(UnsteadyStocks.warnings(series), SteadyFlows.warnings(series))
        .flatMap(List::stream)
        .toList();
  }
}
