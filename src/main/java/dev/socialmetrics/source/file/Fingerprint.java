package dev.socialmetrics.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What identifies a file, whatever its name. */
public final class Fingerprint {
  private static final int BUFFER_BYTES = 64 * 1024;

  private Fingerprint() {}

  /**
   * SHA-256 of a file's bytes, 64 lower-case hexadecimal digits.
   *
   * @throws IOException when it cannot be read, or is a link
   */
  public static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return sha256(in);
    }
  }

  /** The same of all bytes that a stream has left. */
  public static String sha256(InputStream in) throws IOException {
    return sha256(in, OutputStream.nullOutputStream());
  }

  /** The same, of bytes that are copied on the way. */
  public static String sha256(InputStream in, OutputStream copy) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    int count = in.read(buffer);
    while (count >= 0) {
      digest.update(buffer, 0, count);
      copy.write(buffer, 0, count);
      count = in.read(buffer);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
