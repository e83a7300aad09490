package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.window.DailyRows;
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
 * What is compared.
 *
 * @param account empty where it is about all accounts
 * @param platform empty where it is about all platforms
 * @param members the accounts on a platform that it is made of
 */
record Subject(
    Scope scope,
    Optional<String> account,
    Optional<String> platform,
    Collection<DailyRows> members) {
  Subject {
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    members = List.copyOf(members);
  }

  /** Whom it competes with. */
  enum Scope {
    ALL,
    PLATFORM,
    ACCOUNT,
    ACCOUNT_ON_PLATFORM;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All together, each platform, each account, each account on each platform; in that order. */
  static List<Subject> of(SortedMap<Channel, DailyRows> rows) {
    List<Subject> subjects = new ArrayList<>();
    subjects.add(new Subject(Scope.ALL, Optional.empty(), Optional.empty(), rows.values()));
    grouped(rows, Channel::platformKey)
        .forEach(
            (name, members) ->
                subjects.add(
                    new Subject(Scope.PLATFORM, Optional.empty(), Optional.of(name), members)));
    grouped(rows, Channel::accountId)
        .forEach(
            (name, members) ->
                subjects.add(
                    new Subject(Scope.ACCOUNT, Optional.of(name), Optional.empty(), members)));
    rows.forEach((channel, days) -> subjects.add(of(channel, days)));
    return subjects;
  }

  private static Subject of(Channel channel, DailyRows days) {
    return new Subject(
        Scope.ACCOUNT_ON_PLATFORM,
        Optional.of(channel.accountId()),
        Optional.of(channel.platformKey()),
        List.of(days));
  }

  private static SortedMap<String, List<DailyRows>> grouped(
      Map<Channel, DailyRows> rows, Function<Channel, String> by) {
    SortedMap<String, List<DailyRows>> groups = new TreeMap<>();
    rows.forEach(
        (channel, days) ->
            groups.computeIfAbsent(by.apply(channel), name -> new ArrayList<>()).add(days));
    return groups;
  }
}
