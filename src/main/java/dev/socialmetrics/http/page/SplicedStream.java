package dev.socialmetrics.http.page;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A stream of which parts are kept, parts are left out, and into which others are put. */
final class SplicedStream extends InputStream {
  private final InputStream source;
  private final Deque<Part> parts;
  private long done;

  /**
   * The next bytes.
   *
   * @param added those that are put in; none for a part of the source
   * @param length how many
   * @param kept whether they are read on
   */
  record Part(byte[] added, long length, boolean kept) {
    static Part kept(long length) {
      return new Part(new byte[0], length, true);
    }

    static Part left(long length) {
      return new Part(new byte[0], length, false);
    }

    static Part added(byte[] bytes) {
      return new Part(bytes, bytes.length, true);
    }
  }

  SplicedStream(InputStream source, List<Part> parts) {
    this.source = source;
    this.parts = new ArrayDeque<>(parts);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int most) throws IOException {
    while (!parts.isEmpty()) {
      Part part = parts.getFirst();
      if (!part.kept()) {
        source.skipNBytes(part.length());
        done = part.length();
      }
      if (done < part.length()) {
        int read = read(part, target, offset, (int) Math.min(most, part.length() - done));
        done += read;
        return read;
      }
      parts.removeFirst();
      done = 0;
    }
    return -1;
  }

  private int read(Part part, byte[] target, int offset, int most) throws IOException {
    if (part.added().length > 0) {
      System.arraycopy(part.added(), (int) done, target, offset, most);
      return most;
    }
    int read = source.read(target, offset, most);
    if (read < 0) {
      throw new EOFException("the page was cut short while it was sent");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
