package dev.socialmetrics.report.page;

import java.util.Objects;

/**
 * A day that a chart points at.
 *
 * @param style {@code odd} of an unusual day, {@code note} of what people noted
 * @param path a dot, or a line from the head to the foot
 * @param day for people
 * @param words what is to be said of it
 * @param finding the id of the finding that says so; empty where people do
 */
public record ChartMark(String style, String path, String day, String words, String finding) {
  public ChartMark {
    Objects.requireNonNull(style);
    Objects.requireNonNull(path);
    Objects.requireNonNull(day);
    Objects.requireNonNull(words);
    Objects.requireNonNull(finding);
  }
}
