package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.job.care.Forgetting;
import dev.socialmetrics.job.care.Forgotten;
import dev.socialmetrics.job.care.NotForgotten;
import dev.socialmetrics.job.importing.ImportContext;
import dev.socialmetrics.job.importing.ReadOtherwise;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.Database;
import dev.socialmetrics.store.FileOutcome;
import dev.socialmetrics.store.ImportFile;
import dev.socialmetrics.store.ImportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;

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
        request.input(),
        request.output(),
        request.files(),
        request.account(),
        request.platform(),
        request.stated(),
        environment.configuration(),
        environment.clock(),
        environment.progress(),
        environment.actor());
  }

  /** Files of the request that were loaded with other options, so that they are read again. */
  void makeRoom() {
    try {
      for (ImportFile file : new ReadOtherwise(context, database.writing()).list()) {
        run(file, false);
        StatedFacts stated = context.stated();
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

  Forgotten run(ImportFile file, boolean dryRun) throws IOException {
    requireAllPublished();
    try {
      return new Forgetting(database, context).run(file, dryRun);
    } catch (NotForgotten e) {
      throw new RunRefused(
          ExitCode.LOOK,
          ProblemCode.RUN_NOT_FORGOTTEN,
          file.name()
              + " (import "
              + file.id()
              + ") was not taken back: "
              + e.getMessage()
              + " Nothing was changed.");
    }
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
