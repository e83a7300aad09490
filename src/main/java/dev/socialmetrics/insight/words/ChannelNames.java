package dev.socialmetrics.insight.words;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What sentences call accounts and channels.
 *
 * @param ofOneAccount where it is clear whose a channel is: only its platform is named
 */
public record ChannelNames(
    Function<Platform, String> platforms,
    Function<AccountId, String> accounts,
    boolean ofOneAccount) {
  public ChannelNames {
    Objects.requireNonNull(platforms);
    Objects.requireNonNull(accounts);
  }

  /** The same for sentences about one account. */
  public ChannelNames ofOne() {
    return new ChannelNames(platforms, accounts, true);
  }

  /** The same for sentences about several. */
  public ChannelNames ofSeveral() {
    return new ChannelNames(platforms, accounts, false);
  }

  /** {@code Instagram}, or {@code Harbor Books on Instagram}. */
  public String of(Channel channel) {
    String platform = of(channel.platform());
    return ofOneAccount ? platform : of(channel.account()) + " on " + platform;
  }

  String of(AccountId account) {
    return accounts.apply(account);
  }

  String of(Platform platform) {
    return platforms.apply(platform);
  }

  /** What a change is of, behind the metric: {@code of Instagram}; nothing where it is of all. */
  String behind(Optional<AccountId> account, Optional<Platform> platform) {
    if (account.isPresent() && platform.isPresent()) {
      return " of " + of(new Channel(account.get(), platform.get()));
    }
    return platform
        .map(one -> " on " + of(one))
        .or(() -> account.filter(one -> !ofOneAccount).map(one -> " of " + of(one)))
        .orElse("");
  }
}
