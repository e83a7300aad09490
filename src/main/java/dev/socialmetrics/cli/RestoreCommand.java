package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.Restored;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics restore FILE}: a backup in the place of the database, which is kept aside. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Put a backup in the place of the database; it is checked first, and the present database is"
            + " kept aside.")
final class RestoreCommand implements Callable<Integer> {
  private static final double MIB = 1024.0 * 1024;
  private static final String NEXT =
      "metrics nightly reads what came since from the input folder and publishes the reports";

  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  @Parameters(paramLabel = "FILE", description = "The backup; it stays where it is.")
  private Path named;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** Set by the work that is given to the runner. */
  private Restored restored;

  RestoreCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path output = folders.output(context.environment());
    Path backup = backup(context.environment().folder().resolve(named), output);
    new JobCommands(context, folders, waiting)
        .with(runner -> restored = runner.restore(output, backup));
    if (json) {
      context.out().println(Json.printed(document()));
    } else {
      tell();
    }
    return restored.purgedSince().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
  }

  private Path backup(Path file, Path output) {
    if (!Files.exists(file)) {
      throw unfit("is not there");
    }
    if (!Files.isRegularFile(file)) {
      throw unfit("is no regular file");
    }
    if (!Files.isReadable(file)) {
      throw unfit("cannot be read");
    }
    if (isDatabase(file, output.resolve(Database.FILE_NAME))) {
      throw unfit("is the database itself");
    }
    for (String end : List.of("-wal", "-journal")) {
      if (file.resolveSibling(file.getFileName() + end).toFile().length() > 0) {
        throw unfit(
            "may be a database in use: "
                + file.getFileName()
                + end
                + " lies beside it. Copy it with metrics backup");
      }
    }
    if (file.toFile().length() == 0) {
      throw new CommandFailed(
          ExitCode.LOOK, named + " is empty (0 bytes): there is no database in it");
    }
    return file;
  }

  private static boolean isDatabase(Path file, Path database) {
    try {
      return Files.exists(database) && Files.isSameFile(file, database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CommandFailed unfit(String why) {
    return new CommandFailed(
        ExitCode.USAGE,
        named + " " + why + "; name a file that metrics backup wrote. Nothing was touched.");
  }

  private void tell() {
    context
        .out()
        .printf(
            Locale.ROOT,
            "%s: %,.1f MB, %s, sound, is the database now%n",
            named,
            restored.bytes() / MIB,
            Quantity.of(restored.rows(), "row"));
    restored.notices().forEach(notice -> context.out().println("note: " + notice));
    restored
        .aside()
        .ifPresent(
            kept -> context.out().println("kept aside: " + kept + "; remove it when all is well"));
    restored
        .purgedSince()
        .forEach(
            account ->
                context
                    .out()
                    .println(
                        "purged since the backup, and back: "
                            + account
                            + ". metrics purge --account "
                            + account));
    context.out().println("next: " + NEXT);
  }

  private record Document(
      String outcome,
      String file,
      long bytes,
      long rows,
      Optional<String> keptAside,
      List<String> notices,
      List<String> purgedSince,
      String next) {}

  private Document document() {
    return new Document(
        "restored",
        named.toString(),
        restored.bytes(),
        restored.rows(),
        restored.aside().map(Path::toString),
        restored.notices(),
        restored.purgedSince(),
        NEXT);
  }
}
