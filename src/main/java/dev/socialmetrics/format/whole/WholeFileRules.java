package dev.socialmetrics.format.whole;

import java.util.List;
import java.util.stream.Stream;

/** The rules over all rows of a file. A new one is one class and one line here. */
public final class WholeFileRules {
  private WholeFileRules() {}

  /** Of every file, and those of its format. */
  public static List<WholeFileRule> ofEveryFile(List<WholeFileRule> ofFormat) {
    return Stream.concat(ofFormat.stream(), ofEveryFile(true).stream()).toList();
  }

  /** Of every file, whatever its format. */
  public static List<WholeFileRule> ofEveryFile() {
    return ofEveryFile(false);
  }

  private static List<WholeFileRule> ofEveryFile(boolean bySection) {
    return List.of(
        new RowsThatRefuse(),
        new RoundedIds(),
        new DaysInSteps(bySection),
        new UnusualDays(),
        new NothingStored());
  }
}
