package dev.socialmetrics.report.page;

import dev.socialmetrics.report.chart.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One value a day, drawn.
 *
 * @param id names its line within the page
 * @param now the latest value, and its day
 * @param description all that the drawing says, in words
 * @param history width of the days that are known
 * @param width of its box: the same, and the days ahead
 * @param height of its box
 * @param labels of the gridlines, from the top
 * @param gridlines their heights, from the top
 * @param days labels below, evenly spaced from the first day to the last
 * @param band where the window of the headline numbers begins
 * @param gaps where days are missing: from and width
 * @param whole days that all have reported; the same as {@code all} where no channel can be missing
 * @param filled whether the area below is tinted: only where the foot is 0
 * @param ahead what to expect of the days after
 * @param marks days that it points at, oldest first
 * @param unmarked how many more there would be
 * @param empty why there is nothing to draw; empty where there is
 */
public record Chart(
    String id,
    String title,
    String now,
    String description,
    int history,
    int width,
    int height,
    List<String> labels,
    List<Integer> gridlines,
    List<String> days,
    int band,
    List<int[]> gaps,
    Line all,
    Line whole,
    boolean filled,
    Optional<ChartAhead> ahead,
    List<ChartMark> marks,
    int unmarked,
    String empty) {
  public Chart {
    labels = List.copyOf(labels);
    gridlines = List.copyOf(gridlines);
    days = List.copyOf(days);
    gaps = List.copyOf(gaps);
    marks = List.copyOf(marks);
  }

  /** Whether every day that is known is whole: then one line says it all. */
  public boolean isWhole() {
    return all.equals(whole);
  }

  /** The gridlines as one path. */
  public String grid() {
    return gridlines.stream().map(y -> "M0 " + y + "h" + width).collect(Collectors.joining());
  }

  /** Nothing to draw, and why. */
  public static Chart empty(String title, String why) {
    Line none = new Line("", "", "", "");
    return new Chart(
        "",
        title,
        "",
        "",
        1,
        1,
        1,
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        none,
        none,
        false,
        Optional.empty(),
        List.of(),
        0,
        why);
  }
}
