package dev.socialmetrics.http.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * A key as it is kept: its hash, never itself. A key has 256 random bits, so that a plain hash
 * cannot be searched for it.
 *
 * @param name of its user or program; once
 * @param account the only one that it may ask about; empty for all
 * @param limited whether {@code serve.limits.requests} holds for it
 * @param sha256 of the key, lower-case hexadecimal
 * @param createdAt ISO 8601
 */
public record ApiKey(
    String name,
    KeyScope scope,
    Optional<String> account,
    boolean limited,
    String sha256,
    String createdAt) {
  public ApiKey {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException(
          "the name of a key has 1 to 64 letters, digits, dots and hyphens, was \"" + name + "\"");
    }
    Objects.requireNonNull(scope);
    Objects.requireNonNull(account);
    Objects.requireNonNull(createdAt);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a hash has 64 hexadecimal digits");
    }
  }

  /** Whether this is the key; the time it takes does not depend on how much of it is right. */
  boolean is(String key) {
    return MessageDigest.isEqual(
        sha256.getBytes(StandardCharsets.US_ASCII), hash(key).getBytes(StandardCharsets.US_ASCII));
  }

  static String hash(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
