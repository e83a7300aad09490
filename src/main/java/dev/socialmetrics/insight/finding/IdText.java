package dev.socialmetrics.insight.finding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a finding's id, written so that the parts can be taken apart again and a shell takes
 * the id without quotes: letters and digits of any alphabet and a few signs as they are, all else
 * as percent signs and the bytes of UTF-8.
 */
final class IdText {
  private static final String PLAIN = "-._,@+=/";
  private static final int HEX = 16;

  private IdText() {}

  /**
   * @param alsoPlain further signs that stay as they are
   */
  static String encoded(String text, String alsoPlain) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints().forEach(point -> append(encoded, point, alsoPlain));
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, int point, String alsoPlain) {
    if (Character.isLetterOrDigit(point) || (PLAIN + alsoPlain).indexOf(point) >= 0) {
      encoded.appendCodePoint(point);
    } else {
      encoded.append(percent(Character.toString(point)));
    }
  }

  /** Every byte of a text as a percent sign and two digits. */
  static String percent(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(String.format(Locale.ROOT, "%%%02X", part & 0xFF));
    }
    return encoded.toString();
  }

  /** The text that was encoded; empty where percent signs are no bytes of one. */
  static Optional<String> decoded(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < encoded.length(); ) {
      int point = encoded.codePointAt(at);
      if (point != '%') {
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(point);
      } else {
        int value = hex(encoded, at + 1);
        if (value < 0) {
          return Optional.empty();
        }
        bytes.write(value);
        at += 3;
      }
    }
    return text(bytes.toByteArray());
  }

  private static int hex(String encoded, int at) {
    if (at + 2 > encoded.length()) {
      return -1;
    }
    int high = Character.digit(encoded.charAt(at), HEX);
    int low = Character.digit(encoded.charAt(at + 1), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
