package dev.socialmetrics.format.cell;

import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row that adds up the others, or is compared with them, is called, in the languages that
 * are read.
 */
public final class TotalWords {
  private static final Set<String> COMPARISONS = Words.shipped().of(Topic.COMPARISONS);
  private static final Set<String> WORDS =
      Stream.concat(Words.shipped().of(Topic.TOTALS).stream(), COMPARISONS.stream())
          .collect(Collectors.toSet());

  /** With how many rows were added up behind it. */
  private static final int LONGEST =
      WORDS.stream().mapToInt(String::length).max().orElse(0) + " (1234567):".length();

  /** The ASCII characters that words begin with, in both cases, and blanks. */
  private static final boolean[] FIRST = ascii(word -> word.charAt(0));

  /** Those that words end with, and what may be behind them; no digit is among them. */
  private static final boolean[] LAST = ascii(word -> word.charAt(word.length() - 1));

  static {
    LAST[')'] = true;
    LAST[':'] = true;
  }

  /** How many rows were added up, and the point before the numbers. */
  private static final Pattern BEHIND = Pattern.compile("( ?\\([0-9]+\\))?[:：]?$");

  private TotalWords() {}

  private static boolean[] ascii(Function<String, Character> ofWord) {
    boolean[] among = new boolean[0x80];
    Arrays.fill(among, 0, ' ' + 1, true);
    for (String word : WORDS) {
      char one = ofWord.apply(word);
      if (one < among.length) {
        among[one] = true;
        among[Character.toUpperCase(one)] = true;
      }
    }
    return among;
  }

  /**
   * Whether a cell calls its row a total; most cells are passed over by their first letter or their
   * last: ids and numbers end with a digit.
   */
  public static boolean isOne(String cell) {
    return cell != null
        && !cell.isEmpty()
        && cell.length() <= LONGEST
        && isAmong(FIRST, cell.charAt(0))
        && isAmong(LAST, cell.charAt(cell.length() - 1))
        && isAmong(WORDS, cell);
  }

  private static boolean isAmong(Set<String> words, String cell) {
    String text = Words.plain(cell);
    return words.contains(text) || words.contains(BEHIND.matcher(text).replaceFirst(""));
  }

  /** Whether a row of such a word is no sum of the others. */
  public static boolean isComparison(String[] row) {
    return Arrays.stream(row).anyMatch(cell -> isOne(cell) && isAmong(COMPARISONS, cell));
  }

  private static boolean isAmong(boolean[] ascii, char one) {
    return one >= ascii.length || ascii[one];
  }
}
