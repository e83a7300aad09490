package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.text.CharWindow;
import java.io.IOException;

/**
 * Cuts the next value out of a JSON document, as the file has it. Only finds its end; whether it is
 * valid is for the parser to say.
 */
final class JsonValues {
  private final CharWindow window;
  private final Limits limits;
  private int depth;
  private boolean inString;
  private boolean escaped;

  JsonValues(CharWindow window, Limits limits) {
    this.window = window;
    this.limits = limits;
  }

  /**
   * Moves behind the value that starts at the window's start, or to the end of the file.
   *
   * @param outerDepth how many brackets are open around it
   * @return false when the value is longer than a record may be
   */
  boolean findEnd(int outerDepth) throws IOException, FileRefused {
    start();
    while (isNextInside()) {
      if (step(outerDepth) || window.length() > limits.recordChars()) {
        break;
      }
    }
    return window.length() <= limits.recordChars();
  }

  /** A value starts here. */
  void start() {
    depth = 0;
    inString = false;
    escaped = false;
  }

  /** Whether the next character is one of the value's. */
  boolean isNextInside() throws IOException, FileRefused {
    return window.hasNext() && isInside(window.chars[window.at]);
  }

  /** Moves on by one character of the value; true when it ends with that. */
  boolean step(int outerDepth) throws FileRefused {
    boolean ended = look(window.chars[window.at++]);
    if (depth + outerDepth > limits.jsonDepth()) {
      throw new FileRefused(JsonProblems.tooDeep(limits.jsonDepth()), window.line);
    }
    return ended;
  }

  /** A scalar ends before the comma, bracket or blank behind it. */
  private boolean isInside(char c) {
    return depth > 0 || inString || c != ',' && c != ']' && c != '}' && !isBlank(c);
  }

  /** True when the value ends with this character. */
  private boolean look(char c) {
    if (inString) {
      return lookInString(c);
    }
    switch (c) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}', ']' -> {
        depth--;
        return depth == 0;
      }
      default -> {
        return false;
      }
    }
    return false;
  }

  private boolean lookInString(char c) {
    if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      inString = false;
      return depth == 0;
    }
    return false;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
