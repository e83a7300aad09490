package dev.socialmetrics.intake;

/** Compares the first bytes of a file. */
final class BytePattern {
  private BytePattern() {}

  /**
   * @param bytes each 0 to 255
   */
  static boolean startsWith(byte[] head, int... bytes) {
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
