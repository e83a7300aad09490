package dev.socialmetrics.domain;

import java.text.Normalizer;

/** Ids in one spelling: an accent and its letter are one character (Unicode's form NFC). */
public final class NormalText {
  /** Every character before this one is its own normal form. */
  private static final char FIRST_MARK = '\u0300';

  private NormalText() {}

  /** The same text in normal form; most ids come back as they are. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
