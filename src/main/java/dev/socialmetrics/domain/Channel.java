package dev.socialmetrics.domain;

import java.util.Comparator;
import java.util.Objects;

/**
 * An account on a platform: what daily figures, posts, audiences and campaigns belong to. Ordered
 * by account, then by platform, both as text.
 */
public record Channel(AccountId account, Platform platform) implements Comparable<Channel> {
  private static final Comparator<Channel> ORDER =
      Comparator.comparing(Channel::account).thenComparing(Channel::platform);

  public Channel {
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
  }

  /** The channel of an account's id and a platform's key, as the store has them. */
  public static Channel of(String accountId, String platformKey) {
    return new Channel(new AccountId(accountId), new Platform(platformKey));
  }

  /** The account's id as text, as tables and reports have it. */
  public String accountId() {
    return account.value();
  }

  /** The platform's key as text, as tables and reports have it. */
  public String platformKey() {
    return platform.key();
  }

  @Override
  public int compareTo(Channel other) {
    return ORDER.compare(this, other);
  }

  /** {@code 1 on instagram}, for messages. */
  @Override
  public String toString() {
    return account + " on " + platform;
  }
}
