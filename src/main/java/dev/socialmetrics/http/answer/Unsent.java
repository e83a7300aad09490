package dev.socialmetrics.http.answer;

import java.util.IdentityHashMap;
import java.util.Map;

/** What answers hold in memory until slow clients have taken them, bounded in all. */
final class Unsent {
  /** Small answers are always let through: there are fewer connections than would fill memory. */
  private static final int SMALL = 32_768;

  private final long most;
  private final Map<Object, Integer> users = new IdentityHashMap<>();
  private long bytes;

  /**
   * @param most bytes of all large ones together
   */
  Unsent(long most) {
    this.most = most;
  }

  /** Counts it; false, without counting, where there is no room. */
  synchronized boolean take(Body body) {
    if (body.heldBytes() <= SMALL) {
      return true;
    }
    boolean known = users.containsKey(body.held());
    if (!known && bytes + body.heldBytes() > most) {
      return false;
    }
    users.merge(body.held(), 1, Integer::sum);
    bytes += known ? 0 : body.heldBytes();
    return true;
  }

  /** It is sent, or given up. */
  synchronized void release(Body body) {
    if (users.containsKey(body.held())
        && users.computeIfPresent(body.held(), (held, count) -> count > 1 ? count - 1 : null)
            == null) {
      bytes -= body.heldBytes();
    }
  }
}
