package dev.socialmetrics.report.page;

/**
 * The head of a column.
 *
 * @param spare whether a narrow screen can do without
 */
public record Head(String text, boolean spare) {
  public static Head of(String text) {
    return new Head(text, false);
  }

  public static Head spare(String text) {
    return new Head(text, true);
  }
}
