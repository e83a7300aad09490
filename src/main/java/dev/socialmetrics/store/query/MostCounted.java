package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.springframework.jdbc.core.JdbcTemplate;

/** The posts of a window with the highest counts, of each count a list; in one scan. */
final class MostCounted {
  private static final String POSTS =
      "SELECT content_id, post_id, likes, comments, shares, saves, reach, impressions, views,"
          + " account_id, platform"
          + " FROM content_performance WHERE %s AND posted_at >= ? AND posted_at < ?";

  private final int most;
  private final Map<Channel, Long> floors;
  private final Map<PostOrder, PriorityQueue<CountedPost>> best = new EnumMap<>(PostOrder.class);

  private MostCounted(int most, Map<Channel, Long> floors) {
    this.most = most;
    this.floors = floors;
    for (PostOrder order : PostOrder.values()) {
      best.put(order, new PriorityQueue<>(CountedPost.MOST_FIRST.reversed()));
    }
  }

  /**
   * @param days in which they were published, by the day that {@code posted_at} is written with
   * @param most of a list
   * @param floors of each channel the reach that posts of known reach have at least; may lack some
   * @return only lists of counts that a post has, the highest first
   */
  static Map<PostOrder, List<CountedPost>> of(
      JdbcTemplate jdbc, ReportScope scope, Window days, int most, Map<Channel, Long> floors) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.add(days.start().toString());
    parameters.add(days.end().plusDays(1).toString());
    MostCounted counted = new MostCounted(most, floors);
    jdbc.query(
        POSTS.replace("%s", scope.condition()),
        row -> {
          counted.enter(row);
        },
        parameters.toArray());
    return counted.lists();
  }

  private void enter(ResultSet row) throws SQLException {
    for (PostOrder order : PostOrder.values()) {
      long count = count(row, order);
      PriorityQueue<CountedPost> list = best.get(order);
      boolean isAmongMost = list.size() < most || count >= list.element().count();
      if (count > 0 && isAmongMost && reachesFloor(row)) {
        list.add(new CountedPost(row.getLong("content_id"), row.getString("post_id"), count));
        if (list.size() > most) {
          list.remove();
        }
      }
    }
  }

  private boolean reachesFloor(ResultSet row) throws SQLException {
    long reach = row.getLong("reach");
    return row.wasNull()
        || reach
            >= floors.getOrDefault(
                Channel.of(row.getString("account_id"), row.getString("platform")), 0L);
  }

  /** The sum of what is there; no more than a number holds. */
  private static long count(ResultSet row, PostOrder order) throws SQLException {
    long sum = 0;
    for (String column : order.columns()) {
      long part = row.getLong(column);
      sum = part > Long.MAX_VALUE - Math.max(0, sum) ? Long.MAX_VALUE : sum + part;
    }
    return sum;
  }

  private Map<PostOrder, List<CountedPost>> lists() {
    Map<PostOrder, List<CountedPost>> lists = new EnumMap<>(PostOrder.class);
    best.forEach(
        (order, list) -> {
          if (!list.isEmpty()) {
            lists.put(order, list.stream().sorted(CountedPost.MOST_FIRST).toList());
          }
        });
    return lists;
  }
}
