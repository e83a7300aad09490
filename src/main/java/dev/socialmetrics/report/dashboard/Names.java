package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import java.util.Map;

/**
 * What people call accounts and platforms.
 *
 * @param accounts by id; those without a name are not there
 */
record Names(Map<String, String> accounts, Platforms platforms) {
  Names {
    accounts = Map.copyOf(accounts);
  }

  /** Its id where it has no name. */
  String of(String account) {
    return accounts.getOrDefault(account, account);
  }

  String of(Platform platform) {
    return platforms.nameOf(platform);
  }

  /** {@code House Brands on Instagram}. */
  String of(Channel channel) {
    return of(channel.accountId()) + " on " + of(channel.platform());
  }
}
