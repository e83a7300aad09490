package dev.socialmetrics.report.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures behind charts, day by day. What they are figures of is said once, by the attributes
 * of the table, since a page has thousands of them.
 *
 * @param about whose they are, with the first and the last day
 * @param days newest first; none where no day has figures
 */
public record DayTable(String caption, Datum about, List<Heading> columns, List<Day> days) {
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
  public record Heading(String label, String figure) {}

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
  public record Value(String text, String value) {
    private static final String NONE = "–";

    /** The value where the text does not say it: null where it is the same number, or none. */
    public @Nullable String unsaid() {
      if (value.isEmpty()) {
        return text.equals(NONE) ? null : value;
      }
      String said = text.replace(",", "").replace('\u2212', '-').replace("\u00a0%", "");
      return said.equals(value) || isSameNumber(said, value) ? null : value;
    }

    private static boolean isSameNumber(String said, String value) {
      try {
        return new BigDecimal(said).compareTo(new BigDecimal(value)) == 0;
      } catch (NumberFormatException words) {
        return false;
      }
    }
  }

  /** Whether no day has figures. */
  public boolean isEmpty() {
    return days.isEmpty();
  }
}
