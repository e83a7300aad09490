package dev.socialmetrics.http.answer;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is in memory. */
final class BytesBody implements Body {
  private static final int PIECE = 16_384;

  private final byte[] bytes;
  private int written;

  BytesBody(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public boolean writeNext(OutputStream out) throws IOException {
    int next = Math.min(PIECE, bytes.length - written);
    if (next == 0) {
      return false;
    }
    out.write(bytes, written, next);
    written += next;
    return true;
  }

  @Override
  public Object held() {
    return bytes;
  }

  @Override
  public int heldBytes() {
    return bytes.length;
  }

  @Override
  public void close() {
    // nothing is open
  }
}
