package dev.socialmetrics.format.whole.column;

import java.util.HashMap;
import java.util.Map;

/**
 * The texts of one column and the dates that have them. A few that come again on other dates part
 * rows, as names of networks do; free text does not come again, and one text for all rows parts
 * nothing.
 */
final class RecurringValues {
  private static final int MOST = 20;

  /** In place of a date: the text is on several. */
  private static final String SEVERAL = "";

  private final Map<String, String> dates = new HashMap<>();

  /**
   * @param date of the row, not empty
   */
  void add(String text, String date) {
    if (dates.size() <= MOST) {
      dates.merge(text, date, (first, other) -> first.equals(other) ? first : SEVERAL);
    }
  }

  /** Whether the texts are at least two, at most 20, and each of them is on several dates. */
  boolean partRows() {
    return dates.size() > 1
        && dates.size() <= MOST
        && dates.values().stream().allMatch(SEVERAL::equals);
  }
}
