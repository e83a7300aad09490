package dev.socialmetrics.format.cell;

import dev.socialmetrics.domain.NormalText;
import dev.socialmetrics.problem.ProblemCode;

/**
 * Reads a short identifying text, trimmed at both ends, in normal form, else exactly as written.
 */
public record IdReader() implements CellReader {
  /** Longest id, in characters. */
  static final int MAX_LENGTH = 200;

  @Override
  public Object read(String text, CellNotes notes) {
    String trimmed = NormalText.of(withoutGuards(CellText.trim(text)));
    if (CellText.isAbsent(trimmed)) {
      return null;
    }
    if (trimmed.length() > MAX_LENGTH) {
      return notes.reject(
          ProblemCode.CELL_TOO_LONG,
          "at most " + MAX_LENGTH + " characters",
          "Correct the cell or export again");
    }
    CellText.warnOfControls(trimmed, notes);
    return looksRounded(trimmed)
        ? notes.reject(
            ProblemCode.CELL_ID_PRECISION_LOST,
            "the id with all its digits",
            "A spreadsheet has rounded it: export again and keep the column as text")
        : trimmed;
  }

  /**
   * {@code ="179…"} and {@code '179…}: how spreadsheets are kept from taking an id for a number.
   */
  private static String withoutGuards(String trimmed) {
    int length = trimmed.length();
    if (length > 3 && trimmed.startsWith("=\"") && trimmed.charAt(length - 1) == '"') {
      return CellText.trim(trimmed.substring(2, length - 1));
    }
    return length > 1 && trimmed.charAt(0) == '\'' && CellText.isDigit(trimmed.charAt(1))
        ? CellText.trim(trimmed.substring(1))
        : trimmed;
  }

  /** {@code 1.89E+18}: what a spreadsheet makes of a long id. */
  private static boolean looksRounded(String id) {
    int exponent = Math.max(id.indexOf('E'), id.indexOf('e'));
    if (exponent < 1 || exponent == id.length() - 1 || id.charAt(0) > '9') {
      return false;
    }
    boolean signed = id.charAt(exponent + 1) == '+';
    return (signed || id.indexOf('.') > 0)
        && NumberShape.of(id.substring(0, exponent)) == NumberShape.PLAIN
        && isDigits(id, exponent + (signed ? 2 : 1));
  }

  private static boolean isDigits(String id, int from) {
    for (int i = from; i < id.length(); i++) {
      if (!CellText.isDigit(id.charAt(i))) {
        return false;
      }
    }
    return from < id.length();
  }
}
