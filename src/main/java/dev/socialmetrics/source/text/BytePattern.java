package dev.socialmetrics.source.text;

/** Compares the first bytes of a file. */
public final class BytePattern {
  private BytePattern() {}

  /**
   * @param bytes each 0 to 255
   */
  public static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
