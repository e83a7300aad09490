package dev.socialmetrics.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A style or a script of ours, which is put into pages as it is.
 *
 * @param text without blanks around it
 */
public record PageResource(String text) {
  public PageResource {
    Objects.requireNonNull(text);
  }

  /**
   * @param name of a file below {@code pages/} that is shipped
   */
  public static PageResource of(String name) {
    try (InputStream in = PageResource.class.getResourceAsStream("/pages/" + name)) {
      return new PageResource(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a content security policy names it: its hash, within quotes. */
  public String source() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
