package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.PostType;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The latest posts of each channel, one channel after the other: only those of one are in memory.
 * What is cut off is cut off by the database, which does not hand it over: a statement a channel is
 * several times as fast as a scan of a million posts.
 */
final class LatestPosts {
  private static final Column PLATFORM = Kind.CONTENT.column("platform");
  private static final List<Column> COUNTS =
      List.of("likes", "comments", "shares", "saves", "views", "reach", "impressions").stream()
          .map(Kind.CONTENT::column)
          .toList();
  private static final String COUNTED =
      COUNTS.stream().map(Column::name).collect(Collectors.joining(", "));

  private static final int BUNDLE = 1000;

  private static final String POSTS =
      "SELECT content_id, post_id, posted_at, post_type, length(caption) AS caption_length,"
          + " hashtags, exported_at, "
          + COUNTED
          + " FROM content_performance WHERE account_id = ? AND platform = ?"
          + " AND posted_at >= ? AND posted_at < ? ORDER BY posted_at DESC, post_id LIMIT ?";

  private static final String STATED =
      "WITH asked (content_id, first, after) AS (VALUES %s) SELECT s.content_id, "
          + COUNTED
          + " FROM asked CROSS JOIN content_statement s WHERE s.content_id = asked.content_id"
          + " AND s.exported_at >= asked.first AND s.exported_at < asked.after"
          + " ORDER BY s.content_id, s.exported_at, s.import_file_id";

  private final JdbcTemplate jdbc;

  LatestPosts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param days in which they were published, by the day that {@code posted_at} is written with
   * @param most of a channel, the latest ones
   * @param consumer takes the posts of each channel that has any, latest first
   */
  void each(
      ReportScope scope, Window days, int most, BiConsumer<Channel, List<StoredPost>> consumer) {
    boolean isCountedOften = isAnyCountedOften();
    for (Channel channel : channels(scope)) {
      Map<Long, StoredPost> posts = posts(channel, days, most);
      Map<Long, RowValues> stated =
          isCountedOften && !posts.isEmpty() ? stated(channel, posts) : Map.of();
      if (!posts.isEmpty()) {
        consumer.accept(
            channel,
            posts.entrySet().stream()
                .map(post -> post.getValue().weekOld(find(stated, post.getKey())))
                .toList());
      }
    }
  }

  private static Optional<RowValues> find(Map<Long, RowValues> stated, Long post) {
    return Optional.ofNullable(stated.get(post));
  }

  private boolean isAnyCountedOften() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM content_statement)", Boolean.class));
  }

  private List<Channel> channels(ReportScope scope) {
    return jdbc.query(
        "SELECT DISTINCT account_id, platform FROM content_performance WHERE "
            + scope.condition()
            + " ORDER BY account_id, platform",
        (row, n) -> Channel.of(row.getString("account_id"), row.getString("platform")),
        scope.parameters().toArray());
  }

  private Map<Long, StoredPost> posts(Channel channel, Window days, int most) {
    Map<Long, StoredPost> posts = new LinkedHashMap<>();
    jdbc.query(
        POSTS,
        row -> {
          posts.put(row.getLong("content_id"), post(channel, row));
        },
        channel.accountId(),
        channel.platformKey(),
        days.start().toString(),
        days.end().plusDays(1).toString(),
        most);
    return posts;
  }

  private static StoredPost post(Channel channel, ResultSet row) throws SQLException {
    int length = row.getInt("caption_length");
    boolean hasCaption = !row.wasNull();
    String type = row.getString("post_type");
    return new StoredPost(
        row.getString("post_id"),
        Times.parse(row.getString("posted_at")),
        PostType.of(type),
        hasCaption ? OptionalInt.of(length) : OptionalInt.empty(),
        GroupsOfChannel.tags(row.getString("hashtags")),
        counts(channel, row),
        Times.parse(row.getString("exported_at")),
        Optional.empty());
  }

  private static RowValues counts(Channel channel, ResultSet row) throws SQLException {
    MutableValues values = new MutableValues(Kind.CONTENT);
    values.set(PLATFORM, channel.platformKey());
    for (Column column : COUNTS) {
      long count = row.getLong(column.name());
      values.set(column, row.wasNull() ? null : (Long) count);
    }
    return values;
  }

  /** What the first export stated that was made as long after each post as {@link StoredPost}. */
  private Map<Long, RowValues> stated(Channel channel, Map<Long, StoredPost> posts) {
    Map<Long, RowValues> stated = new HashMap<>();
    List<Long> ids = List.copyOf(posts.keySet());
    for (int from = 0; from < ids.size(); from += BUNDLE) {
      List<Long> bundle = ids.subList(from, Math.min(from + BUNDLE, ids.size()));
      List<Object> parameters = new ArrayList<>();
      bundle.forEach(id -> addAsked(id, posts.get(id), parameters));
      jdbc.query(
          STATED.replace("%s", ReportScope.places("(?, ?, ?)", bundle.size())),
          row -> {
            long id = row.getLong("content_id");
            if (!stated.containsKey(id)) {
              stated.put(id, counts(channel, row));
            }
          },
          parameters.toArray());
    }
    return stated;
  }

  private static void addAsked(Long id, StoredPost post, List<Object> parameters) {
    parameters.add(id);
    parameters.add(Times.exact(post.postedAt().plus(StoredPost.WEEK)));
    parameters.add(Times.exact(post.postedAt().plus(StoredPost.LATER)));
  }
}
