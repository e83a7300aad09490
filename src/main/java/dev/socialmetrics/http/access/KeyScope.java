package dev.socialmetrics.http.access;

import java.util.Locale;

/** What a key allows. */
public enum KeyScope {
  /** Asking. */
  READ,
  /** Asking, and sending data. */
  WRITE;

  /** As it is written: {@code read}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException where it is neither
   */
  static KeyScope of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
