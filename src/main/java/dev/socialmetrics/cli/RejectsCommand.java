package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.store.Database;
import dev.socialmetrics.store.RejectedList;
import dev.socialmetrics.store.runs.Runs;
import java.io.IOException;
import java.io.PrintWriter;
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
  private final Desk desk;

  @Mixin private Folders folders;

  @Option(names = "--run", paramLabel = "ID", description = "Only of files that this run imported.")
  private Optional<Long> run;

  @Option(
      names = "--file",
      paramLabel = "F",
      description = "Only of this file, by the name it was imported under.")
  private Optional<String> file;

  @Option(
      names = "--export",
      paramLabel = "CSV",
      description = "Write all of them to a CSV file: position, code, what to do, and the raw row.")
  private Optional<Path> export;

  RejectsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    List<RejectedList.Entry> entries =
        ReadDesk.read(folders.output(desk.surroundings()), this::list).orElse(List.of());
    if (export.isPresent()) {
      Path target = desk.surroundings().folder().resolve(export.get());
      RejectsCsv.write(target, entries);
      desk.out().println(entries.size() + " problems of rejected rows written to " + target);
    } else {
      print(desk.out(), entries);
    }
    return 0;
  }

  private List<RejectedList.Entry> list(Database database) {
    run.filter(id -> new Runs(database.reading()).find(id).isEmpty())
        .ifPresent(
            id -> {
              throw new Told(
                  ExitCode.USAGE, "there is no run " + id + ". metrics runs lists them.");
            });
    return new RejectedList(database.reading()).list(run, file);
  }

  private static void print(PrintWriter out, List<RejectedList.Entry> entries) {
    if (entries.isEmpty()) {
      out.println("no rejected rows");
    }
    entries.forEach(entry -> out.println(entry.message()));
  }
}
