package dev.socialmetrics.job.importing;

import dev.socialmetrics.store.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Notes in the audit log what became of files; within the caller's transaction. */
final class FileAudit {
  private final AuditLog log;
  private final Clock clock;
  private final String actor;

  FileAudit(DataSource writing, ImportContext context) {
    this.log = new AuditLog(writing);
    this.clock = context.clock();
    this.actor = context.actor();
  }

  /**
   * @param at when its rows were stored
   */
  void loaded(String file, long runId, Instant at) {
    log.add(at, actor, "file.loaded", Optional.of(runId), file);
  }

  void refused(String file, long runId) {
    log.add(clock.instant(), actor, "file.refused", Optional.of(runId), file);
  }
}
