package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.whole.total.AdditiveFigures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which figures that add up the rows of a campaign and its days have. Two rows that both have one
 * are added up; those that have none in common complete each other, and zeros change nothing.
 * Mutable.
 */
final class CampaignsSeen {
  private final Map<String, Seen> byKey = new HashMap<>();

  /**
   * The first row of a key, with the figures of all of its rows.
   *
   * @param of whose rows, where rows of others are compared
   * @param figures a bit each
   */
  record Seen(Object of, long record, long line, int figures) {}

  /** The key of a row of campaigns. */
  static String key(RowValues values) {
    StringBuilder key = new StringBuilder();
    values.key().forEach(each -> key.append(each).append('\n'));
    return key.toString();
  }

  /** An earlier row of the key that the row would be added to, whoever's it is. */
  Optional<Seen> add(String key, Object of, long record, long line, RowValues values) {
    int figures = AdditiveFigures.of(values);
    Seen before = byKey.get(key);
    if (figures == 0) {
      return Optional.empty();
    }
    if (before == null) {
      byKey.put(key, new Seen(of, record, line, figures));
      return Optional.empty();
    }
    if ((before.figures() & figures) != 0) {
      return Optional.of(before);
    }
    byKey.put(
        key, new Seen(before.of(), before.record(), before.line(), before.figures() | figures));
    return Optional.empty();
  }
}
