package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The posts of one channel after the other, as {@link ReportPosts} scans them: ranked, and grouped
 * where that is asked for. In memory is what one channel needs, and the rankings of the others.
 */
final class ChannelPosts {
  /** What was worked out of a key is remembered for so many of one channel. */
  private static final int MOST_KEYS = 2_000;

  private final ReportPostFilter filter;
  private final Map<Channel, Long> knownFloors;
  private final Optional<Consumer<PostGroups>> reader;
  private final Map<String, Entry> byKey = new HashMap<>();
  private final GroupsOfChannel groups = new GroupsOfChannel();
  private final SortedMap<Channel, RankedPosts> ranked = new TreeMap<>();
  private final SortedMap<Channel, Long> incomplete = new TreeMap<>();
  private Optional<Channel> channel = Optional.empty();
  private PostPlaces places;

  /**
   * What posts of one key have in common.
   *
   * @param sums of the groups that they are part of
   */
  private record Entry(int part, int group, boolean isGrouped, GroupsOfChannel.Sum[] sums) {}

  /**
   * @param knownFloors of these channels no post of less reach has a place; may be empty
   * @param reader takes the groups of each channel that has a post among them
   */
  ChannelPosts(
      ReportPostFilter filter,
      Map<Channel, Long> knownFloors,
      Optional<Consumer<PostGroups>> reader) {
    this.filter = filter;
    this.knownFloors = knownFloors;
    this.reader = reader;
  }

  /**
   * @param key what posts have in common; no two channels have one of the same
   * @param value 0 in the group without a rate
   */
  void enter(String key, double value, ResultSet row) throws SQLException {
    Entry entry = byKey.get(key);
    if (entry == null) {
      entry = entry(key, row);
    }
    int part = filter.isAsked(row) ? entry.part() : PostPlaces.ONLY_MEDIAN;
    places.enter(part, entry.group(), value, row);
    if (entry.isGrouped()) {
      groups.add(entry.group() < PostPlaces.BASES.size(), value, entry.sums());
    }
  }

  private Entry entry(String key, ResultSet row) throws SQLException {
    turnTo(Channel.of(row.getString(ReportPosts.ACCOUNT), row.getString(ReportPosts.PLATFORM)));
    int group = key.charAt(1) - '0';
    boolean isGrouped = key.charAt(2) == '1';
    boolean isRated = group < PostPlaces.BASES.size();
    Entry entry =
        new Entry(
            key.charAt(0) - '0',
            group,
            isGrouped,
            isGrouped && isRated
                ? groups.sums(
                    PostPlaces.BASES.get(group),
                    row.getString(ReportPosts.TYPE),
                    row.getString(ReportPosts.HASHTAGS))
                : GroupsOfChannel.NO_SUMS);
    if (byKey.size() == MOST_KEYS) {
      byKey.clear();
    }
    byKey.put(key, entry);
    return entry;
  }

  private void turnTo(Channel next) {
    if (!channel.equals(Optional.of(next))) {
      end();
      channel = Optional.of(next);
      places = new PostPlaces(filter, knownFloors.getOrDefault(next, 0L));
    }
  }

  /** After the last post, too. */
  void end() {
    channel.ifPresent(
        ended -> {
          rank(ended);
          groups.of(ended).ifPresent(found -> reader.ifPresent(taker -> taker.accept(found)));
        });
    channel = Optional.empty();
    byKey.clear();
    groups.clear();
  }

  private void rank(Channel ended) {
    Optional<Long> known = Optional.ofNullable(knownFloors.get(ended));
    long floor = known.orElseGet(places::floor);
    if (known.isEmpty() && places.isIncomplete(floor)) {
      incomplete.put(ended, floor);
    } else {
      ranked.put(ended, places.ranking(floor));
    }
  }

  /** The best posts of each channel that has enough of them. */
  SortedMap<Channel, RankedPosts> ranked() {
    return ranked;
  }

  /** The floor on reach of each channel that it leaves too few posts. */
  SortedMap<Channel, Long> incomplete() {
    return incomplete;
  }
}
