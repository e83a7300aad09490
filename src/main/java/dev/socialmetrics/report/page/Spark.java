package dev.socialmetrics.report.page;

import dev.socialmetrics.report.chart.Line;

/**
 * A small line: one of its own, or that of a chart of the page once more.
 *
 * @param of id of the chart whose line it is; empty where it is its own
 * @param top where its box begins, in units of the line
 * @param width of its box, in units of the line
 * @param height of its box, in units of the line
 * @param title what it shows, for who cannot see it; empty where the figures beside it say so
 */
public record Spark(String of, Line line, int top, int width, int height, String title) {
  /** {@code 0 0 178 100}. */
  public String box() {
    return "0 " + top + " " + width + " " + height;
  }
}
