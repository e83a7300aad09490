package dev.socialmetrics.job.reporting;

import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.runs.RunFiles;
import dev.socialmetrics.store.runs.RunProgress;
import java.time.Instant;

/**
 * What earlier attempts of a run have done from the data and the configuration as they are now; it
 * is not done twice. Reads without the lock for writing, since what follows takes long.
 */
final class EarlierAttempts {
  private final Database database;
  private final String configuration;
  private final long runId;

  EarlierAttempts(ReportContext context, long runId) {
    this.database = context.database();
    this.configuration = context.digest();
    this.runId = runId;
  }

  boolean did(String task) {
    return new RunProgress(database.reading())
        .find(runId, task)
        .filter(state()::equals)
        .isPresent();
  }

  /** Notes it in the caller's transaction, together with what was done. */
  void note(String task, Instant now) {
    new RunProgress(database.writing()).done(runId, task, state(), now);
  }

  private String state() {
    return new RunFiles(database.reading()).state(runId) + ", configuration " + configuration;
  }
}
