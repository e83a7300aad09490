package dev.socialmetrics.metric.comparison;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.metric.window.DailyRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is compared: a channel, or several together.
 *
 * @param account empty where it is about all accounts
 * @param platform empty where it is about all platforms
 * @param members the days of the channels that it is made of
 */
public record Subject(
    Scope scope,
    Optional<AccountId> account,
    Optional<Platform> platform,
    Collection<DailyRows> members) {
  public Subject {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    members = List.copyOf(members);
  }

  /** What kind of subject it is; subjects are ranked among those of their own scope. */
  public enum Scope {
    ALL,
    PLATFORM,
    ACCOUNT,
    ACCOUNT_ON_PLATFORM;

    /** The public spelling, {@code account_on_platform}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether all its channels are stale on that day. */
  public boolean isStaleOn(LocalDate day) {
    return members.stream().allMatch(rows -> rows.isStaleOn(day));
  }

  /** All channels together. */
  public static Subject all(Collection<DailyRows> members) {
    return new Subject(Scope.ALL, Optional.empty(), Optional.empty(), members);
  }

  /** The channels of a platform together. */
  public static Subject of(Platform platform, Collection<DailyRows> members) {
    return new Subject(Scope.PLATFORM, Optional.empty(), Optional.of(platform), members);
  }

  /** The channels of an account together. */
  public static Subject of(AccountId account, Collection<DailyRows> members) {
    return new Subject(Scope.ACCOUNT, Optional.of(account), Optional.empty(), members);
  }

  /** One channel. */
  public static Subject of(Channel channel, DailyRows days) {
    return new Subject(
        Scope.ACCOUNT_ON_PLATFORM,
        Optional.of(channel.account()),
        Optional.of(channel.platform()),
        List.of(days));
  }

  /** All together, each platform, each account, each channel; in that order. */
  static List<Subject> listOf(SortedMap<Channel, DailyRows> rows) {
    List<Subject> subjects = new ArrayList<>();
    subjects.add(all(rows.values()));
    grouped(rows, Channel::platform)
        .forEach((platform, members) -> subjects.add(of(platform, members)));
    grouped(rows, Channel::account)
        .forEach((account, members) -> subjects.add(of(account, members)));
    rows.forEach((channel, days) -> subjects.add(of(channel, days)));
    return subjects;
  }

  private static <K> SortedMap<K, List<DailyRows>> grouped(
      Map<Channel, DailyRows> rows, Function<Channel, K> by) {
    SortedMap<K, List<DailyRows>> groups = new TreeMap<>();
    rows.forEach(
        (channel, days) ->
            groups.computeIfAbsent(by.apply(channel), key -> new ArrayList<>()).add(days));
    return groups;
  }
}
