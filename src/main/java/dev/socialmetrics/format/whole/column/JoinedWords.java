package dev.socialmetrics.format.whole.column;

import java.util.regex.Pattern;

/** Words of Japanese, Chinese and Korean, which labels have with or without blanks. */
final class JoinedWords {
  private static final Pattern BLANKS = Pattern.compile(" ");
  private static final Pattern SCRIPTS =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー・/ ]+");

  private JoinedWords() {}

  /** Whether blanks between its words say nothing. */
  static boolean isOne(String word) {
    return SCRIPTS.matcher(word).matches();
  }

  /** The word without blanks that say nothing. */
  static String joined(String word) {
    return isOne(word) ? BLANKS.matcher(word).replaceAll("") : word;
  }
}
