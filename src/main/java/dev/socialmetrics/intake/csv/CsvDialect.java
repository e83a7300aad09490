package dev.socialmetrics.intake.csv;

import dev.socialmetrics.intake.text.CharWindow;
import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;
import java.util.Optional;

/** Tells which character separates the cells of a CSV file. */
public final class CsvDialect {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final String DECLARATION = "sep=";

  private CsvDialect() {}

  /**
   * The delimiter that a first line {@code sep=;} declares, which is passed over; else the one that
   * stands most often outside quotes in the first line that is not blank; else a comma.
   */
  static char detect(CharWindow window) throws IOException, FileRefused {
    return declared(window).orElseGet(() -> mostFrequent(window.head()));
  }

  /**
   * The delimiter that a first line {@code sep=;} declares, which is then passed over. Spreadsheets
   * fill the line up with empty cells: {@code sep=;;;}.
   */
  public static Optional<Character> declared(CharWindow window) throws IOException, FileRefused {
    String head = window.head();
    int length = declarationLength(head);
    if (length == 0) {
      return Optional.empty();
    }
    window.at = window.from + length;
    if (window.hasNext()) {
      window.skipLineEnd();
      window.line++;
    }
    window.startRecord();
    return Optional.of(head.charAt(DECLARATION.length()));
  }

  /** Characters before the line end; 0 when the first line declares nothing. */
  private static int declarationLength(String head) {
    int at = DECLARATION.length();
    if (!head.regionMatches(true, 0, DECLARATION, 0, at)
        || head.length() == at
        || !isDelimiter(head.charAt(at))) {
      return 0;
    }
    char delimiter = head.charAt(at);
    while (at < head.length() && head.charAt(at) == delimiter) {
      at++;
    }
    return at == head.length() || isLineEnd(head.charAt(at)) ? at : 0;
  }

  private static boolean isDelimiter(char c) {
    return c == '\t' || c > ' ' && c != '"' && !Character.isLetterOrDigit(c);
  }

  private static char mostFrequent(String head) {
    int[] counts = new int['|' + 1];
    boolean inQuotes = false;
    for (char c : head.stripLeading().toCharArray()) {
      if (isLineEnd(c) && !inQuotes) {
        break;
      }
      inQuotes ^= c == '"';
      if (!inQuotes && c <= '|') {
        counts[c]++;
      }
    }
    char best = DELIMITERS[0];
    for (char delimiter : DELIMITERS) {
      best = counts[delimiter] > counts[best] ? delimiter : best;
    }
    return best;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
