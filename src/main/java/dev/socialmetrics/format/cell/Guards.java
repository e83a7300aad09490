package dev.socialmetrics.format.cell;

/**
 * What programs put around a cell so that a spreadsheet takes it for text and for nothing else:
 * {@code ="179…"}, {@code '179…}, {@code '@acme}, {@code '-jBLlV16Dko}.
 */
public final class Guards {
  /** What a spreadsheet takes for a formula when a cell begins with it. */
  private static final String FORMULA = "=+-@";

  private Guards() {}

  /** The text inside; any other text as it is, such as a name that begins with an apostrophe. */
  public static String without(String trimmed) {
    int length = trimmed.length();
    if (length > 3 && trimmed.startsWith("=\"") && trimmed.charAt(length - 1) == '"') {
      return CellText.trim(trimmed.substring(2, length - 1));
    }
    return length > 1 && trimmed.charAt(0) == '\'' && isGuarded(trimmed.charAt(1))
        ? CellText.trim(trimmed.substring(1))
        : trimmed;
  }

  private static boolean isGuarded(char first) {
    return CellText.isDigit(first) || FORMULA.indexOf(first) >= 0;
  }
}
