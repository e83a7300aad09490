package dev.socialmetrics.report.page;

import dev.socialmetrics.report.chart.Line;
import java.util.List;

/**
 * One value a day, drawn.
 *
 * @param now the latest value, and its day
 * @param description all that the drawing says, in words
 * @param width of its box
 * @param labels of the gridlines, from the top
 * @param gridlines their heights, from the top
 * @param days labels below, evenly spaced from the first day to the last
 * @param band where the window of the headline numbers begins
 * @param gaps where days are missing: from and width
 * @param whole days that all have reported; the same as {@code all} where nobody can be missing
 * @param filled whether the area below is tinted: only where the foot is 0
 * @param empty why there is nothing to draw; empty where there is
 */
public record Chart(
    String title,
    String now,
    String description,
    int width,
    List<String> labels,
    List<Integer> gridlines,
    List<String> days,
    int band,
    List<int[]> gaps,
    Line all,
    Line whole,
    boolean filled,
    String empty) {
  public Chart {
    labels = List.copyOf(labels);
    gridlines = List.copyOf(gridlines);
    days = List.copyOf(days);
    gaps = List.copyOf(gaps);
  }

  /** Nothing to draw, and why. */
  public static Chart empty(String title, String why) {
    Line none = new Line("", "", "", "");
    return new Chart(
        title, "", "", 1, List.of(), List.of(), List.of(), 0, List.of(), none, none, false, why);
  }
}
