package dev.socialmetrics.format.whole;

import java.util.List;

/** The rules over all rows of a file. A new one is one class and one line here. */
public final class WholeFileRules {
  private WholeFileRules() {}

  /** Of every file, whatever its format. */
  public static List<WholeFileRule> ofEveryFile() {
    return List.of(new RowsThatRefuse(), new RoundedIds(), new DaysInSteps(), new NothingStored());
  }
}
