package dev.socialmetrics.job.running;

import dev.socialmetrics.store.runs.RunFiles;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the log what the summary tells of files that were not loaded. */
final class RunLog {
  private static final Logger LOG = LoggerFactory.getLogger("Run");

  private RunLog() {}

  static void note(RunSummary summary) {
    files("file.refused", summary.refused());
    files("file.duplicate", summary.duplicates());
    files("file.same-bytes", summary.sameBytes());
    files("file.skipped", summary.passedOver());
    files("file.drift", summary.drift());
    files("file.nothing-stored", summary.nothingStored());
    summary
        .twoSpellings()
        .forEach(text -> LOG.atWarn().addKeyValue("event", "account.two-spellings").log(text));
    summary
        .clock()
        .ifPresent(text -> LOG.atWarn().addKeyValue("event", "run.clock-skew").log(text));
    summary
        .rejectedByCode()
        .forEach(
            (code, rows) ->
                LOG.atInfo()
                    .addKeyValue("event", "rows.rejected")
                    .addKeyValue("code", code)
                    .addKeyValue("rows", rows)
                    .log("{} rows rejected: {}", rows, code));
  }

  private static String words(RunFiles.Named file) {
    boolean isNamed = file.message().startsWith(file.name());
    return isNamed ? file.message() : file.name() + ": " + file.message();
  }

  private static void files(String event, List<RunFiles.Named> files) {
    for (RunFiles.Named file : files) {
      LOG.atWarn().addKeyValue("event", event).addKeyValue("file", file.name()).log(words(file));
    }
  }
}
