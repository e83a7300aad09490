package dev.socialmetrics.source.table;

import java.text.Normalizer;
import java.util.Locale;

/** Makes header labels comparable whatever a platform or a spreadsheet did to them. */
public final class Labels {
  private Labels() {}

  /**
   * NFC, lower case; BOM, soft hyphens and zero-width characters removed; no-break and repeated
   * blanks folded to one; trimmed. Quotes around all of it are those of a tool that quoted the file
   * once more.
   */
  public static String normalise(String label) {
    return isPlain(label) ? label : unquoted(isAscii(label) ? ofAscii(label) : ofAny(label));
  }

  private static String unquoted(String label) {
    int last = label.length() - 1;
    boolean isQuoted = last > 1 && label.charAt(0) == '"' && label.indexOf('"', 1) == last;
    return isQuoted ? label.substring(1, last).strip() : label;
  }

  /** Whether small letters, digits and single blanks between them are all there is. */
  private static boolean isPlain(String label) {
    char before = ' ';
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c >= 'A' && c <= 'Z' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return label.isEmpty() || before != ' ';
  }

  private static boolean isAscii(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) > '~' || label.charAt(i) < ' ') {
        return false;
      }
    }
    return true;
  }

  private static String ofAscii(String label) {
    StringBuilder kept = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean isRepeated = c == ' ' && (kept.isEmpty() || kept.charAt(kept.length() - 1) == ' ');
      if (!isRepeated) {
        kept.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
      }
    }
    int end = kept.length();
    return kept.substring(0, end > 0 && kept.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static String ofAny(String label) {
    StringBuilder kept = new StringBuilder(label.length());
    Normalizer.normalize(label, Normalizer.Form.NFC)
        .codePoints()
        .filter(point -> !isInvisible(point))
        .map(point -> isBlank(point) ? ' ' : point)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip().replaceAll(" {2,}", " ").toLowerCase(Locale.ROOT);
  }

  private static boolean isInvisible(int point) {
    return point == 0xFEFF || point == 0x00AD || point >= 0x200B && point <= 0x200D;
  }

  private static boolean isBlank(int point) {
    return point == '\t' || point == 0xA0 || point == 0x202F || point == 0x2007;
  }
}
