package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.ProblemCode;

/**
 * Reads a calendar day, {@code 2025-10-23}. Midnight behind it ({@code T00:00:00Z}), as databases
 * and spreadsheets add it, is dropped.
 */
public record DateReader() implements CellReader {
  private static final String CORRECT = "Correct the cell or export again";

  @Override
  public Object read(String text, CellNotes notes) {
    String trimmed = CellText.trim(text);
    if (CellText.isAbsent(trimmed)) {
      return null;
    }
    boolean day = IsoDate.startsWithDay(trimmed);
    if (!day || trimmed.length() > IsoDate.LENGTH && !isMidnight(trimmed)) {
      return notes.reject(
          ProblemCode.CELL_DATE,
          "a day of the calendar as YYYY-MM-DD, such as 2025-10-23",
          CORRECT);
    }
    if (!IsoDate.isInRange(IsoDate.year(trimmed))) {
      return notes.reject(
          ProblemCode.CELL_DATE_RANGE,
          "a day from " + IsoDate.MIN_YEAR + " to " + IsoDate.MAX_YEAR,
          CORRECT);
    }
    return trimmed.length() == IsoDate.LENGTH ? trimmed : trimmed.substring(0, IsoDate.LENGTH);
  }

  private static boolean isMidnight(String text) {
    IsoTime time = new IsoTime();
    return time.parse(text) && time.isMidnight();
  }
}
