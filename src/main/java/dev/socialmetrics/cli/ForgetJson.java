package dev.socialmetrics.cli;

import dev.socialmetrics.correction.Forgotten;
import dev.socialmetrics.job.running.ForgetResult;
import dev.socialmetrics.report.figure.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What taking an import back did, for programs. */
record ForgetJson(
    boolean dryRun,
    long importId,
    String file,
    Optional<String> account,
    Optional<String> platform,
    boolean takenBackBefore,
    Map<String, Rows> rows,
    List<String> readAgain,
    long rejectedRowsClosed,
    long rejectedRowsReopened,
    long accountsRemoved,
    List<String> reportsRemoved,
    List<String> reportsPublished,
    Optional<Long> runId) {

  record Rows(long removed, long changed) {}

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
        forgotten.file().id(),
        forgotten.file().name(),
        forgotten.file().account(),
        forgotten.file().platform(),
        forgotten.isAgain(),
        rows,
        forgotten.reread(),
        forgotten.removal().rejected(),
        forgotten.removal().reopened(),
        forgotten.removal().accounts(),
        result.removedReports().stream().map(Object::toString).toList(),
        result.publishedReports().stream().map(Object::toString).toList(),
        result.run().map(run -> run.runId()));
  }

  String text() {
    return Json.printed(this);
  }
}
