package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.List;

/**
 * A rule about the texts beside the days of a file: {@link TextsBesideDays} shows them to it. Holds
 * the state of one file; not thread-safe.
 */
interface DayTextRule {
  /**
   * Which columns the rule is about.
   *
   * @param unknown positions of the cells of the layout that fill no column
   */
  default List<Integer> cells(Layout layout, List<Integer> unknown) {
    return unknown;
  }

  /**
   * An accepted row of a day.
   *
   * @return whether the rule needs its texts
   */
  boolean takeDay(RowValues values);

  /**
   * A text of that row.
   *
   * @param text without blanks around it; empty when the cell says that it has no value
   */
  void takeText(Row row, int cell, String text, RowValues values);

  /**
   * After the last row.
   *
   * @throws FileRefused when the texts say that the rows are not what daily data are
   */
  void end() throws FileRefused;
}
