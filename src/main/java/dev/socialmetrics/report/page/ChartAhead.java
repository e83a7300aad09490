package dev.socialmetrics.report.page;

import java.util.Objects;

/**
 * What to expect of the days after a chart's line.
 *
 * @param range the area that holds the truth four times in five, as a path; empty where unknown
 * @param line the expected values, as a path from the latest one on
 * @param words the next days in one sentence
 */
public record ChartAhead(String range, String line, String words) {
  public ChartAhead {
    Objects.requireNonNull(range);
    Objects.requireNonNull(line);
    Objects.requireNonNull(words);
  }
}
