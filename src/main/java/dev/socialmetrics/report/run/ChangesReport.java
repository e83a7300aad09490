package dev.socialmetrics.report.run;

import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.store.query.ChangeQueries;
import dev.socialmetrics.store.query.Provenance;
import dev.socialmetrics.store.query.RestatedTotal;
import dev.socialmetrics.store.query.Restatement;
import dev.socialmetrics.store.query.StaleReport;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
  private final SortedMap<LocalDate, Map<String, Object>> stale;

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
  public Map<String, Object> build() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("success", true);
    report.put("run_id", runId);
    report.put("report_date", reportDate.toString());
    report.put("restated", count(false));
    report.put("restated_listed", stated.size());
    report.put("derived_changed", count(true));
    report.put("derived_listed", derived.size());
    report.put("list_all", listAll());
    report.put("totals_all", totals.size());
    report.put("totals", totals.stream().limit(MOST_TOTALS).map(ChangesReport::total).toList());
    report.put("stale_reports", staleReports());
    report.put("changes", stated.stream().map(this::change).toList());
    report.put("derived_changes", derived.stream().map(this::change).toList());
    return report;
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

  private static Map<String, Object> total(RestatedTotal total) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", total.kind().label());
    body.put("account_id", Printed.accountId(total.channel().accountId()));
    body.put("platform", total.channel().platformKey());
    body.put("column", total.column().name());
    body.put("derived", total.column().isDerived());
    body.put("values", total.values());
    body.put("raised", total.raised());
    body.put("lowered", total.lowered());
    body.put("difference", total.difference().orElse(null));
    return body;
  }

  /** By report date; each report with the number of changed values in its reach. */
  SortedMap<LocalDate, Map<String, Object>> staleByDate() {
    return stale;
  }

  private SortedMap<LocalDate, Map<String, Object>> findStale() {
    SortedMap<LocalDate, Map<String, Object>> byDate = new TreeMap<>();
    for (StaleReport stale : changes.staleByRun(runId)) {
      if (!stale.date().equals(reportDate)) {
        byDate
            .computeIfAbsent(stale.date(), date -> new TreeMap<>())
            .put(stale.report(), stale.restatedValues());
      }
    }
    return byDate;
  }

  private List<Map<String, Object>> staleReports() {
    return stale.entrySet().stream()
        .map(
            stale -> {
              Map<String, Object> body = new LinkedHashMap<>();
              body.put("report_date", stale.getKey().toString());
              body.put("reports", stale.getValue());
              return body;
            })
        .toList();
  }

  private Map<String, Object> change(Restatement change) {
    ChangedNumber number = ChangedNumber.of(change.column(), change.before(), change.after());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", change.kind().label());
    body.put("account_id", Printed.accountId(change.channel().accountId()));
    body.put("platform", change.channel().platformKey());
    body.putAll(change.key());
    body.put("column", change.column().name());
    body.put("old", number.before());
    body.put("new", number.after().orElse(null));
    body.put("difference", number.difference().orElse(null));
    body.put("by", place(change.from()));
    body.put("old_from", place(change.was()));
    body.put("in_reports", reports(change));
    return body;
  }

  private static Map<String, Object> place(Provenance place) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("file", place.file());
    body.put("line", place.line());
    body.put("sha256", place.sha256());
    body.put("exported_at", place.exportedAt());
    return body;
  }

  private Map<String, Object> reports(Restatement change) {
    List<LocalDate> dates = reportDates(change);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("count", dates.size());
    body.put("first", dates.isEmpty() ? null : dates.get(0).toString());
    body.put("last", dates.isEmpty() ? null : dates.get(dates.size() - 1).toString());
    return body;
  }

  /** Dates of the published reports that have the old value, without the one being made. */
  List<LocalDate> reportDates(Restatement change) {
    return changes.reportDates(change.kind(), change.channel(), change.day().orElse("")).stream()
        .filter(date -> !date.equals(reportDate))
        .toList();
  }
}
