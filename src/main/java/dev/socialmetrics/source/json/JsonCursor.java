package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.TextPosition;
import java.io.IOException;

/**
 * A place in a JSON document, and the marks between its values. What is passed over is not kept, so
 * that memory does not grow with it.
 */
final class JsonCursor {
  private static final int MOST_KEPT = 4096;

  private final CharWindow window;
  private final JsonValues values;
  private TextPosition position = TextPosition.START;
  private long passed;

  JsonCursor(CharWindow window, Limits limits) {
    this.window = window;
    this.values = new JsonValues(window, limits);
  }

  /** Where the next thing starts. */
  TextPosition position() {
    return position;
  }

  boolean isNext(char c) throws IOException, FileRefused {
    return window.hasNext() && window.chars[window.at] == c;
  }

  boolean isEnd() throws IOException, FileRefused {
    return !window.hasNext();
  }

  /** Passes over a character and the blanks behind it, if it is the next. */
  boolean take(char c) throws IOException, FileRefused {
    if (!isNext(c)) {
      return false;
    }
    window.at++;
    pass();
    skipBlanks();
    return true;
  }

  /** Passes over one of the characters and the blanks behind it. */
  char expect(String wanted) throws IOException, FileRefused {
    if (isEnd()) {
      throw syntax("the end of the file", position);
    }
    char found = window.chars[window.at];
    if (wanted.indexOf(found) < 0) {
      throw syntax("\"" + found + "\" where " + spell(wanted) + " belongs", position);
    }
    take(found);
    return found;
  }

  private static String spell(String wanted) {
    return wanted.length() == 1 ? wanted : "a comma or " + wanted.charAt(1);
  }

  void skipBlanks() throws IOException, FileRefused {
    while (window.hasNext() && JsonValues.isBlank(window.chars[window.at])) {
      window.at++;
      passLong();
    }
    pass();
  }

  /**
   * Passes over a value of any size and the blanks behind it.
   *
   * @param outerDepth how many brackets are open around it
   * @param most how many characters may have been passed over then
   * @return false where it is longer; the cursor is somewhere in it then
   */
  boolean skipValue(int outerDepth, long most) throws IOException, FileRefused {
    values.start();
    boolean isInside = true;
    while (isInside && values.isNextInside()) {
      isInside = !values.step(outerDepth);
      passLong();
      if (passed + window.length() > most) {
        return false;
      }
    }
    pass();
    skipBlanks();
    return true;
  }

  private void passLong() throws IOException, FileRefused {
    if (window.length() > MOST_KEPT && !isInsideLineEnd()) {
      pass();
    }
  }

  private boolean isInsideLineEnd() throws IOException, FileRefused {
    return window.chars[window.at - 1] == '\r' && isNext('\n');
  }

  /** The next thing starts here. */
  void pass() {
    if (window.length() > 0) {
      passed += window.length();
      position = position.after(window.text());
      window.line = position.line();
      window.startRecord();
    }
  }

  static FileRefused syntax(String what, TextPosition where) {
    return new FileRefused(JsonProblems.syntax(what, where), where.line());
  }
}
