package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.store.query.ReportQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The daily rows of many channels that are asked for one after the other: read a few channels at a
 * time, so that neither all of them are in memory nor each needs statements of its own.
 */
final class RowsAhead {
  private static final int BUNDLE = 40;

  private final ReportQueries queries;
  private final SortedMap<Channel, List<Window>> spans;
  private final Map<Channel, DailyRows> read = new HashMap<>();

  /**
   * @param spans of every channel that may be asked for, not overlapping
   */
  RowsAhead(ReportQueries queries, SortedMap<Channel, List<Window>> spans) {
    this.queries = queries;
    this.spans = spans;
  }

  /** Within the spans of that channel. Rows that cannot be read cost their own channel only. */
  synchronized DailyRows of(Channel channel) {
    DailyRows rows = read.remove(channel);
    return rows == null ? NotMade.or(() -> readFrom(channel), failure -> alone(channel)) : rows;
  }

  private DailyRows readFrom(Channel first) {
    read.clear();
    SortedMap<Channel, List<Window>> bundle = new TreeMap<>();
    spans.tailMap(first).entrySet().stream()
        .limit(BUNDLE)
        .forEach(next -> bundle.put(next.getKey(), next.getValue()));
    queries.eachDailyRows(bundle, read::put);
    return read.remove(first);
  }

  private DailyRows alone(Channel channel) {
    read.clear();
    return queries.dailyRows(channel, spans.get(channel));
  }
}
