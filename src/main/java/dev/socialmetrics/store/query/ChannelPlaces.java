package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The places of each channel, found by the key that the scan makes: {@code 10instagram|account},
 * the part and the group of {@link PostPlaces} as digits first.
 */
final class ChannelPlaces {
  private record Entry(int part, int group, PostPlaces places) {}

  private final ReportPostFilter filter;
  private final Map<Channel, Long> knownFloors;
  private final Map<String, Entry> byKey = new HashMap<>();
  private final SortedMap<Channel, PostPlaces> byChannel = new TreeMap<>();

  /**
   * @param knownFloors of these channels no post of less reach has a place; may be empty
   */
  ChannelPlaces(ReportPostFilter filter, Map<Channel, Long> knownFloors) {
    this.filter = filter;
    this.knownFloors = knownFloors;
  }

  void enter(String key, double value, ResultSet row) throws SQLException {
    Entry entry = byKey.get(key);
    if (entry == null) {
      entry = entry(key);
      byKey.put(key, entry);
    }
    int part = filter.isOfType(row) ? entry.part() : PostPlaces.ONLY_MEDIAN;
    entry.places().enter(part, entry.group(), value, row);
  }

  SortedMap<Channel, PostPlaces> byChannel() {
    return byChannel;
  }

  private Entry entry(String key) {
    int bar = key.indexOf('|');
    Channel channel = Channel.of(key.substring(bar + 1), key.substring(2, bar));
    return new Entry(
        key.charAt(0) - '0',
        key.charAt(1) - '0',
        byChannel.computeIfAbsent(
            channel, first -> new PostPlaces(filter, knownFloors.getOrDefault(channel, 0L))));
  }
}
