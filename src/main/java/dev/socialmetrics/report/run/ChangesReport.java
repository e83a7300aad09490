package dev.socialmetrics.report.run;

import dev.socialmetrics.store.query.ChangeQueries;
import dev.socialmetrics.store.query.RestatedTotal;
import dev.socialmetrics.store.query.Restatement;
import dev.socialmetrics.store.query.StaleReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the files of one run changed of numbers that were there before: each old and new value with
 * its file and line, the computed numbers that changed with them, and the published reports that
 * have the old ones. Bounded: the first {@value #MOST_VALUES} of each list, and {@value
 * #MOST_TOTALS} totals; all are counted.
 */
public final class ChangesReport {
  public static final String FILE = "changes.json";
  static final int MOST_VALUES = 2_000;
  static final int MOST_TOTALS = 5_000;

  private static final String HOW_TO_LIST_ALL =
      "SELECT * FROM metric_revision WHERE run_id = %d ORDER BY metric_revision_id";

  private final ChangeQueries changes;
  private final long runId;
  private final LocalDate reportDate;
  private final List<RestatedTotal> totals;
  private final List<Restatement> stated;
  private final List<Restatement> derived;
  private final SortedMap<LocalDate, Map<String, Long>> stale;

  /**
   * @param reportDate the date that is being published, whose reports are not stale
   */
  public ChangesReport(ChangeQueries changes, long runId, LocalDate reportDate) {
    this.changes = changes;
    this.runId = runId;
    this.reportDate = reportDate;
    this.totals = changes.restatedTotals(runId);
    this.stated = changes.restated(runId, false, MOST_VALUES);
    this.derived = changes.restated(runId, true, MOST_VALUES);
    this.stale = findStale();
    changes.learn(stated.stream().map(Restatement::channel).distinct().toList());
    changes.learn(derived.stream().map(Restatement::channel).distinct().toList());
  }

  /** The document. */
  ChangesJson build() {
    return new ChangesJson(
        true,
        runId,
        reportDate,
        new ChangesJson.Counts(
            count(false), stated.size(), count(true), derived.size(), listAll(), totals.size()),
        totals.stream().limit(MOST_TOTALS).map(ChangesJson.Total::of).toList(),
        stale.entrySet().stream()
            .map(date -> new ChangesJson.StaleDate(date.getKey(), date.getValue()))
            .toList(),
        stated.stream().map(this::change).toList(),
        derived.stream().map(this::change).toList());
  }

  private ChangesJson.Change change(Restatement change) {
    return ChangesJson.Change.of(change, ChangesJson.InReports.of(reportDates(change)));
  }

  long count(boolean derived) {
    return totals.stream()
        .filter(total -> total.column().isDerived() == derived)
        .mapToLong(RestatedTotal::values)
        .sum();
  }

  /** The statement that lists every change. */
  String listAll() {
    return String.format(Locale.ROOT, HOW_TO_LIST_ALL, runId);
  }

  List<RestatedTotal> totals() {
    return totals;
  }

  List<Restatement> stated() {
    return stated;
  }

  List<Restatement> derived() {
    return derived;
  }

  /** By report date; each report with the number of changed values in its reach. */
  SortedMap<LocalDate, Map<String, Long>> staleByDate() {
    return stale;
  }

  private SortedMap<LocalDate, Map<String, Long>> findStale() {
    SortedMap<LocalDate, Map<String, Long>> byDate = new TreeMap<>();
    for (StaleReport stale : changes.staleByRun(runId)) {
      if (!stale.date().equals(reportDate)) {
        byDate
            .computeIfAbsent(stale.date(), date -> new TreeMap<>())
            .put(stale.report(), stale.restatedValues());
      }
    }
    return byDate;
  }

  /** Dates of the published reports that have the old value, without the one being made. */
  List<LocalDate> reportDates(Restatement change) {
    return changes.reportDates(change.kind(), change.channel(), change.day().orElse("")).stream()
        .filter(date -> !date.equals(reportDate))
        .toList();
  }
}
