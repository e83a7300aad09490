package dev.socialmetrics.format.cell;

import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** What a row that adds up the others is called, in the languages that are read. */
public final class TotalWords {
  private static final Set<String> WORDS = Words.shipped().of(Topic.TOTALS);

  /** With how many rows were added up behind it. */
  private static final int LONGEST =
      WORDS.stream().mapToInt(String::length).max().orElse(0) + " (1234567):".length();

  /** The ASCII characters that words begin with, in both cases, and blanks. */
  private static final boolean[] FIRST = new boolean[0x80];

  static {
    Arrays.fill(FIRST, 0, ' ' + 1, true);
    for (String word : WORDS) {
      char first = word.charAt(0);
      if (first < FIRST.length) {
        FIRST[first] = true;
        FIRST[Character.toUpperCase(first)] = true;
      }
    }
  }

  /** How many rows were added up, and the point before the numbers. */
  private static final Pattern BEHIND = Pattern.compile("( ?\\([0-9]+\\))?[:：]?$");

  private TotalWords() {}

  /** Whether a cell calls its row a total; most cells are passed over by their first letter. */
  public static boolean isOne(String cell) {
    if (cell == null || cell.isEmpty() || cell.length() > LONGEST || !mayBegin(cell.charAt(0))) {
      return false;
    }
    String text = Words.plain(cell);
    return WORDS.contains(text) || WORDS.contains(BEHIND.matcher(text).replaceFirst(""));
  }

  private static boolean mayBegin(char first) {
    return first >= FIRST.length || FIRST[first];
  }
}
