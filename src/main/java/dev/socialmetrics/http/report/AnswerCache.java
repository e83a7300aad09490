package dev.socialmetrics.http.report;

import dev.socialmetrics.http.answer.Entity;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers by tag, as many as memory allows; those that were asked for longest ago go first. */
final class AnswerCache {
  private final long most;
  private final Map<String, Entity> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /**
   * @param most bytes of all of them together
   */
  AnswerCache(long most) {
    this.most = most;
  }

  synchronized Optional<Entity> find(String tag) {
    return Optional.ofNullable(kept.get(tag));
  }

  /** Keeps it unless it would take more than an eighth of the memory. */
  synchronized void put(String tag, Entity entity) {
    if (entity.body().length > most / 8 || kept.containsKey(tag)) {
      return;
    }
    kept.put(tag, entity);
    bytes += entity.body().length;
    Iterator<Entity> oldest = kept.values().iterator();
    while (bytes > most) {
      bytes -= oldest.next().body().length;
      oldest.remove();
    }
  }
}
