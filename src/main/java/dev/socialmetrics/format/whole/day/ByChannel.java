package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Something for each account on a platform. Most daily rows are of the channel of the row before,
 * which is remembered. Mutable.
 */
final class ByChannel<T> {
  private static final int ACCOUNT = Kind.DAILY.column("account_id").index();
  private static final int PLATFORM = Kind.DAILY.column("platform").index();

  private final Supplier<T> first;
  private final Map<String, T> all = new LinkedHashMap<>();
  private Object account = "";
  private Object platform = "";
  private T last;

  /**
   * @param first makes what a channel begins with
   */
  ByChannel(Supplier<T> first) {
    this.first = first;
    this.last = first.get(); // of no channel
  }

  /**
   * @param cells of a row of days
   */
  T of(Object[] cells) {
    if (!cells[PLATFORM].equals(platform) || !cells[ACCOUNT].equals(account)) {
      account = cells[ACCOUNT];
      platform = cells[PLATFORM];
      last = all.computeIfAbsent(account + " on " + platform, none -> first.get());
    }
    return last;
  }

  /** By the words {@code acme on instagram}, in the order of the file. */
  Map<String, T> all() {
    return all;
  }
}
