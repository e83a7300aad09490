package dev.socialmetrics.job.running;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.ConfigurationRefused;
import dev.socialmetrics.configuration.RetentionSettings;
import dev.socialmetrics.maintenance.Pruning;
import dev.socialmetrics.maintenance.Pruning.Pruned;
import dev.socialmetrics.maintenance.Purged;
import dev.socialmetrics.maintenance.Purging;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.report.folder.ReportFolder;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.account.AccountRows;
import dev.socialmetrics.store.account.AccountSpellings;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.runs.DeadRuns;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import dev.socialmetrics.store.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what was asked, one process at a time: takes the lock, repairs what a dead process left
 * behind, resumes the same request where it stopped or starts it afresh, and closes the books.
 */
public final class Runner {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private final RunEnvironment environment;

  public Runner(RunEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Runs to the end.
   *
   * @throws RunRefused when the lock is taken or the storage cannot be used
   */
  public RunResult run(RunRequest request) {
    return withDatabase(
        request.output(), database -> new RunAttempt(environment, request, database).run());
  }

  /**
   * Takes up a failed or stopped run again.
   *
   * @param id its number; empty means the latest that failed
   * @param configured reads the configuration that it was started with
   * @return empty when there is nothing to take up
   * @throws RunRefused also when there is no such run, or it completed or was abandoned
   */
  public Optional<RunResult> rerun(Path output, Optional<Long> id, Configured configured) {
    return withDatabase(
        output,
        database ->
            Resumable.find(new Runs(database.writing()), id)
                .map(found -> resume(found, output, configured, database)));
  }

  private RunResult resume(RunRecord run, Path output, Configured configured, Database database) {
    RunRequest request = Resumable.request(run, output);
    Configuration again =
        configured.read(request.folders().config(), RequestJson.settings(run.arguments()));
    return new RunAttempt(environment.with(again), request, database).run();
  }

  /**
   * Sees to it that a failed or stopped run is never resumed.
   *
   * @throws RunRefused also when there is no such run, or it completed or was abandoned before
   */
  public void abandon(Path output, long id) {
    withDatabase(
        output,
        database -> {
          Runs runs = new Runs(database.writing());
          Resumable.find(runs, Optional.of(id));
          Instant now = environment.clock().instant();
          runs.abandon(id, now);
          new AuditLog(database.writing())
              .add(now, environment.actor(), "run.abandoned", Optional.of(id), "");
          return id;
        });
  }

  /**
   * Removes what is older than it is to be kept.
   *
   * @param dryRun whether only to tell what would be removed
   * @throws RunRefused when the lock is taken or the storage cannot be used
   */
  public Pruned prune(Path output, boolean dryRun) {
    RetentionSettings retention = environment.configuration().settings().retention();
    return withDatabase(
        output,
        database -> {
          try {
            return new Pruning(database.writing(), output, retention)
                .run(environment.clock().instant(), environment.actor(), Optional.empty(), dryRun);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Removes everything that is kept of an account, and publishes the newest reports without it.
   *
   * @param newest a request for the newest reports
   * @param dryRun whether only to tell what would be removed
   * @throws RunRefused when nothing is known of the account, files wait to be published, the lock
   *     is taken or the storage cannot be used
   */
  public Purged purge(RunRequest newest, String account, boolean dryRun) {
    Set<String> texts = new HashSet<>();
    Purged purged =
        withDatabase(
            newest.output(),
            database -> {
              Purging purging = purging(newest.output(), account, database);
              try {
                Purged found = purging.look();
                if (!dryRun) {
                  texts.addAll(purging.texts());
                  purging.run(found, environment.clock().instant(), environment.actor());
                  new RunAttempt(environment, newest, database).run();
                }
                return found;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    try {
      return dryRun ? purged : Purging.prove(purged, newest.output(), texts);
    } catch (IOException e) {
      throw RunFailure.of(e).toRefusal(e);
    }
  }

  /**
   * Takes an import back, and publishes the reports that hold it again.
   *
   * @param newest a request for the newest reports
   * @param which number of the import, or name of its file
   * @param path what it leads to, taken as a path
   * @param dryRun whether only to find out what that would do
   * @throws RunRefused when there is no such import, it cannot be worked out what the database
   *     would be without it, the lock is taken or the storage cannot be used
   */
  public ForgetResult forget(RunRequest newest, String which, Path path, boolean dryRun) {
    return withDatabase(
        newest.output(),
        database -> new ForgetRun(environment, newest, database).run(which, path, dryRun));
  }

  /**
   * Lets a purged account and its files come back.
   *
   * @return false when it was not purged
   */
  public boolean allowAgain(Path output, String account) {
    return withDatabase(
        output,
        database ->
            new Purging(database, output, environment.configuration().accounts(), account)
                .allowAgain(environment.clock().instant(), environment.actor()));
  }

  /**
   * Puts a backup in the place of the database, which is kept aside.
   *
   * @param backup a regular file that is not the database
   * @throws RunRefused when the backup is not sound, not ours or of a newer version, the lock is
   *     taken or the storage cannot be used; the present database is then as it was
   */
  @SuppressWarnings("try") // the lock is held, not used
  public Restored restore(Path output, Path backup) {
    try (OutputLock lock = OutputLock.orRefuse(output, environment.patience())) {
      return new RestoreRun(environment, output).run(backup);
    } catch (RunRefused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw RunFailure.of(e).orFullDisk(output).toRefusal(e);
    }
  }

  private Purging purging(Path output, String account, Database database) {
    Purging purging =
        new Purging(database, output, environment.configuration().accounts(), account);
    if (!purging.isKnown()) {
      throw refused("there is no account " + account + ". metrics accounts lists them.");
    }
    if (purging.isAnyWaiting()) {
      throw refused(
          "files were read that are not published yet. metrics rerun, or metrics nightly, first.");
    }
    return purging;
  }

  private static RunRefused refused(String message) {
    return new RunRefused(ExitCode.USAGE, ProblemCode.RUN_CONFIG, message);
  }

  @SuppressWarnings("try") // the lock is held and a request awaited, not used
  private <T> T withDatabase(Path output, Function<Database, T> work) {
    Duration patience = environment.configuration().settings().database().busyTimeout();
    try (OutputLock lock = OutputLock.orRefuse(output, environment.patience());
        StopRequest request = StopRequest.awaited(output, lock, environment.stop());
        Database database = Database.forWriting(output, patience)) {
      prepare(output, database);
      return work.apply(database);
    } catch (RunRefused | ConfigurationRefused e) {
      throw e;
    } catch (RuntimeException e) {
      throw RunFailure.of(e).orFullDisk(output).toRefusal(e);
    }
  }

  private void prepare(Path output, Database database) {
    try {
      Schema.migrate(database).forEach(LOG::warn);
      new ReportFolder(output).repair();
    } catch (IOException | RuntimeException e) {
      throw RunFailure.of(e).toRefusal(e);
    }
    Instant now = environment.clock().instant();
    AuditLog audit = new AuditLog(database.writing());
    for (long dead : new DeadRuns(database.writing()).repair(now)) {
      LOG.warn("run {} was left unfinished by a process that died; it can be resumed", dead);
      audit.add(now, environment.actor(), "run.recovered", Optional.of(dead), "closed as failed");
    }
    new AccountSpellings(database.writing()).settle(environment.configuration().accounts());
    new AccountRows(database.writing())
        .putConfigured(environment.configuration().accounts().listAll(), now);
  }
}
