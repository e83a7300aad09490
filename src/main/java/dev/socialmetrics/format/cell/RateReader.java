package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.ProblemCode;

/**
 * Reads the engagement rate that an export states, in percent: {@code 4.8}, {@code 4.8%}. It is
 * kept for comparison only, so one that cannot be read is left empty with a warning.
 */
public record RateReader() implements CellReader {
  @Override
  public Object read(String text, CellNotes notes) {
    String trimmed = CellText.trim(text);
    if (CellText.isAbsent(trimmed)) {
      return null;
    }
    String number = withoutSign(trimmed);
    boolean plain = NumberShape.of(number) == NumberShape.PLAIN;
    double rate = plain ? Double.parseDouble(number) : Double.NaN;
    if (rate >= 0) {
      return rate + 0.0;
    }
    notes.warn(
        ProblemCode.CELL_RATE_UNREADABLE,
        "a percentage of 0 or more, such as 4.8",
        "The stated rate was left empty; the computed one does not need it.");
    return null;
  }

  /** Without a percent sign at the end; empty for a lone sign. */
  public static String withoutSign(String trimmed) {
    return trimmed.endsWith("%")
        ? CellText.trim(trimmed.substring(0, trimmed.length() - 1))
        : trimmed;
  }
}
