package dev.socialmetrics.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;

/**
 * Leaves out of a page what HTML lets one leave out: end tags of cells, rows and list items, whose
 * ends the next tag or the end of the parent says, and quotes around attributes that are one plain
 * word. A browser reads the same page; the templates stay complete, so that the build can check
 * them. Text passes as it is. Not thread-safe.
 */
final class TerseWriter extends Writer {
  private static final Set<String> ENDS =
      Set.of("</td>", "</th>", "</tr>", "</li>", "</dt>", "</dd>");

  private final Writer out;
  private final StringBuilder tag = new StringBuilder();
  private boolean quoted;

  /**
   * @param out takes the page
   */
  TerseWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    int end = from + length;
    int at = from;
    while (at < end) {
      at = tag.isEmpty() ? text(text, at, end) : tag(text, at, end);
    }
  }

  /** Up to the next tag; where that is. */
  private int text(String text, int from, int end) throws IOException {
    int open = text.indexOf('<', from);
    int to = open < 0 || open >= end ? end : open;
    out.write(text, from, to - from);
    if (to < end) {
      tag.append('<');
    }
    return Math.min(end, to + 1);
  }

  /** Up to the end of the tag, or of what is there of it. */
  private int tag(String text, int from, int end) throws IOException {
    int at = from;
    while (at < end) {
      char next = text.charAt(at++);
      tag.append(next);
      quoted ^= next == '"';
      if (next == '>' && !quoted) {
        finish();
        break;
      }
    }
    return at;
  }

  private void finish() throws IOException {
    if (tag.charAt(1) != '/') {
      attributes();
    } else if (!ENDS.contains(tag.toString())) {
      out.append(tag);
    }
    tag.setLength(0);
  }

  private void attributes() throws IOException {
    int from = 0;
    int open = tag.indexOf("=\"");
    while (open >= 0) {
      int close = tag.indexOf("\"", open + 2);
      boolean plain = isPlain(open + 2, close);
      out.append(tag, from, plain ? open + 1 : open + 2);
      out.append(tag, open + 2, plain ? close : close + 1);
      from = close + 1;
      open = tag.indexOf("=\"", from);
    }
    out.append(tag, from, tag.length());
  }

  /** One word, and no slash after it, which would become part of it. */
  private boolean isPlain(int from, int to) {
    for (int at = from; at < to; at++) {
      char next = tag.charAt(at);
      if (!(next >= 'a' && next <= 'z'
          || next >= '0' && next <= '9'
          || next >= 'A' && next <= 'Z'
          || "-_.:#+".indexOf(next) >= 0)) {
        return false;
      }
    }
    return to > from && tag.charAt(to + 1) != '/';
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
