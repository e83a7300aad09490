package dev.socialmetrics.format.check;

import dev.socialmetrics.format.description.IgnoreRule;
import dev.socialmetrics.format.match.HeaderCells;
import dev.socialmetrics.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Rows of a table that are no data: those that its format describes, and totals. Mutable: it is
 * asked for each row, in their order.
 */
public final class RowsWithoutData {
  private static final Optional<ProblemCode> TOTAL = Optional.of(ProblemCode.ROW_TOTAL);

  private final List<BoundRule> rules;
  private final Set<BoundRule> over = new HashSet<>();
  private final TotalsRow totals;

  RowsWithoutData(List<IgnoreRule> described, HeaderCells header, TotalsRow totals) {
    this.rules =
        described.stream()
            .map(
                rule ->
                    new BoundRule(
                        rule,
                        header.find(rule.labels(), rule.position()),
                        header.find(rule.beside(), OptionalInt.empty())))
            .filter(BoundRule::applies)
            .toList();
    this.totals = totals;
  }

  /** Why the row is no data; empty for data. */
  Optional<ProblemCode> reason(String[] row) {
    for (BoundRule rule : rules) {
      if (isOf(rule, row) && !isTotalWithoutId(rule, row) && !isDataWithoutId(rule, row)) {
        return Optional.of(rule.reason());
      }
    }
    return totals.holds(row) ? TOTAL : Optional.empty();
  }

  /** A row of totals has no id, and is known for what it is. */
  private boolean isTotalWithoutId(BoundRule rule, String[] row) {
    return rule.reason() == ProblemCode.ROW_NO_ID && totals.holds(row);
  }

  /** What a platform could not export has no figures, unless it says so itself. */
  private boolean isDataWithoutId(BoundRule rule, String[] row) {
    return rule.reason() == ProblemCode.ROW_EXPORT_ERROR
        && rule.rule().isOfBlanks()
        && totals.hasFigure(row);
  }

  /** Whether rows may be totals for want of a name. */
  public boolean hasNamelessTotals() {
    return rules.stream().anyMatch(RowsWithoutData::isOfNameless);
  }

  /** Whether a row counts as a total for want of a name, and no word calls it one. */
  public boolean isNamelessTotal(String[] row) {
    return rules.stream().anyMatch(rule -> isOfNameless(rule) && rule.holds(row, totals))
        && rules.stream().noneMatch(rule -> rule.isTotal() && rule.isWordedFirst(row, totals))
        && !totals.holds(row);
  }

  private static boolean isOfNameless(BoundRule rule) {
    return rule.isTotal() && rule.rule().isOfBlanks();
  }

  private boolean isOf(BoundRule rule, String[] row) {
    if (over.contains(rule)) {
      return false;
    }
    boolean holds = rule.holds(row, totals);
    if (!holds && rule.rule().leading()) {
      over.add(rule);
    }
    return holds;
  }
}
