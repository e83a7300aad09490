package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A contest a channel, found by the key that the scan makes: {@code 0instagram|account}. */
final class ReportContests {
  private final int limit;
  private final Map<String, ReportContest> byKey = new HashMap<>();
  private final SortedMap<Channel, ReportContest> byPair = new TreeMap<>();

  ReportContests(int limit) {
    this.limit = limit;
  }

  void enter(String key, double rate, ResultSet row) throws SQLException {
    ReportContest contest = byKey.get(key);
    if (contest == null) {
      contest = byPair.computeIfAbsent(channel(key), first -> new ReportContest(limit));
      byKey.put(key, contest);
    }
    contest.enter(key.charAt(0) - '0', rate, row);
  }

  SortedMap<Channel, ReportRanking> rankings() {
    SortedMap<Channel, ReportRanking> rankings = new TreeMap<>();
    byPair.forEach((channel, contest) -> rankings.put(channel, contest.ranking()));
    return rankings;
  }

  private static Channel channel(String key) {
    int bar = key.indexOf('|');
    return Channel.of(key.substring(bar + 1), key.substring(1, bar));
  }
}
