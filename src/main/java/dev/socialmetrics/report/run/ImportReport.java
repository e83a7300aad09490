package dev.socialmetrics.report.run;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.store.query.ReportImport;
import dev.socialmetrics.store.query.ReportQueries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one run read: every file with its counts and problems, and the totals. */
public final class ImportReport {
  public static final String FILE = "import.json";

  private static final int PROBLEMS_PER_CODE = 10;
  private static final List<String> COUNTS =
      List.of(
          "read",
          "stored",
          "unchanged",
          "superseded",
          "rejected",
          "ignored",
          "warnings",
          "restated");

  private ImportReport() {}

  public static Map<String, Object> build(ReportQueries queries, long runId) {
    List<ReportImport> files = queries.filesOfRun(runId, PROBLEMS_PER_CODE);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("success", true);
    report.put("run_id", runId);
    report.put("totals", totals(files));
    report.put("outcomes", outcomes(files));
    report.put("problem_counts", problemCounts(files));
    report.put("files", files.stream().map(ImportReport::file).toList());
    return report;
  }

  private static Map<String, Object> totals(List<ReportImport> files) {
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("files", files.size());
    Map<String, Long> sums = new LinkedHashMap<>();
    COUNTS.forEach(name -> sums.put(name, 0L));
    files.forEach(file -> file.counts().forEach((name, n) -> sums.merge(name, n, Long::sum)));
    totals.putAll(sums);
    return totals;
  }

  private static SortedMap<String, Long> outcomes(List<ReportImport> files) {
    SortedMap<String, Long> outcomes = new TreeMap<>();
    files.forEach(file -> outcomes.merge(word(file.outcome()), 1L, Long::sum));
    return outcomes;
  }

  private static SortedMap<String, Long> problemCounts(List<ReportImport> files) {
    SortedMap<String, Long> counts = new TreeMap<>();
    files.forEach(
        file -> file.problemCounts().forEach((code, n) -> counts.merge(code, n, Long::sum)));
    return counts;
  }

  private static Map<String, Object> file(ReportImport file) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", file.name());
    body.put("sha256", file.sha256().orElse(null));
    body.put("format", file.format().orElse(null));
    body.put("kind", file.kind().orElse(null));
    body.put("account_id", file.accountId().map(Printed::accountId).orElse(null));
    body.put("platform", file.platform().orElse(null));
    body.put("exported_at", file.exportedAt().orElse(null));
    body.put("outcome", word(file.outcome()));
    body.put("duplicate_of_run", number(file.duplicateOfRun()));
    body.put("outstanding", file.outstanding());
    body.putAll(file.counts());
    body.put("refusal", file.refusal().map(ImportReport::refusal).orElse(null));
    body.put("problem_counts", file.problemCounts());
    body.put("problems", file.problems().stream().map(ImportReport::problem).toList());
    return body;
  }

  private static Map<String, Object> refusal(ReportImport.Refusal refusal) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", refusal.code());
    body.put("line", number(refusal.line()));
    body.put("message", refusal.message());
    return body;
  }

  private static Map<String, Object> problem(ReportImport.At at) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("line", at.line() == 0 ? null : at.line());
    body.put("code", at.problem().code().code());
    body.put("severity", at.problem().severity().label());
    body.put("column", at.problem().column().map(ColumnRef::name).orElse(null));
    body.put("message", at.problem().message());
    return body;
  }

  private static Object number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static String word(String outcome) {
    return outcome.toLowerCase(Locale.ROOT);
  }
}
