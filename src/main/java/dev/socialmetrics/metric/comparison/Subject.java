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

  /** Whether the days of all its channels end more than 3 days before that day. */
  public boolean isStaleOn(LocalDate day) {
    return members.stream().allMatch(rows -> rows.isStaleOn(day));
  }

  /** All together, each platform, each account, each channel; in that order. */
  static List<Subject> of(SortedMap<Channel, DailyRows> rows) {
    List<Subject> subjects = new ArrayList<>();
    subjects.add(new Subject(Scope.ALL, Optional.empty(), Optional.empty(), rows.values()));
    grouped(rows, Channel::platform)
        .forEach(
            (platform, members) ->
                subjects.add(
                    new Subject(Scope.PLATFORM, Optional.empty(), Optional.of(platform), members)));
    grouped(rows, Channel::account)
        .forEach(
            (account, members) ->
                subjects.add(
                    new Subject(Scope.ACCOUNT, Optional.of(account), Optional.empty(), members)));
    rows.forEach((channel, days) -> subjects.add(of(channel, days)));
    return subjects;
  }

  private static Subject of(Channel channel, DailyRows days) {
    return new Subject(
        Scope.ACCOUNT_ON_PLATFORM,
        Optional.of(channel.account()),
        Optional.of(channel.platform()),
        List.of(days));
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
