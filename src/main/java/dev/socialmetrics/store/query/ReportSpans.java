package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/** Pairs, each with its own span of days, as a table that a statement about daily rows reads by. */
record ReportSpans(List<Entry<Channel, Window>> spans) {
  /** Five parameters a channel; SQLite takes 32,766 in all. */
  private static final int BUNDLE = 500;

  /** As many as one statement takes, in order. */
  static List<ReportSpans> bundles(Map<Channel, Window> spans) {
    List<Entry<Channel, Window>> all = List.copyOf(new TreeMap<>(spans).entrySet());
    List<ReportSpans> bundles = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BUNDLE) {
      bundles.add(new ReportSpans(all.subList(from, Math.min(from + BUNDLE, all.size()))));
    }
    return bundles;
  }

  /** The channel that the statement calls {@code n}. */
  Channel channel(int n) {
    return spans.get(n).getKey();
  }

  /** Daily rows within the spans, oldest first, a channel after the other. */
  String select(String columns) {
    return with()
        + columns
        + " FROM span CROSS JOIN social_media_daily_metrics"
        + " WHERE account_id = account AND platform = place"
        + " AND date BETWEEN first_day AND last_day ORDER BY n, date";
  }

  /** Folded months that the spans touch, all columns. */
  String selectMonths() {
    return with()
        + "n, m.* FROM span CROSS JOIN social_media_monthly_metrics m"
        + " WHERE account_id = account AND platform = place"
        + " AND month BETWEEN substr(first_day, 1, 7) AND substr(last_day, 1, 7) ORDER BY n, month";
  }

  private String with() {
    return "WITH span (n, account, place, first_day, last_day) AS (VALUES "
        + ReportScope.places("(?, ?, ?, ?, ?)", spans.size())
        + ") SELECT ";
  }

  /** The parameters of {@link #select} and {@link #selectMonths}. */
  Object[] parameters() {
    List<Object> parameters = new ArrayList<>();
    for (int n = 0; n < spans.size(); n++) {
      parameters.addAll(List.of(n, channel(n).accountId(), channel(n).platform()));
      parameters.add(spans.get(n).getValue().start().toString());
      parameters.add(spans.get(n).getValue().end().toString());
    }
    return parameters.toArray();
  }
}
