package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.whole.WholeFileRule;
import java.util.List;

/** The rules over all rows of the declared tables of a file. */
final class DeclaredRules {
  private DeclaredRules() {}

  static List<WholeFileRule> of(DeclaredChecker checker, DayOrder order) {
    FileTotals totals = new FileTotals(checker::find);
    return List.of(
        new TablesRead(checker::find),
        new DayOrderRule(order),
        totals,
        new CampaignParts(checker::find, totals));
  }
}
