package dev.socialmetrics.format.cell;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text whose UTF-8 was read as Windows-1252 and saved again ({@code MoÃ¯se} for {@code Moïse}), and
 * text that lost characters (U+FFFD). All characters of the first kind are bytes of UTF-8; a text
 * with any other one is as it was written.
 */
final class DamagedText {
  /** What Windows-1252 has for the bytes 80 to 9F; those it leaves out are read as they are. */
  private static final String WINDOWS_1252 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

  /** What people write behind a word in capitals: {@code MANHÃ…}. */
  private static final String BEHIND_WORDS = "…”“’‘–—»›™®\u00a0";

  private static final char LOST = '\uFFFD';
  private static final int SURE = 2;
  private static final int LONGEST_SHOWN = 40;

  private DamagedText() {}

  /** Whether a text with this character may be damaged. */
  static boolean mayBegin(char c) {
    return c >= 0xC2 && c <= 0xF0 || c == LOST;
  }

  static boolean hasLost(String text) {
    return text.indexOf(LOST) >= 0;
  }

  /** The first damaged word and what it means: {@code "Moïse" for "MoÃ¯se"}. */
  static Optional<String> meant(String text) {
    int first = -1;
    int signs = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) >= 0x80) {
        int following = following(text.charAt(i));
        if (following == 0 || !follow(text, i, following)) {
          return Optional.empty();
        }
        first = first < 0 ? i : first;
        signs += signs(text, i, Math.min(i + following, length - 1));
        i += following;
      }
    }
    return signs >= SURE ? Optional.of(word(text, first)) : Optional.empty();
  }

  /**
   * How many bytes follow a first one of the letters and signs that texts are made of; 0 for one
   * that begins none.
   */
  private static int following(char c) {
    if (c >= 0xC2 && c <= 0xC6 || c == 0xCE || c == 0xCF) {
      return 1; // Latin, Greek
    }
    if (c == 0xD0 || c == 0xD1 || c >= 0xD7 && c <= 0xDB) {
      return 1; // Cyrillic, Hebrew, Arabic
    }
    if (c >= 0xE0 && c <= 0xEF) {
      return 2;
    }
    return c == 0xF0 ? 3 : 0;
  }

  /** A text may have been cut within its last character. */
  private static boolean follow(String text, int at, int following) {
    int end = Math.min(at + following, text.length() - 1);
    for (int i = at + 1; i <= end; i++) {
      int b = asByte(text.charAt(i));
      if (b < 0x80 || b > 0xBF) {
        return false;
      }
    }
    return true;
  }

  /** A byte of Windows-1252; -1 where it has no such character. */
  private static int asByte(char c) {
    if (c <= 0xFF) {
      return c;
    }
    int index = WINDOWS_1252.indexOf(c);
    return index < 0 ? -1 : 0x80 + index;
  }

  /** How much one sequence shows; those of scripts with few words of one letter show more. */
  private static int signs(String text, int at, int end) {
    char lead = text.charAt(at);
    boolean isCapital = lead <= 0xDF;
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (end == at || isNatural(text, at, end) && (!isCapital || Character.isUpperCase(before))) {
      return 0;
    }
    boolean isTypical = lead == 0xC2 || lead == 0xC3 || lead == 0xE2 || lead >= 0xEF;
    return isTypical || isCapital && before >= 'a' && before <= 'z' ? SURE : 1;
  }

  private static boolean isNatural(String text, int at, int end) {
    for (int i = at + 1; i <= end; i++) {
      if (BEHIND_WORDS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return end + 1 == text.length() || !Character.isLetter(text.charAt(end + 1));
  }

  private static String word(String text, int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST_SHOWN && text.charAt(from - 1) > ' ') {
      from--;
    }
    int to = at;
    while (to < text.length() && to - from < LONGEST_SHOWN && text.charAt(to) > ' ') {
      to++;
    }
    String word = text.substring(from, to);
    return '"' + decoded(word) + "\" for \"" + word + '"';
  }

  private static String decoded(String word) {
    ByteBuffer bytes = ByteBuffer.allocate(word.length());
    word.chars().forEach(c -> bytes.put((byte) asByte((char) c)));
    String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    return text.replaceAll(LOST + "+$", "…");
  }
}
