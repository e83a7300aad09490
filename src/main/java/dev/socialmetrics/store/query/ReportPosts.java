package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Posts: the best of each channel in one narrow scan, then whole rows by id. */
final class ReportPosts {
  private static final int BUNDLE = 1000;

  /**
   * The first column names channel and basis in one text, because most of the time of the scan is
   * spent in fetching columns one by one; a platform never has a bar in it.
   */
  private static final String SCAN =
      """
      SELECT %s || platform || '|' || account_id,
        %s, likes, comments, shares, saves, reach, posted_at, post_id, content_id
      FROM content_performance
      WHERE %s AND %s""";

  private static final String BASIS =
      "CASE WHEN engagement_rate IS NULL THEN '4' WHEN engagement_basis = 'reach' THEN '0'"
          + " WHEN engagement_basis = 'impressions' THEN '1' WHEN engagement_basis = 'views'"
          + " THEN '2' ELSE '3' END";

  private final JdbcTemplate jdbc;

  ReportPosts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  SortedMap<Channel, ReportRanking> rank(ReportScope scope, ReportPostFilter filter) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.addAll(filter.parameters());
    ReportContests contests = new ReportContests(filter.limit());
    jdbc.query(
        sql(scope, filter),
        row -> {
          contests.enter(row.getString(1), row.getDouble(2), row);
        },
        parameters.toArray());
    return contests.rankings();
  }

  /** Ordered by a number of its own, a post competes with all others that have that number. */
  private static String sql(ReportScope scope, ReportPostFilter filter) {
    String order = filter.order().map(Column::name).orElse("engagement_rate");
    boolean withinBasis = order.equals("engagement_rate");
    String group = withinBasis ? BASIS : "CASE WHEN " + order + " IS NULL THEN '4' ELSE '0' END";
    return String.format(SCAN, group, order, scope.condition(), filter.condition());
  }

  /** The rest of the row at hand. */
  static ReportCandidate candidate(double rate, ResultSet row) throws SQLException {
    double engagements = 0;
    for (int component = 3; component <= 6; component++) {
      engagements += row.getLong(component);
    }
    long reach = row.getLong(7);
    long known = row.wasNull() ? -1 : reach;
    String postedAt = row.getString(8);
    return new ReportCandidate(
        rate,
        engagements,
        known,
        postedAt == null ? "" : postedAt,
        row.getString(9),
        row.getLong(10));
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
