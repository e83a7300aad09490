package dev.socialmetrics.cli;

import dev.socialmetrics.correction.CorrectableRow;
import dev.socialmetrics.correction.CorrectableRows;
import dev.socialmetrics.correction.RejectsCsv;
import dev.socialmetrics.correction.RejectsJson;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.job.importing.EarlierFiles;
import dev.socialmetrics.job.importing.ExportOpener;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.rejected.RejectedList;
import dev.socialmetrics.store.rejected.RejectedRow;
import dev.socialmetrics.store.runs.Runs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics rejects}: rejected rows with position, code and remedy. */
@Command(
    name = "rejects",
    mixinStandardHelpOptions = true,
    description = "List rejected rows: where they stand, what is wrong, what to do.")
final class RejectsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Option(names = "--run", paramLabel = "ID", description = "Only of files that this run imported.")
  private Optional<Long> run;

  @Option(
      names = "--file",
      paramLabel = "F",
      description = "Only of this file, by the name it was imported under.")
  private Optional<String> file;

  @Option(names = "--all", description = "Also rows that were corrected since.")
  private boolean all;

  @Option(
      names = "--export",
      paramLabel = "CSV",
      description =
          "Write the rows to a CSV file in the layout of their files, with what is wrong beside them; correct and import it.")
  private Optional<Path> export;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  RejectsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Path output = folders.output(context.environment());
    if (export.isPresent()) {
      WriteTargets targets = folders.targets(context.environment());
      targets.file(export.get());
      List<CorrectableRow> rows = ReadOnlyDatabase.read(output, this::records).orElse(List.of());
      tell(rows, write(export.get(), targets, rows));
    } else {
      List<RejectedRow> rows = ReadOnlyDatabase.read(output, this::list).orElse(List.of());
      if (json) {
        context.out().print(RejectsJson.of(rows));
      } else {
        print(rows);
      }
    }
    return 0;
  }

  private static List<Path> write(Path target, WriteTargets targets, List<CorrectableRow> rows)
      throws IOException {
    try {
      return RejectsCsv.write(target, targets::file, rows);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailed(
          ExitCode.USAGE,
          e.getFile() + " is there already, and may hold corrected rows. Name another file.");
    }
  }

  private void tell(List<CorrectableRow> rows, List<Path> written) {
    if (written.isEmpty()) {
      context.out().println("no rejected rows");
    }
    written.forEach(file -> context.out().println("written: " + file));
    if (!written.isEmpty()) {
      context.say(
          Quantity.of(rows.size(), "row") + ". Correct the cells, then: metrics import FILE");
    }
    rows.stream()
        .flatMap(row -> row.unread().stream())
        .distinct()
        .forEach(
            why ->
                context
                    .err()
                    .println(
                        why
                            + " Its rows are written as their text alone, in the column _raw; with"
                            + " the file back, export them again into another file."));
  }

  private List<CorrectableRow> records(Database database) {
    ExportOpener exports =
        new ExportOpener(
            JobCommands.reading(context, folders),
            Optional.of(new EarlierFiles(database.reading())));
    return new CorrectableRows(exports, database.reading()).read(list(database));
  }

  private List<RejectedRow> list(Database database) {
    run.filter(id -> new Runs(database.reading()).find(id).isEmpty())
        .ifPresent(
            id -> {
              throw new CommandFailed(
                  ExitCode.USAGE, "there is no run " + id + ". metrics runs lists them.");
            });
    return new RejectedList(database.reading()).list(run, file, all);
  }

  private void print(List<RejectedRow> rows) {
    if (rows.isEmpty()) {
      context.say("no rejected rows");
    }
    rows.stream()
        .flatMap(row -> row.located().stream())
        .map(LocatedProblem::message)
        .forEach(context::say);
  }
}
