package dev.socialmetrics.problem;

import java.util.Locale;

/** Makes text from files fit for a message: short, on one line, without control characters. */
public final class Clip {
  /** Longest piece of a cell that a message shows, in characters. */
  public static final int LIMIT = 200;

  private Clip() {}

  /** At most {@link #LIMIT} characters, control and direction-changing characters escaped. */
  public static String clip(String text) {
    StringBuilder clipped = new StringBuilder();
    text.codePoints()
        .limit(LIMIT)
        .forEach(
            point -> {
              if (isUnsafe(point)) {
                clipped.append(String.format(Locale.ROOT, "\\u%04x", point));
              } else {
                clipped.appendCodePoint(point);
              }
            });
    boolean cut = text.codePointCount(0, text.length()) > LIMIT;
    return cut ? clipped.append('…').toString() : clipped.toString();
  }

  private static boolean isUnsafe(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          point != 0x200D;
      default -> false;
    };
  }
}
