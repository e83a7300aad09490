package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Platform;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Posts: the best of each channel, and what groups they form, in one scan in the order of channels;
 * then whole rows by id.
 */
final class ReportPosts {
  /** Columns of the scan, by position, for speed: it reads every post. */
  static final int REACH = 7;

  static final int ACCOUNT = 11;
  static final int PLATFORM = 12;
  static final int TYPE = 13;
  static final int HASHTAGS = 14;

  private static final String RATE = "engagement_rate";

  private static final int BUNDLE = 1000;

  private static final int FEW_ACCOUNTS = 50;

  /**
   * The first column holds all that rankings and groups ask of most posts but for their numbers,
   * because most of the time of the scan is spent in fetching columns one by one: part, basis,
   * whether it is grouped, and channel; of a grouped one type and hashtags. Lengths keep apart what
   * may hold any character; a platform never has a bar in it.
   */
  private static final String SCAN =
      """
      SELECT %s || %s || %s, %s, likes, comments, shares, saves, reach, posted_at, post_id,
        content_id, account_id, platform, post_type, hashtags
      FROM content_performance
      WHERE %s AND %s
      ORDER BY account_id, platform, post_id""";

  private static final String BASIS =
      "CASE WHEN engagement_rate IS NULL THEN '4' WHEN engagement_basis = 'reach' THEN '0'"
          + " WHEN engagement_basis = 'impressions' THEN '1' WHEN engagement_basis = 'views'"
          + " THEN '2' ELSE '3' END";

  private static final String CHANNEL =
      "platform || '|' || length(account_id) || '|' || account_id";

  private static final String UNGROUPED = "'0' || " + CHANNEL;

  private static final String GROUPED =
      "CASE WHEN posted_at >= ? AND posted_at < ? THEN '1' || "
          + CHANNEL
          + " || coalesce(length(post_type), 0) || '|' || coalesce(post_type, '')"
          + " || coalesce(hashtags, '') ELSE "
          + UNGROUPED
          + " END";

  private final JdbcTemplate jdbc;

  ReportPosts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * In one scan; where a floor that depends on all posts would leave some channels with too few,
   * these are scanned again.
   *
   * @param grouping which posts are grouped meanwhile; empty groups none
   */
  SortedMap<Channel, RankedPosts> rank(
      ReportScope scope, ReportPostFilter filter, Optional<PostGrouping> grouping) {
    ChannelPosts first = scan(scope, filter, Map.of(), grouping);
    SortedMap<Channel, Long> again = first.incomplete();
    if (!again.isEmpty()) {
      SortedMap<Channel, RankedPosts> complete =
          scan(narrowed(scope, again), filter, again, Optional.empty()).ranked();
      again.keySet().forEach(channel -> first.ranked().put(channel, complete.get(channel)));
    }
    return first.ranked();
  }

  /** Fewer accounts where they are few enough for an index to be faster than the whole table. */
  private static ReportScope narrowed(ReportScope scope, SortedMap<Channel, Long> channels) {
    List<AccountId> accounts = channels.keySet().stream().map(Channel::account).distinct().toList();
    List<Platform> platforms =
        channels.keySet().stream().map(Channel::platform).distinct().sorted().toList();
    return accounts.size() > FEW_ACCOUNTS ? scope : new ReportScope(accounts, platforms);
  }

  private ChannelPosts scan(
      ReportScope scope,
      ReportPostFilter filter,
      Map<Channel, Long> floors,
      Optional<PostGrouping> grouping) {
    List<Object> parameters = new ArrayList<>(filter.partParameters());
    grouping.ifPresent(asked -> parameters.addAll(asked.parameters()));
    parameters.addAll(scope.parameters());
    parameters.addAll(filter.parameters(grouping.isPresent()));
    ChannelPosts posts = new ChannelPosts(filter, floors, grouping.map(PostGrouping::reader));
    jdbc.query(
        sql(scope, filter, grouping.isPresent()),
        row -> {
          posts.enter(row.getString(1), row.getDouble(2), row);
        },
        parameters.toArray());
    posts.end();
    return posts;
  }

  /** Ordered by a number of its own, a post is compared with all others that have that number. */
  private static String sql(ReportScope scope, ReportPostFilter filter, boolean grouped) {
    String order = filter.order().map(Column::name).orElse(RATE);
    boolean withinBasis = order.equals(RATE);
    if (grouped && !withinBasis) {
      throw new IllegalArgumentException("posts are grouped by their rate, not by " + order);
    }
    String group = withinBasis ? BASIS : "CASE WHEN " + order + " IS NULL THEN '4' ELSE '0' END";
    return String.format(
        Locale.ROOT,
        SCAN,
        filter.part(),
        group,
        grouped ? GROUPED : UNGROUPED,
        order,
        scope.condition(),
        filter.condition(grouped));
  }

  /** The rest of the row at hand. */
  static TopPost post(double value, ResultSet row) throws SQLException {
    long reach = row.getLong(REACH);
    OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(reach);
    String postedAt = row.getString(8);
    return new TopPost(
        value,
        engagements(row),
        known,
        postedAt == null ? "" : postedAt,
        row.getString(9),
        row.getLong(10));
  }

  private static Optional<BigInteger> engagements(ResultSet row) throws SQLException {
    Optional<BigInteger> sum = Optional.empty();
    for (int component = 3; component <= 6; component++) {
      long count = row.getLong(component);
      if (!row.wasNull()) {
        sum = Optional.of(sum.orElse(BigInteger.ZERO).add(BigInteger.valueOf(count)));
      }
    }
    return sum;
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
            ReportRecord post = ReportRecord.read(Kind.CONTENT, row);
            posts.put(post.id(), post);
          },
          bundle.toArray());
    }
    return posts;
  }
}
