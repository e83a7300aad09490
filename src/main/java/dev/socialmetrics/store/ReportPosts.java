package dev.socialmetrics.store;

import dev.socialmetrics.domain.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Posts: the best of each pair in one narrow scan, then whole rows by id. */
final class ReportPosts {
  private static final int BUNDLE = 1000;

  private static final String SCAN =
      """
      SELECT account_id, platform,
        CASE engagement_basis WHEN 'reach' THEN 0 WHEN 'impressions' THEN 1 WHEN 'views' THEN 2
          ELSE 3 END,
        engagement_rate, likes, comments, shares, saves, reach, posted_at, post_id, content_id
      FROM content_performance
      WHERE %s AND (posted_at < ? OR (posted_at IS NULL AND ?)) AND (reach >= ? OR ? = 0)""";

  private final JdbcTemplate jdbc;

  ReportPosts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  SortedMap<ReportPair, ReportRanking> rank(ReportScope scope, ReportPostFilter filter) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.add(filter.upTo().plusDays(1).toString());
    parameters.add(filter.undated());
    parameters.add(filter.reachFloor());
    parameters.add(filter.reachFloor());
    Map<ReportPair, ReportContest> contests = new HashMap<>();
    jdbc.query(
        String.format(SCAN, scope.condition()),
        row -> {
          enter(row, contests, filter.limit());
        },
        parameters.toArray());
    SortedMap<ReportPair, ReportRanking> rankings = new TreeMap<>();
    contests.forEach((pair, contest) -> rankings.put(pair, contest.ranking()));
    return rankings;
  }

  private static void enter(ResultSet row, Map<ReportPair, ReportContest> contests, int limit)
      throws SQLException {
    ReportPair pair = new ReportPair(row.getString(1), row.getString(2));
    int basis = row.getInt(3);
    double rate = row.getDouble(4);
    boolean unknown = row.wasNull();
    contests
        .computeIfAbsent(pair, first -> new ReportContest(limit))
        .enter(basis, unknown ? Double.NaN : rate, row);
  }

  /** The rest of the row at hand. */
  static ReportCandidate candidate(double rate, ResultSet row) throws SQLException {
    double engagements = 0;
    for (int component = 5; component <= 8; component++) {
      engagements += row.getLong(component);
    }
    long reach = row.getLong(9);
    long known = row.wasNull() ? -1 : reach;
    String postedAt = row.getString(10);
    return new ReportCandidate(
        rate,
        engagements,
        known,
        postedAt == null ? "" : postedAt,
        row.getString(11),
        row.getLong(12));
  }

  Map<Long, ReportRecord> byId(Collection<Long> contentIds) {
    Map<Long, ReportRecord> posts = new HashMap<>();
    List<Long> ids = contentIds.stream().sorted().toList();
    for (int from = 0; from < ids.size(); from += BUNDLE) {
      List<Long> bundle = ids.subList(from, Math.min(from + BUNDLE, ids.size()));
      jdbc.query(
          "SELECT "
              + ReportRecord.columns(Kind.CONTENT)
              + " FROM content_performance WHERE content_id IN ("
              + ReportScope.places("?", bundle.size())
              + ")",
          row -> {
            posts.put(row.getLong(1), ReportRecord.read(Kind.CONTENT, row));
          },
          bundle.toArray());
    }
    return posts;
  }
}
