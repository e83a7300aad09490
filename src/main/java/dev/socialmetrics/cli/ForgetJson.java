package dev.socialmetrics.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.correction.Forgotten;
import dev.socialmetrics.job.running.ForgetResult;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.forget.Removal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What taking an import back did, for programs. */
@JsonPropertyOrder({"dryRun", "takenBack", "rows", "readAgain", "consequences", "reports", "runId"})
record ForgetJson(
    boolean dryRun,
    @JsonUnwrapped TakenBack takenBack,
    Map<String, Rows> rows,
    List<String> readAgain,
    @JsonUnwrapped Consequences consequences,
    @JsonUnwrapped ReportsAgain reports,
    Optional<Long> runId) {

  /** The import that it is about. */
  record TakenBack(
      long importId,
      String file,
      Optional<String> account,
      Optional<String> platform,
      boolean takenBackBefore) {
    static TakenBack of(Forgotten forgotten) {
      ImportFile file = forgotten.file();
      return new TakenBack(
          file.id(), file.name(), file.account(), file.platform(), forgotten.isAgain());
    }
  }

  record Rows(long removed, long changed) {}

  /** What else went or came back with its rows. */
  record Consequences(long rejectedRowsClosed, long rejectedRowsReopened, long accountsRemoved) {
    static Consequences of(Removal removal) {
      return new Consequences(removal.rejected(), removal.reopened(), removal.accounts());
    }
  }

  /** Dates of reports. */
  record ReportsAgain(List<String> reportsRemoved, List<String> reportsPublished) {
    static ReportsAgain of(ForgetResult result) {
      return new ReportsAgain(texts(result.removedReports()), texts(result.publishedReports()));
    }

    private static List<String> texts(List<?> dates) {
      return dates.stream().map(Object::toString).toList();
    }
  }

  static ForgetJson of(ForgetResult result, boolean dryRun) {
    Forgotten forgotten = result.forgotten();
    Map<String, Rows> rows = new LinkedHashMap<>();
    forgotten
        .removal()
        .rows()
        .forEach(
            (kind, count) -> rows.put(kind.label(), new Rows(count.removed(), count.changed())));
    return new ForgetJson(
        dryRun,
        TakenBack.of(forgotten),
        rows,
        forgotten.reread(),
        Consequences.of(forgotten.removal()),
        ReportsAgain.of(result),
        result.run().map(run -> run.runId()));
  }

  String text() {
    return Json.printed(this);
  }
}
