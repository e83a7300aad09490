package dev.socialmetrics.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where alerts are delivered.
 *
 * @param name logged in place of the address, which may be a secret itself
 * @param address https, or http of this machine's loopback
 * @param secret signs the messages; empty leaves them unsigned
 * @param timeout of connecting, and of each wait for an answer
 */
public record Webhook(
    String name, Secret address, Format format, Optional<Secret> secret, Duration timeout) {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  /** The shape of a message. */
  public enum Format {
    GENERIC,
    SLACK
  }

  /**
   * @throws IllegalArgumentException when the address is of no use; it does not show the address
   */
  public Webhook {
    Objects.requireNonNull(name);
    Objects.requireNonNull(format);
    Objects.requireNonNull(secret);
    Objects.requireNonNull(timeout);
    requireUseful(parse(address));
  }

  private static void requireUseful(URI uri) {
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    boolean loopback = "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    if (uri.getHost() == null || uri.getUserInfo() != null || !(secure || loopback)) {
      throw new IllegalArgumentException(
          "an https address, or http of localhost, without a user's name");
    }
  }

  private static URI parse(Secret address) {
    try {
      return new URI(address.reveal());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("an https address");
    }
  }

  URI uri() {
    return parse(address);
  }

  boolean isSecure() {
    return "https".equalsIgnoreCase(uri().getScheme());
  }
}
