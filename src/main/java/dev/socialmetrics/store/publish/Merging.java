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
  private final Kind kind;
  private final Precedence precedence;
  private final KnownRows known;
  private final RowUpdates updates;
  private final Snapshots snapshots;
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
    this.kind = kind;
    this.precedence = new Precedence(kind);
    this.known = new KnownRows(kind, sql, jdbc);
    this.updates = new RowUpdates(kind, sql, jdbc, runId, now);
    this.snapshots = new Snapshots(jdbc);
  }

  void run(ImportFile file) {
    Source source =
        new Source(Times.exact(file.modified()), file.sha256().orElseThrow(), file.id(), 0);
    long after = Staging.firstId(file.id());
    List<KnownRows.Meeting> page = known.pageAfter(after, source);
    while (!page.isEmpty()) {
      page.forEach(this::merge);
      updates.flush();
      snapshots.flush();
      page = known.pageAfter(page.get(page.size() - 1).stageId(), source);
    }
  }

  private void merge(KnownRows.Meeting meeting) {
    Merged merged = precedence.merge(meeting.stored(), meeting.incoming(), meeting.from());
    updates.add(meeting.stored(), merged, meeting.from());
    if (kind == Kind.CONTENT) {
      snapshots.note(meeting.stored(), merged, meeting.incoming(), meeting.from());
    }
    int more = further.getOrDefault(meeting.stageId(), 0);
    furtherMet += more;
    fates.merge(merged.fate(), 1L + more, Long::sum);
    restated += merged.revisions().stream().filter(this::isStated).count();
  }

  /** Computed numbers that change with a value are not counted again. */
  private boolean isStated(Merged.Revision revision) {
    return kind.columns().get(revision.column()).isValue();
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
