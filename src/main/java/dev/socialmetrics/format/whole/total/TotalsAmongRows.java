package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Rows that are called a total where other rows have names, and have days or a link of their own,
 * as campaigns and posts have. Figures do not tell a campaign of that name from a total: the total
 * may be of a part of the rows, of rows that were rejected, or of rows that a filter left out. Only
 * an id of its own does. The rows before are with the importer by then, so that the file is
 * refused.
 */
public final class TotalsAmongRows implements WholeFileRule {
  private final Predicate<String> isAccount;
  private final Map<Kind, RowNames> kinds = new EnumMap<>(Kind.class);
  private final SubtotalNames subtotals = new SubtotalNames();
  private Kind last;
  private RowNames names;

  /**
   * @param isAccount whether an account of that name is known
   */
  public TotalsAmongRows(Predicate<String> isAccount) {
    this.isAccount = isAccount;
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      ExportedRow exported = accepted.value();
      if (exported.kind() != last) {
        last = exported.kind();
        names = kinds.computeIfAbsent(last, kind -> new RowNames(kind, isAccount));
      }
      names.add(row, exported.values());
      if (last == Kind.CAMPAIGN) {
        subtotals.add(row, exported.values());
      }
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (RowNames each : kinds.values()) {
      each.check();
    }
    subtotals.check();
    return List.of();
  }
}
