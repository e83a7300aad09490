package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Objects;

/**
 * The figures behind charts, day by day. What they are figures of is said once, by the attributes
 * of the table, since a page has thousands of them.
 *
 * @param about whose they are, with the first and the last day
 * @param days newest first; none where no day has figures
 */
public record DayTable(String caption, Datum about, List<Column> columns, List<Day> days) {
  public DayTable {
    Objects.requireNonNull(caption);
    Objects.requireNonNull(about);
    columns = List.copyOf(columns);
    days = List.copyOf(days);
  }

  /**
   * A metric.
   *
   * @param figure its name for programs: {@code reach.day}
   */
  public record Column(String label, String figure) {}

  /**
   * The figures of a day, one per column.
   *
   * @param day {@code 2025-10-23}
   */
  public record Day(String day, List<Value> values) {
    public Day {
      values = List.copyOf(values);
    }
  }

  /**
   * A figure.
   *
   * @param text for people
   * @param value for programs, as reports print it; empty where there is none
   */
  public record Value(String text, String value) {}

  /** Whether no day has figures. */
  public boolean isEmpty() {
    return days.isEmpty();
  }
}
