package dev.socialmetrics.format.whole;

import dev.socialmetrics.source.table.Layout;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rules over all rows of a file. A new one is one class and one line here. */
public final class WholeFileRules {
  private WholeFileRules() {}

  /**
   * Of every file, whatever its format.
   *
   * @param section what the rows of a layout have in common
   * @param areDays whether it is stated that rows of a layout are of single days
   * @param isAccount whether an account of that name is known
   */
  public static List<WholeFileRule> ofEveryFile(
      Function<Layout, Object> section, Predicate<Layout> areDays, Predicate<String> isAccount) {
    return List.of(
        new RowsThatRefuse(),
        new HeadersAmongRows(),
        new TotalsAmongRows(isAccount),
        new RoundedIds(),
        new DaysInSteps(section, areDays),
        new FractionShares(),
        new UnusualDays(),
        new NothingStored());
  }
}
