package dev.socialmetrics.source.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text whose UTF-8 was read as Latin-1 and written again: {@code ComptÃ©s} for {@code Comptés}. */
public final class Mojibake {
  private Mojibake() {}

  /** What was meant where all of a text is such; the text itself where any of it is not. */
  public static String repaired(String text) {
    boolean isAscii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xFF) {
        return text;
      }
      isAscii &= c < 0x80;
    }
    return isAscii ? text : decoded(text);
  }

  private static String decoded(String text) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException asItIs) {
      return text;
    }
  }
}
