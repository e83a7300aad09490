package dev.socialmetrics.desktop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What plain SQL finds in windows of daily data, to compare reports with. */
public final class WindowSql {
  public static final List<String> COUNTS =
      List.of(
          "new_followers",
          "reach",
          "impressions",
          "shares",
          "comments",
          "likes",
          "clicks",
          "saves",
          "video_views",
          "profile_visits",
          "mentions",
          "interactions");
  private static final Map<String, String> DENOMINATORS = new LinkedHashMap<>();

  static {
    DENOMINATORS.put("reach", "d.reach");
    DENOMINATORS.put("impressions", "d.impressions");
    DENOMINATORS.put("views", "d.video_views");
    DENOMINATORS.put("reported", "NULL");
  }

  public static final String ENGAGEMENTS =
      "CASE WHEN coalesce(d.likes, d.comments, d.shares, d.saves) IS NULL THEN d.interactions"
          + " ELSE ifnull(d.likes, 0) + ifnull(d.comments, 0) + ifnull(d.shares, 0)"
          + " + ifnull(d.saves, 0) END";
  private static final String OF_WINDOW =
      "(w.a = '' OR d.account_id = w.a) AND (w.p = '' OR d.platform = w.p)";
  private static final String FOLLOWERS =
      "(SELECT sum(f) FROM (SELECT d.followers AS f, max(d.date) FROM social_media_daily_metrics d"
          + " WHERE d.followers IS NOT NULL AND d.date BETWEEN date(w.e, '-3 days') AND w.e AND "
          + OF_WINDOW
          + " GROUP BY d.account_id, d.platform))";

  private WindowSql() {}

  /** Of all accounts and platforms where these are empty text. */
  public record Key(String account, String platform, String start, String end) {
    public static Key current(JsonNode pair, JsonNode row) {
      return new Key(
          text(pair, "account_id"),
          text(pair, "platform"),
          text(row, "window_start"),
          text(row, "window_end"));
    }

    public static Key previous(JsonNode pair, JsonNode row) {
      return new Key(
          text(pair, "account_id"),
          text(pair, "platform"),
          text(row, "previous_start"),
          text(row, "previous_end"));
    }

    private static String text(JsonNode node, String key) {
      return node.get(key).isNull() ? "" : node.get(key).asString();
    }
  }

  /** For each window its figures by name: {@code likes.sum}, {@code rate.reach.days}, … */
  public static Map<Key, Map<String, String>> of(Tables tables, Collection<Key> windows) {
    List<Key> keys = List.copyOf(windows);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      values.add(
          String.format(
              "(%d, '%s', '%s', '%s', '%s')",
              i, key.account(), key.platform(), key.start(), key.end()));
    }
    Map<String, String> columns = columns();
    String sql =
        "WITH w (k, a, p, s, e) AS (VALUES "
            + String.join(", ", values)
            + ") SELECT w.k, "
            + String.join(", ", columns.values())
            + " FROM w JOIN social_media_daily_metrics d ON d.date BETWEEN w.s AND w.e AND "
            + OF_WINDOW
            + " GROUP BY w.k";
    Map<Key, Map<String, String>> found = new HashMap<>();
    for (String row : tables.rows(sql)) {
      String[] cells = row.split("\\|");
      Map<String, String> figures = new HashMap<>();
      int at = 1;
      for (String name : columns.keySet()) {
        figures.put(name, cells[at++]);
      }
      found.put(keys.get(Integer.parseInt(cells[0])), figures);
    }
    return found;
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("followers.sum", FOLLOWERS);
    columns.put("followers.days", "count(d.followers)");
    for (String count : COUNTS) {
      add(columns, count, "d." + count);
    }
    add(columns, "engagements", ENGAGEMENTS);
    DENOMINATORS.forEach((basis, of) -> rate(columns, basis, of));
    return columns;
  }

  private static void add(Map<String, String> columns, String name, String of) {
    columns.put(name + ".sum", "sum(" + of + ")");
    columns.put(name + ".days", "count(" + of + ")");
    columns.put(name + ".max", "max(" + of + ")");
  }

  private static void rate(Map<String, String> columns, String basis, String of) {
    String rated =
        " FILTER (WHERE d.engagement_rate IS NOT NULL AND d.engagement_basis = '" + basis + "')";
    columns.put("rate." + basis + ".days", "count(*)" + rated);
    columns.put("rate." + basis + ".mean", "avg(d.engagement_rate)" + rated);
    columns.put(
        "rate." + basis + ".ratio",
        "100.0 * sum(" + ENGAGEMENTS + ")" + rated + " / sum(" + of + ")" + rated);
  }
}
