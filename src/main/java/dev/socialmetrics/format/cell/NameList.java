package dev.socialmetrics.format.cell;

/**
 * Parses one list of quoted names. Takes single and double quotes, the escapes of JSON and of
 * Python, and apostrophes inside single-quoted names ({@code ['Côte d'Ivoire']}): a quote ends a
 * name only where the list goes on or ends after it.
 */
final class NameList {
  private final String text;
  private final StringBuilder json;
  private int at;

  NameList(String text) {
    this.text = text;
    this.json = new StringBuilder(text.length() + 2);
  }

  /** A compact JSON array; null when the text is no list of names. */
  String toJson() {
    if (!take('[')) {
      return null;
    }
    json.append('[');
    if (!take(']') && !readNames()) {
      return null;
    }
    boolean ends = at == text.length();
    return ends && isWellFormed(json) ? json.append(']').toString() : null;
  }

  private boolean readNames() {
    do {
      if (json.length() > 1) {
        json.append(',');
      }
      if (!readName()) {
        return false;
      }
    } while (take(','));
    return take(']');
  }

  private boolean readName() {
    skipBlanks();
    char quote = peek(at);
    if (!isQuote(quote)) {
      return false;
    }
    json.append('"');
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote && (quote == '"' || isEndOfName(at + 1))) {
        at++;
        json.append('"');
        return true;
      }
      boolean commaMissing = c == quote && isQuote(peek(afterBlanks(at + 1)));
      if (commaMissing || c == '\\' && !readEscape()) {
        return false;
      }
      if (c != '\\') {
        append(c);
      }
    }
    return false;
  }

  /** True when another quoted name or the end of the list follows. */
  private boolean isEndOfName(int from) {
    int next = afterBlanks(from);
    if (peek(next) == ']') {
      return afterBlanks(next + 1) == text.length();
    }
    if (peek(next) != ',') {
      return false;
    }
    return isQuote(peek(afterBlanks(next + 1)));
  }

  private boolean readEscape() {
    at++;
    char c = peek(at);
    int plain = "'\"\\/bfnrt".indexOf(c);
    if (plain >= 0) {
      append("'\"\\/\b\f\n\r\t".charAt(plain));
      return true;
    }
    return switch (c) {
      case 'x' -> readHex(2);
      case 'u' -> readHex(4);
      case 'U' -> readHex(8);
      default -> false;
    };
  }

  private boolean readHex(int digits) {
    int point = 0;
    for (int i = 1; i <= digits; i++) {
      int digit = Character.digit(peek(at + i), 16);
      if (digit < 0 || point > 0x10FFFF >> 4) {
        return false;
      }
      point = point * 16 + digit;
    }
    at += digits;
    for (char c : Character.toChars(point)) {
      append(c);
    }
    return true;
  }

  private void append(char c) {
    if (c == '"' || c == '\\') {
      json.append('\\').append(c);
    } else if (c < ' ') {
      json.append("\\u00").append(Character.forDigit(c >> 4, 16));
      json.append(Character.forDigit(c & 15, 16));
    } else {
      json.append(c);
    }
  }

  private boolean take(char c) {
    skipBlanks();
    if (peek(at) != c) {
      return false;
    }
    at = afterBlanks(at + 1);
    return true;
  }

  private void skipBlanks() {
    at = afterBlanks(at);
  }

  private int afterBlanks(int from) {
    int next = from;
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    return next;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** The character there; NUL, which no list has, past the end. */
  private char peek(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private static boolean isWellFormed(CharSequence chars) {
    return chars.codePoints().noneMatch(p -> p >= 0xD800 && p <= 0xDFFF);
  }
}
