package dev.socialmetrics.format.cell;

/** What every cell has in common: invisible edges, and the ways to say "no value". */
public final class CellText {
  private CellText() {}

  /** The text of a cell, {@link #trim trimmed}; empty where the row has no such cell. */
  public static String trimOrEmpty(String cell) {
    return cell == null ? "" : trim(cell);
  }

  /** Without blanks, no-break blanks, BOM and zero-width characters at either end. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (start < end && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return start == 0 && end == text.length() ? text : text.substring(start, end);
  }

  /** True for a trimmed text that means "not known": blank, dashes, N/A, null. Never for 0. */
  public static boolean isAbsent(String trimmed) {
    return switch (trimmed.length()) {
      case 0 -> true;
      case 1 -> trimmed.charAt(0) == '-';
      case 2 -> trimmed.equals("--");
      case 3 -> trimmed.equalsIgnoreCase("n/a");
      case 4 -> trimmed.equalsIgnoreCase("null");
      default -> false;
    };
  }

  private static boolean isEdge(char c) {
    if (c <= ' ') {
      return true;
    }
    return c >= 0xA0
        && (c == 0xA0 || c == 0x3000 || c == 0xFEFF || c == 0x202F || c >= 0x2000 && c <= 0x200D);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
