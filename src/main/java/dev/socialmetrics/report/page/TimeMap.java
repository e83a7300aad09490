package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Objects;

/**
 * When posts did well: a row a part of the day, a column a weekday.
 *
 * @param say what it is made of
 */
public record TimeMap(String say, List<String> weekdays, List<Row> rows) {
  /** A part of the day. */
  public record Row(String name, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Posts of a part of a weekday.
   *
   * @param style how good it is in five steps, {@code h1} to {@code h5}; empty where nothing is
   *     said
   * @param text {@code 1.3×}; empty with too few posts
   * @param posts how many
   */
  public record Cell(String style, String text, String posts) {
    public Cell {
      Objects.requireNonNull(style);
      Objects.requireNonNull(text);
      Objects.requireNonNull(posts);
    }
  }

  public TimeMap {
    weekdays = List.copyOf(weekdays);
    rows = List.copyOf(rows);
  }
}
