package dev.socialmetrics.format.whole;

import dev.socialmetrics.intake.row.Layout;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules over all rows of a file. A new one is one class and one line here. */
public final class WholeFileRules {
  private WholeFileRules() {}

  /**
   * Of every file, and those of its format.
   *
   * @param areDays whether it is stated that rows of a layout are of single days
   */
  public static List<WholeFileRule> ofEveryFile(
      List<WholeFileRule> ofFormat, Predicate<Layout> areDays) {
    return Stream.concat(ofFormat.stream(), ofEveryFile(new DaysInSteps(true, areDays)).stream())
        .toList();
  }

  /**
   * Of every file, whatever its format.
   *
   * @param areDays it is stated that its rows are of single days
   */
  public static List<WholeFileRule> ofEveryFile(boolean areDays) {
    return ofEveryFile(new DaysInSteps(false, layout -> areDays));
  }

  private static List<WholeFileRule> ofEveryFile(DaysInSteps steps) {
    return List.of(
        new RowsThatRefuse(),
        new RoundedIds(),
        steps,
        new FractionShares(),
        new UnsteadyStocks(),
        new SteadyFlows(),
        new NothingStored());
  }
}
