package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.ImportFile;
import dev.socialmetrics.store.Staging;
import dev.socialmetrics.store.Times;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Merges the staged rows of a file whose keys are known into the stored rows, and counts what
 * became of them.
 */
final class Merging {
  private final Precedence precedence;
  private final KnownRows known;
  private final RowUpdates updates;
  private final RunChanges changes;
  private final Map<Merged.Fate, Long> fates = new EnumMap<>(Merged.Fate.class);
  private final Map<Long, Integer> further;
  private long restated;
  private long furtherMet;

  /**
   * @param further how many rows went into a staged row besides its own
   */
  Merging(
      Kind kind,
      PublishSql sql,
      JdbcTemplate jdbc,
      Map<Long, Integer> further,
      long runId,
      String now) {
    this.further = further;
    this.precedence = new Precedence(kind);
    this.known = new KnownRows(kind, sql, jdbc);
    this.changes = new RunChanges(kind, jdbc, runId, now);
    this.updates = new RowUpdates(kind, sql, jdbc, changes);
  }

  void run(ImportFile file) {
    Source source =
        new Source(Times.exact(file.modified()), file.sha256().orElseThrow(), file.id(), 0);
    long after = Staging.firstId(file.id());
    List<KnownRows.Meeting> page = known.pageAfter(after, source);
    while (!page.isEmpty()) {
      long last = page.get(page.size() - 1).stageId();
      changes.learn(page.get(0).stageId(), last);
      page.forEach(this::merge);
      updates.flush();
      page = known.pageAfter(last, source);
    }
    restated = changes.restatedBy(file.id());
  }

  private void merge(KnownRows.Meeting meeting) {
    Merged merged = precedence.merge(meeting.stored(), meeting.incoming(), meeting.from());
    updates.add(meeting.stored(), merged, meeting.from());
    int more = further.getOrDefault(meeting.stageId(), 0);
    furtherMet += more;
    fates.merge(merged.fate(), 1L + more, Long::sum);
  }

  long count(Merged.Fate fate) {
    return fates.getOrDefault(fate, 0L);
  }

  /** Rows that went into rows whose keys were new. */
  long furtherNew() {
    return further.values().stream().mapToLong(Integer::longValue).sum() - furtherMet;
  }

  long restated() {
    return restated;
  }
}
