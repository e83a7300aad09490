package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.Holder;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.query.AccountActivity;
import dev.socialmetrics.store.query.AccountActivity.Active;
import dev.socialmetrics.store.runs.NamedFile;
import dev.socialmetrics.store.runs.RunFiles;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics status}: the state, read without the lock. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show how fresh the data is, what ran last, and what a person should do.")
final class StatusCommand implements Callable<Integer> {
  private static final int MOST_RUNS = 100;

  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  StatusCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = JobCommands.configuration(context, folders);
    Path output = folders.output(context.environment());
    Status status =
        ReadOnlyDatabase.read(output, database -> look(database, configuration, output))
            .orElseGet(
                () -> look(List.of(), List.of(), List.of(), List.of(), configuration, output));
    StatusText.lines(status, json)
        .forEach(line -> context.out().println(json ? line : context.commands().in(line)));
    return status.listToDo().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
  }

  private Status look(Database database, Configuration configuration, Path output) {
    Runs runs = new Runs(database.reading());
    return look(
        new AccountActivity(database.reading()).list(),
        runs.list(false, 1),
        runs.list(true, MOST_RUNS),
        new RunFiles(database.reading()).listOutstanding(-1),
        configuration,
        output);
  }

  private Status look(
      List<Active> active,
      List<RunRecord> last,
      List<RunRecord> failed,
      List<NamedFile> refused,
      Configuration configuration,
      Path output) {
    Optional<Holder> holder = Holder.find(output);
    LocalDate today = LocalDate.now(context.environment().clock());
    return new Status(
        DataAge.list(active, configuration, today),
        holder.map(one -> OptionalLong.of(one.pid())).orElse(OptionalLong.empty()),
        last.stream().findFirst(),
        failed.stream()
            .filter(run -> holder.isEmpty() || run.outcome() != RunOutcome.RUNNING)
            .toList(),
        refused,
        size(output.resolve(Database.FILE_NAME)),
        latest(output.resolve("reports")));
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private static Optional<String> latest(Path reports) {
    if (!Files.isDirectory(reports)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(reports)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}"))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
