package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.Times;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.rejected.RejectedRows;
import dev.socialmetrics.store.staging.Staging;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Merges the staged rows of a file whose keys are known into the stored rows, and counts what
 * became of them.
 */
final class Merging {
  private final ImportFile file;
  private final Precedence precedence;
  private final ExistingRows known;
  private final RowUpdates updates;
  private final RunChanges changes;
  private final RejectedRows rejected;
  private final Optional<CountHistories> histories;
  private final Optional<Contradictions> contradictions;
  private final JdbcTemplate jdbc;
  private final Map<Merged.Fate, Long> fates = new EnumMap<>(Merged.Fate.class);
  private final Map<Long, Integer> further;
  private long restated;
  private long furtherMet;

  /**
   * @param file of the staged rows
   * @param further how many rows went into a staged row besides its own
   */
  Merging(
      Kind kind,
      PublishSql sql,
      JdbcTemplate jdbc,
      RejectedRows rejected,
      ImportFile file,
      Map<Long, Integer> further,
      long runId,
      String now) {
    this.file = file;
    this.further = further;
    this.rejected = rejected;
    this.histories =
        kind == Kind.CONTENT ? Optional.of(new CountHistories(jdbc, file)) : Optional.empty();
    this.contradictions = kind == Kind.DAILY ? Optional.of(new Contradictions()) : Optional.empty();
    this.jdbc = jdbc;
    this.precedence = new Precedence(kind);
    this.known = new ExistingRows(kind, sql, jdbc);
    this.changes = new RunChanges(kind, jdbc, runId, now);
    this.updates = new RowUpdates(kind, sql, jdbc, changes);
  }

  void run() {
    ValueSource source =
        new ValueSource(
            file.unprovenParts(),
            Times.exact(file.modified()),
            file.periodEnd().map(LocalDate::toString).orElse(""),
            file.sha256().orElseThrow(),
            file.id(),
            0);
    List<ExistingRows.Meeting> page = known.pageAfter(0, source);
    while (!page.isEmpty()) {
      long last = page.get(page.size() - 1).stored().id();
      changes.learn(page.get(0).stored().id(), last);
      if (histories.isPresent()) {
        histories.get().learn(page);
      }
      page.forEach(this::merge);
      updates.flush();
      if (histories.isPresent()) {
        histories.get().leave(page);
      }
      page = known.pageAfter(last, source);
    }
    restated = changes.restatedBy(file.id());
    contradictions
        .flatMap(seen -> seen.found(this::nameOf))
        .ifPresent(problem -> rejected.addWarning(file.id(), 0, 1, problem));
  }

  private String nameOf(long fileId) {
    return jdbc.queryForObject(
        "SELECT name FROM import_file WHERE import_file_id = ?", String.class, fileId);
  }

  private void merge(ExistingRows.Meeting meeting) {
    contradictions.ifPresent(seen -> seen.take(meeting));
    Merged merged =
        precedence.merge(
            meeting.stored(),
            meeting.incoming(),
            meeting.from(),
            histories.flatMap(known -> known.find(meeting)));
    merged.fallen().forEach((column, largest) -> noteFallen(meeting, column, largest));
    merged.unproven().stream().findFirst().ifPresent(column -> noteUnproven(meeting, column));
    updates.add(meeting.stored(), merged, meeting.from());
    int more = further.getOrDefault(meeting.stageId(), 0);
    furtherMet += more;
    fates.merge(merged.fate(), 1L + more, Long::sum);
  }

  private void noteFallen(ExistingRows.Meeting meeting, Column column, long largest) {
    rejected.addWarning(
        meeting.from().fileId(),
        Staging.recordOf(meeting.stageId()),
        meeting.from().line(),
        Problem.of(
            ProblemCode.ROW_COUNTER_FELL,
            column.inputName() + " " + meeting.incoming().orNull(column),
            "at least 98 % of " + largest + ", which an earlier export has",
            "The count was left as it was; look whether the export is of another period."));
  }

  private void noteUnproven(ExistingRows.Meeting meeting, Column column) {
    rejected.addWarning(
        meeting.from().fileId(),
        Staging.recordOf(meeting.stageId()),
        meeting.from().line(),
        Problem.of(
            ProblemCode.ROW_UNPROVEN_PARTS,
            column.inputName() + " " + meeting.incoming().orNull(column) + " added up from parts",
            "the file's own total, which proves that no part is missing",
            "The coarser report has "
                + meeting.stored().values().orNull(column)
                + ", which was kept. Download the campaign report again, or the parts with their"
                + " totals row."));
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
