package dev.socialmetrics.job.running;

import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.account.PurgedAccounts;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.maintenance.IntegrityCheck;
import dev.socialmetrics.store.schema.BackupFile;
import dev.socialmetrics.store.schema.DatabaseFile;
import dev.socialmetrics.store.schema.DatabaseSwap;
import dev.socialmetrics.store.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a backup back, under the lock: it is copied into a folder of its own, found sound, brought
 * up to this version and audited there; only then does it take the database's place.
 */
final class RestoreRun {
  private static final Logger LOG = LoggerFactory.getLogger(RestoreRun.class);

  private static final long LOOK_AGAIN_NANOS = 200_000_000;

  private final RunEnvironment environment;
  private final Path output;
  private final Duration patience;

  RestoreRun(RunEnvironment environment, Path output) {
    this.environment = environment;
    this.output = output;
    this.patience = environment.configuration().settings().database().busyTimeout();
  }

  Restored run(Path backup) throws IOException {
    DatabaseSwap swap = new DatabaseSwap(output, environment.clock().instant());
    swap.clear();
    try {
      long bytes = swap.bring(backup);
      BackupFile.check(swap.copy(), backup);
      Restored restored = prepare(swap, backup, bytes, release());
      swap.run();
      return restored;
    } finally {
      swap.clear();
    }
  }

  private Restored prepare(DatabaseSwap swap, Path backup, long bytes, List<String> purged) {
    try (Database database = Database.forWriting(swap.copy().getParent(), patience)) {
      List<String> notices = Schema.migrate(database);
      new AuditLog(database.writing())
          .add(
              environment.clock().instant(),
              environment.actor(),
              "database.restored",
              Optional.empty(),
              detail(swap, backup));
      return new Restored(
          bytes,
          new IntegrityCheck(database.reading()).countRows(),
          swap.aside(),
          notices,
          new PurgedAccounts(database.writing()).comeBack(purged));
    }
  }

  private static String detail(DatabaseSwap swap, Path backup) {
    return "from "
        + backup.getFileName()
        + swap.aside().map(kept -> "; the former is " + kept.getFileName()).orElse("");
  }

  /**
   * Closes the present database as its last user does, which moves all of it into its file; one
   * that cannot be used is left as it is.
   *
   * @return hashes of what is purged in it
   * @throws RunRefused while another program has it open: it would go on under another name
   */
  private List<String> release() {
    List<String> purged = List.of();
    try {
      if (!DatabaseFile.isThere(output)) {
        return purged;
      }
      purged = close();
    } catch (RuntimeException unusable) {
      LOG.warn("the database that is put aside cannot be read", unusable);
      return purged;
    }
    long deadline = System.nanoTime() + environment.patience().toNanos();
    while (DatabaseFile.isOpenElsewhere(output)) {
      if (System.nanoTime() >= deadline) {
        throw new RunRefused(
            ExitCode.STORAGE,
            ProblemCode.RUN_DB_BUSY,
            "another program has the database open. End it, or wait with --wait 5m; nothing was"
                + " touched.");
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      close();
    }
    return purged;
  }

  private List<String> close() {
    try (Database present = Database.forWriting(output, patience)) {
      return PurgedAccounts.hashes(present.writing());
    }
  }
}
