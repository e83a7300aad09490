package dev.socialmetrics.intake.row;

import java.text.Normalizer;
import java.util.Locale;

/** Makes header labels comparable whatever a platform or a spreadsheet did to them. */
public final class Labels {
  private Labels() {}

  /**
   * NFC, lower case; BOM, soft hyphens and zero-width characters removed; no-break and repeated
   * blanks folded to one; trimmed.
   */
  public static String normalise(String label) {
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
