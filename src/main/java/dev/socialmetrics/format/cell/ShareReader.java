package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.ProblemCode;
import java.math.BigDecimal;

/** Reads a share from 0 to 100 percent, with or without its sign: {@code 42.5}, {@code 42.5%}. */
public record ShareReader() implements CellReader {
  @Override
  public Object read(String text, CellNotes notes) {
    String trimmed = CellText.trim(text);
    if (CellText.isAbsent(trimmed)) {
      return null;
    }
    BigDecimal value = DecimalReader.readNumber(RateReader.withoutSign(trimmed), notes);
    if (value == null) {
      return null;
    }
    double percent = value.doubleValue();
    if (percent < 0 || percent > 100) {
      return notes.reject(
          ProblemCode.CELL_PERCENT_RANGE,
          "a percentage from 0 to 100",
          "Correct the cell or export again");
    }
    return percent;
  }
}
