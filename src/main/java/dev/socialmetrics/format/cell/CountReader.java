package dev.socialmetrics.format.cell;

import static dev.socialmetrics.problem.ProblemCode.CELL_INTEGER;
import static dev.socialmetrics.problem.ProblemCode.CELL_INTEGER_RANGE;
import static dev.socialmetrics.problem.ProblemCode.CELL_LOCALE_NUMBER;
import static dev.socialmetrics.problem.ProblemCode.CELL_NEGATIVE_COUNT;

/**
 * Reads whole numbers up to 2^63-1, written in ASCII digits: {@code 15}, {@code +15}, {@code 15.0}.
 *
 * @param mayBeNegative true for a net change
 */
public record CountReader(boolean mayBeNegative) implements CellReader {
  private static final String CORRECT = "Correct the cell or export again";
  private static final String WHOLE = "a whole number";
  private static final String LARGEST = "9223372036854775807";
  private static final int ALWAYS_FITS = 18;

  @Override
  public Object read(String text, CellNotes notes) {
    int length = text.length();
    if (length == 0 || length > ALWAYS_FITS) {
      return readOther(CellText.trim(text), notes);
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return readOther(CellText.trim(text), notes);
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private Object readOther(String text, CellNotes notes) {
    if (CellText.isAbsent(text)) {
      return null;
    }
    return switch (NumberShape.of(text)) {
      case PLAIN -> readPlain(text, notes);
      case LOCALE -> rejectLocale(notes);
      case TOO_LONG -> isAllDigits(text) ? rejectRange(notes) : rejectText(notes);
      case NOT_FINITE, OTHER -> rejectText(notes);
    };
  }

  private Object readPlain(String text, CellNotes notes) {
    int point = text.indexOf('.');
    int start = NumberShape.signLength(text);
    if (point >= 0 && looksGrouped(text, start, point)) {
      return rejectLocale(notes);
    }
    int end = point < 0 ? text.length() : point;
    if (end == start || point >= 0 && !isZero(text, point + 1, text.length())) {
      return rejectText(notes);
    }
    return readDigits(text.charAt(0) == '-', text, start, end, notes);
  }

  private Object readDigits(boolean negative, String text, int start, int end, CellNotes notes) {
    int first = start;
    while (first < end - 1 && text.charAt(first) == '0') {
      first++;
    }
    String digits = text.substring(first, end);
    if (negative && !mayBeNegative && !digits.equals("0")) {
      return notes.reject(CELL_NEGATIVE_COUNT, "a whole number of 0 or more", CORRECT);
    }
    if (isTooLarge(digits)) {
      return rejectRange(notes);
    }
    long value = Long.parseLong(digits);
    return negative ? -value : value;
  }

  private static boolean isTooLarge(String digits) {
    int length = LARGEST.length();
    return digits.length() > length || digits.length() == length && digits.compareTo(LARGEST) > 0;
  }

  /** {@code 1.234} may be 1 and a bit, or one thousand in German: three digits after a group. */
  private static boolean looksGrouped(String text, int start, int point) {
    int whole = point - start;
    return text.length() - point == 4 && whole >= 1 && whole <= 3 && text.charAt(start) != '0';
  }

  private static boolean isZero(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllDigits(String text) {
    for (int i = NumberShape.signLength(text); i < text.length(); i++) {
      if (!CellText.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Object rejectText(CellNotes notes) {
    return notes.reject(CELL_INTEGER, WHOLE, CORRECT);
  }

  private static Object rejectRange(CellNotes notes) {
    return notes.reject(CELL_INTEGER_RANGE, "a whole number of at most " + LARGEST, CORRECT);
  }

  private static Object rejectLocale(CellNotes notes) {
    return notes.reject(
        CELL_LOCALE_NUMBER,
        "a whole number without separators, such as 1234",
        "Remove the separators or export again");
  }
}
