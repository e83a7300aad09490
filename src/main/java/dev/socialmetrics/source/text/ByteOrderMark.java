package dev.socialmetrics.source.text;

/** How a file begins when it states its encoding. */
public enum ByteOrderMark {
  UTF_8(0xEF, 0xBB, 0xBF),
  UTF_16LE(0xFF, 0xFE),
  UTF_16BE(0xFE, 0xFF),
  NONE;

  private final int[] bytes;

  ByteOrderMark(int... bytes) {
    this.bytes = bytes;
  }

  /** Bytes. */
  public int length() {
    return bytes.length;
  }

  public static ByteOrderMark of(byte[] head) {
    for (ByteOrderMark mark : values()) {
      if (BytePattern.startsWith(head, mark.bytes)) {
        return mark;
      }
    }
    return NONE;
  }
}
