package dev.socialmetrics.insight.annotation;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Window;
import java.util.Objects;
import java.util.Optional;

/**
 * A note about one or more days.
 *
 * @param account empty means every account
 * @param platform empty means every platform
 */
public record Annotation(
    Window days,
    Optional<AccountId> account,
    Optional<Platform> platform,
    String text,
    AnnotationKind kind) {
  public Annotation {
    Objects.requireNonNull(days);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(kind);
    if (text.isBlank()) {
      throw new IllegalArgumentException("an annotation has a text");
    }
  }

  /** Whether from its first day on earlier days say nothing any more of what is usual. */
  public boolean startsAnew() {
    return kind == AnnotationKind.BASELINE;
  }

  /** Whether it is about that channel. */
  public boolean isOf(Channel channel) {
    return account.map(channel.account()::equals).orElse(true)
        && platform.map(channel.platform()::equals).orElse(true);
  }
}
