package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Rankings of posts that sessions about the same data share: each is made once, by whoever asks
 * first, while the others wait for it; and forgotten when each has asked. Safe for several threads.
 */
public final class Rankings {
  private final int sessions;
  private final Map<Asked, Made> made = new ConcurrentHashMap<>();

  private record Asked(ReportScope scope, ReportPostFilter filter) {}

  private record Made(SortedMap<Channel, RankedPosts> ranking, AtomicInteger asked) {}

  /**
   * @param sessions how many share them, each of which asks for the same once
   */
  public Rankings(int sessions) {
    this.sessions = sessions;
  }

  /** That ranking; not to be changed. One that fails is made again by the next who asks. */
  SortedMap<Channel, RankedPosts> find(
      ReportScope scope,
      ReportPostFilter filter,
      Supplier<SortedMap<Channel, RankedPosts>> ranking) {
    Asked asked = new Asked(scope, filter);
    Made found = made.computeIfAbsent(asked, first -> new Made(ranking.get(), new AtomicInteger()));
    if (found.asked().incrementAndGet() == sessions) {
      made.remove(asked);
    }
    return found.ranking();
  }
}
