package dev.socialmetrics.intake;

import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;
import java.util.Optional;

/** Tells which character separates the cells of a CSV file. */
final class CsvDialect {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final String DECLARATION = "sep=";
  private static final int DECLARATION_LENGTH = DECLARATION.length() + 1;

  private CsvDialect() {}

  /**
   * The delimiter that a first line {@code sep=;} declares, which is passed over; else the one that
   * stands most often outside quotes in the first line that is not blank; else a comma.
   */
  static char detect(CharWindow window) throws IOException, FileRefused {
    return declared(window).orElseGet(() -> mostFrequent(window.head()));
  }

  /** The delimiter that a first line {@code sep=;} declares, which is then passed over. */
  static Optional<Character> declared(CharWindow window) throws IOException, FileRefused {
    String head = window.head();
    if (!declares(head)) {
      return Optional.empty();
    }
    window.at = window.from + DECLARATION_LENGTH;
    if (window.hasNext()) {
      window.skipLineEnd();
      window.line++;
    }
    window.startRecord();
    return Optional.of(head.charAt(DECLARATION.length()));
  }

  private static boolean declares(String head) {
    return head.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length())
        && head.length() >= DECLARATION_LENGTH
        && isDelimiter(head.charAt(DECLARATION.length()))
        && (head.length() == DECLARATION_LENGTH || isLineEnd(head.charAt(DECLARATION_LENGTH)));
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
