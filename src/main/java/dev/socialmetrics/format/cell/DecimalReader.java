package dev.socialmetrics.format.cell;

import static dev.socialmetrics.problem.ProblemCode.CELL_DECIMAL;
import static dev.socialmetrics.problem.ProblemCode.CELL_DECIMAL_SCALE;
import static dev.socialmetrics.problem.ProblemCode.CELL_LOCALE_NUMBER;
import static dev.socialmetrics.problem.ProblemCode.CELL_NOT_FINITE;

import dev.socialmetrics.problem.ProblemCode;
import java.math.BigDecimal;

/**
 * Reads decimals with a point, of at most 15 significant digits, so that they come back exactly
 * from a double: {@code 12}, {@code 12.50}, {@code -3.1}. Trailing zeros are dropped.
 */
public record DecimalReader(Sign sign) implements CellReader {
  /** What a value below 0 means. */
  public enum Sign {
    /** An amount spent: refused. */
    COST,
    /** A number of things: refused. */
    QUANTITY,
    /** An amount earned: a refund, taken with a warning. */
    REVENUE
  }

  /** Most significant digits, and most digits before the point. */
  static final int MAX_DIGITS = 15;

  @Override
  public Object read(String text, CellNotes notes) {
    String trimmed = CellText.trim(text);
    if (CellText.isAbsent(trimmed)) {
      return null;
    }
    BigDecimal value = readNumber(trimmed, notes);
    return value == null || value.signum() >= 0 ? value : judgeNegative(value, notes);
  }

  /** Any finite number within the limits; null after a problem was noted. */
  static BigDecimal readNumber(String trimmed, CellNotes notes) {
    return switch (NumberShape.of(trimmed)) {
      case PLAIN -> readPlain(trimmed, notes);
      case LOCALE ->
          reject(
              notes,
              CELL_LOCALE_NUMBER,
              "a number with a decimal point and no other separators, such as 1234.50");
      case TOO_LONG ->
          reject(notes, CELL_DECIMAL_SCALE, "at most " + MAX_DIGITS + " significant digits");
      case NOT_FINITE -> reject(notes, CELL_NOT_FINITE, "a finite number");
      case OTHER -> reject(notes, CELL_DECIMAL, "a number such as 1234.50");
    };
  }

  private static BigDecimal readPlain(String trimmed, CellNotes notes) {
    BigDecimal value = new BigDecimal(trimmed).stripTrailingZeros();
    if (value.precision() > MAX_DIGITS || value.precision() - value.scale() > MAX_DIGITS) {
      return reject(notes, CELL_DECIMAL_SCALE, "at most " + MAX_DIGITS + " significant digits");
    }
    return shortest(value);
  }

  /** Without trailing zeros after the point, and never with an exponent. */
  public static BigDecimal shortest(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Object judgeNegative(BigDecimal value, CellNotes notes) {
    switch (sign) {
      case REVENUE ->
          notes.warn(
              ProblemCode.ROW_NEGATIVE_REVENUE,
              "an amount of 0 or more",
              "It was stored as a refund; check that it is one.");
      case COST -> {
        return reject(notes, ProblemCode.CELL_NEGATIVE_MONEY, "an amount of 0 or more");
      }
      case QUANTITY -> {
        return reject(notes, ProblemCode.CELL_NEGATIVE_COUNT, "a number of 0 or more");
      }
    }
    return value;
  }

  private static BigDecimal reject(CellNotes notes, ProblemCode code, String expected) {
    notes.reject(code, expected, "Correct the cell or export again");
    return null;
  }
}
