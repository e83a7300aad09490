package dev.socialmetrics.job.running;

import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds the run that can be resumed or abandoned. */
final class Resumable {
  private Resumable() {}

  /**
   * @param id its number; empty means the latest that failed or was stopped
   * @throws RunRefused when there is no such run, or it completed or was abandoned
   */
  static Optional<RunRecord> find(Runs runs, Optional<Long> id) {
    if (id.isEmpty()) {
      return runs.list(true, 1).stream().findFirst();
    }
    RunRecord run =
        runs.find(id.get())
            .orElseThrow(
                () -> refused("there is no run " + id.get() + ". metrics runs lists them."));
    if (!run.isResumable()) {
      throw refused(
          String.format(
              Locale.ROOT,
              "run %d is %s. Only failed or stopped runs can be resumed or abandoned; ask for a new one.",
              run.id(),
              run.outcome()));
    }
    return Optional.of(run);
  }

  /**
   * What the run was asked for.
   *
   * @throws RunRefused when the folder that it reads is gone
   */
  static RunRequest request(RunRecord run, Path output) {
    RunRequest request = RequestJson.read(run.arguments(), output);
    boolean scans = request.command().isImporting() && !request.files().areNamed();
    if (scans && !Files.isDirectory(request.folders().input())) {
      throw refused(
          String.format(
              Locale.ROOT,
              "run %1$d reads %2$s, which is gone. Put it back, then: metrics rerun %1$d; or give it up: metrics abandon %1$d.",
              run.id(),
              request.folders().input()));
    }
    return request;
  }

  private static RunRefused refused(String message) {
    return new RunRefused(ExitCode.USAGE, ProblemCode.RUN_CONFIG, message);
  }
}
