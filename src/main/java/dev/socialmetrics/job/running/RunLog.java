package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.store.runs.NamedFile;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the log what the summary tells of files that were not loaded. */
final class RunLog {
  private static final Logger LOG = LoggerFactory.getLogger("Run");

  private RunLog() {}

  static void note(RunSummary summary) {
    for (FileNote note : FileNote.values()) {
      note.event().ifPresent(event -> files(event, summary.noted().list(note)));
    }
    summary
        .accounts()
        .accountsInTwoSpellings()
        .forEach(text -> LOG.atWarn().addKeyValue("event", "account.two-spellings").log(text));
    summary
        .clock()
        .ifPresent(text -> LOG.atWarn().addKeyValue("event", "run.clock-skew").log(text));
    summary
        .reports()
        .laterData()
        .ifPresent(text -> LOG.atInfo().addKeyValue("event", "report.later-data").log(text));
    summary
        .rejectedByCode()
        .forEach(
            (code, rows) ->
                LOG.atInfo()
                    .addKeyValue("event", "rows.rejected")
                    .addKeyValue("code", code)
                    .addKeyValue("rows", rows)
                    .log("{} rejected: {}", Quantity.of(rows, "row"), code));
  }

  private static void files(String event, List<NamedFile> files) {
    for (NamedFile file : files) {
      LOG.atWarn().addKeyValue("event", event).addKeyValue("file", file.file()).log(file.line());
    }
  }
}
