package dev.socialmetrics.source.text;

/**
 * A place in a file.
 *
 * @param line physical line, from 1
 * @param column characters into the line, from 1
 */
public record TextPosition(long line, long column) {
  public static final TextPosition START = new TextPosition(1, 1);

  /** The position after passing over {@code text} from here. */
  public TextPosition after(CharSequence text) {
    long lines = line;
    long columns = column;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean endsLine = c == '\n' || c == '\r' && !isLineFeed(text, i + 1);
      lines += endsLine ? 1 : 0;
      columns = endsLine ? 1 : columns + 1;
    }
    return new TextPosition(lines, columns);
  }

  /** The place that is at that line and column, from 1, of a text that begins here. */
  public TextPosition inside(long textLine, long textColumn) {
    return new TextPosition(
        line + Math.max(textLine, 1) - 1,
        textLine <= 1 ? column + Math.max(textColumn, 1) - 1 : textColumn);
  }

  private static boolean isLineFeed(CharSequence text, int index) {
    return index < text.length() && text.charAt(index) == '\n';
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
