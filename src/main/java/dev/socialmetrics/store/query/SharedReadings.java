package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What sessions about the same data make once for all of them: by whoever asks first, while the
 * others wait for it. One that fails is made again by the next who asks. Safe for several threads.
 */
public final class SharedReadings {
  private final int sessions;
  private final Map<Asked, Made> rankings = new ConcurrentHashMap<>();
  private final Map<Object, Kept> kept = new ConcurrentHashMap<>();

  private record Asked(ReportScope scope, ReportPostFilter filter) {}

  private record Made(SortedMap<Channel, RankedPosts> ranking, AtomicInteger asked) {}

  /**
   * @param sessions how many share them, each of which asks for the same ranking once
   */
  public SharedReadings(int sessions) {
    this.sessions = sessions;
  }

  /**
   * One reading, in the making while it is locked: it may be made of others, so that the map itself
   * must not be locked meanwhile. Where it fails, the next one to ask makes it.
   */
  private static final class Kept {
    private Optional<Object> made = Optional.empty();

    synchronized Object or(Supplier<?> reading) {
      if (made.isEmpty()) {
        made = Optional.of(reading.get());
      }
      return made.get();
    }
  }

  /** That ranking, forgotten when each session has asked for it; not to be changed. */
  SortedMap<Channel, RankedPosts> ranking(
      ReportScope scope,
      ReportPostFilter filter,
      Supplier<SortedMap<Channel, RankedPosts>> ranking) {
    Asked asked = new Asked(scope, filter);
    Made found =
        rankings.computeIfAbsent(asked, first -> new Made(ranking.get(), new AtomicInteger()));
    if (found.asked().incrementAndGet() == sessions) {
      rankings.remove(asked);
    }
    return found.ranking();
  }

  /**
   * What was made for that, kept as long as the sessions are.
   *
   * @param of what it is made of; a record that says all of it
   */
  <T> T kept(Object of, Class<T> type, Supplier<T> reading) {
    return type.cast(kept.computeIfAbsent(of, first -> new Kept()).or(reading));
  }
}
