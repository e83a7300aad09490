package dev.socialmetrics.format.check;

import dev.socialmetrics.format.description.IgnoreRule;
import dev.socialmetrics.format.match.HeaderCells;
import dev.socialmetrics.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of a table that are no data: those that its format describes, and totals. Mutable: it is
 * asked for each row, in their order.
 */
final class RowsWithoutData {
  private static final Optional<ProblemCode> TOTAL = Optional.of(ProblemCode.ROW_TOTAL);

  private final List<BoundRule> rules;
  private final Set<BoundRule> over = new HashSet<>();
  private final TotalsRow totals;

  RowsWithoutData(List<IgnoreRule> described, HeaderCells header, TotalsRow totals) {
    this.rules =
        described.stream()
            .map(rule -> new BoundRule(rule, header.find(rule.labels(), rule.position())))
            .filter(BoundRule::applies)
            .toList();
    this.totals = totals;
  }

  /** Why the row is no data; empty for data. */
  Optional<ProblemCode> reason(String[] row) {
    for (BoundRule rule : rules) {
      if (isOf(rule, row) && !isTotalWithoutId(rule, row)) {
        return Optional.of(rule.reason());
      }
    }
    return totals.holds(row) ? TOTAL : Optional.empty();
  }

  /** A row of totals has no id, and is known for what it is. */
  private boolean isTotalWithoutId(BoundRule rule, String[] row) {
    return rule.reason() == ProblemCode.ROW_NO_ID && totals.holds(row);
  }

  private boolean isOf(BoundRule rule, String[] row) {
    if (over.contains(rule)) {
      return false;
    }
    boolean holds = rule.holds(row);
    if (!holds && rule.rule().leading()) {
      over.add(rule);
    }
    return holds;
  }
}
