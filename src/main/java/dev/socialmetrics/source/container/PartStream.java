package dev.socialmetrics.source.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A stream over a part of random bytes. */
final class PartStream extends InputStream {
  private final RandomBytes bytes;
  private final long to;
  private long at;

  /**
   * @param to behind the last byte
   */
  PartStream(RandomBytes bytes, long from, long to) {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int room = (int) Math.min(length, to - at);
    if (room <= 0) {
      return length == 0 ? 0 : -1;
    }
    int count = bytes.read(ByteBuffer.wrap(target, offset, room), at);
    at += Math.max(count, 0);
    return count > 0 ? count : -1;
  }
}
