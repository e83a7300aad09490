package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Something for each account on a platform. Most daily rows are of the channel of the row before,
 * which is remembered. Mutable.
 */
final class ByChannel<T> {
  private static final Column ACCOUNT = Kind.DAILY.column("account_id");
  private static final Column PLATFORM = Kind.DAILY.column("platform");

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
   * @param values of a row of days
   */
  T of(RowValues values) {
    if (!values.orNull(PLATFORM).equals(platform) || !values.orNull(ACCOUNT).equals(account)) {
      account = values.orNull(ACCOUNT);
      platform = values.orNull(PLATFORM);
      last = all.computeIfAbsent(account + " on " + platform, none -> first.get());
    }
    return last;
  }

  /** By the words {@code acme on instagram}, in the order of the file. */
  Map<String, T> all() {
    return all;
  }
}
