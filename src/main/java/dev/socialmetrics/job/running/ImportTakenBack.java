package dev.socialmetrics.job.running;

import dev.socialmetrics.correction.Forgetting;
import dev.socialmetrics.correction.Forgotten;
import dev.socialmetrics.correction.NotForgotten;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.job.importing.EarlierFiles;
import dev.socialmetrics.job.importing.FileCheck;
import dev.socialmetrics.job.importing.ImportContext;
import dev.socialmetrics.job.importing.ReadOtherwise;
import dev.socialmetrics.job.importing.Rereading;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Takes what an import contributed out of the database, or says why that cannot be. */
final class ImportTakenBack {
  private final RunEnvironment environment;
  private final Database database;
  private final ImportContext context;

  ImportTakenBack(RunEnvironment environment, RunRequest request, Database database) {
    this.environment = environment;
    this.database = database;
    this.context = context(environment, request);
  }

  /** What the import of a request works with. */
  static ImportContext context(RunEnvironment environment, RunRequest request) {
    return new ImportContext(
        request.folders().input(),
        request.output(),
        request.files(),
        environment.configuration(),
        environment.clock(),
        environment.progress(),
        environment.actor());
  }

  /** Files of the request that were loaded with other options, so that they are read again. */
  void makeRoom() {
    try {
      Map<ImportFile, Path> again = new ReadOtherwise(context, database.writing()).list();
      for (Map.Entry<ImportFile, Path> each : again.entrySet()) {
        ImportFile file = each.getKey();
        requireTaken(file, each.getValue());
        run(file, false);
        StatedFacts stated = context.asked().stated();
        environment
            .progress()
            .fileDone(
                file.name(),
                "import " + file.id() + " was taken back, to be read with" + stated.options());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is stored stays where its file would be refused now. */
  private void requireTaken(ImportFile file, Path now) throws IOException {
    FileCheck check = new FileCheck(context, Optional.of(new EarlierFiles(database.writing())));
    Optional<LocatedProblem> refusal = check.check(now).refusal();
    if (refusal.isPresent()) {
      throw notTakenBack(file, refusal.get().message());
    }
  }

  Forgotten run(ImportFile file, boolean dryRun) throws IOException {
    requireAllPublished();
    try {
      Rereading reading = new Rereading(context, database.writing(), file.id());
      Duration patience = context.configuration().settings().database().busyTimeout();
      return new Forgetting(database, context.output(), patience, reading)
          .run(file, context.clock(), context.actor(), dryRun);
    } catch (NotForgotten e) {
      throw notTakenBack(file, e.getMessage());
    }
  }

  private static RunRefused notTakenBack(ImportFile file, String why) {
    return new RunRefused(
        ExitCode.LOOK,
        ProblemCode.RUN_NOT_FORGOTTEN,
        file.name()
            + " (import "
            + file.id()
            + ") was not taken back: "
            + why
            + " Nothing was changed.");
  }

  private void requireAllPublished() {
    ImportFiles files = new ImportFiles(database.writing());
    if (!files.listByOutcome(FileOutcome.NEW).isEmpty()
        || !files.listByOutcome(FileOutcome.STAGED).isEmpty()) {
      throw new RunRefused(
          ExitCode.USAGE,
          ProblemCode.RUN_CONFIG,
          "files were read that are not published yet. metrics rerun, or metrics nightly, first.");
    }
  }
}
