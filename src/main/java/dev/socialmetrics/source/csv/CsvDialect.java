package dev.socialmetrics.source.csv;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.text.CharWindow;
import java.io.IOException;
import java.util.Optional;

/** Reads the first line that says which character separates the cells of a CSV file. */
public final class CsvDialect {
  private static final String DECLARATION = "sep=";

  private CsvDialect() {}

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

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
