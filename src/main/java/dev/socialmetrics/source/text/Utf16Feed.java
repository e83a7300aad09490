package dev.socialmetrics.source.text;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.EncodingProblems;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes UTF-16 two bytes a character. A surrogate without its partner is kept as it is: only its
 * row is rejected later, not the file.
 */
public final class Utf16Feed implements TextFeed {
  private final InputStream in;
  private final boolean bigEndian;
  private final byte[] bytes = new byte[64 * 1024];

  public Utf16Feed(InputStream in, boolean bigEndian) {
    this.in = in;
    this.bigEndian = bigEndian;
  }

  @Override
  public int read(char[] target, int offset, int room) throws IOException, FileRefused {
    int count = in.readNBytes(bytes, 0, Math.min(bytes.length, room * 2));
    if (count % 2 == 1) {
      throw new FileRefused(EncodingProblems.oddLength());
    }
    for (int i = 0; i < count; i += 2) {
      target[offset + i / 2] =
          bigEndian ? join(bytes[i], bytes[i + 1]) : join(bytes[i + 1], bytes[i]);
    }
    return count == 0 ? -1 : count / 2;
  }

  private static char join(byte high, byte low) {
    return (char) ((high & 0xFF) << 8 | low & 0xFF);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
