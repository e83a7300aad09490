package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.maintenance.Backup;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics backup FILE}: a sound copy of the database, while it is in use. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Copy the database into a file, while it is in use; the copy is checked.")
final class BackupCommand implements Callable<Integer> {
  private static final double MIB = 1024.0 * 1024;

  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(paramLabel = "FILE", description = "Where the copy goes.")
  private Path target;

  @Option(names = "--force", description = "Replace a file of that name.")
  private boolean force;

  BackupCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path file = folders.targets(context.environment()).database(target);
    if (Files.exists(file) && !force) {
      throw isThere(file);
    }
    Instant begin = context.environment().clock().instant();
    Backup.Copy copy =
        ReadOnlyDatabase.read(
                folders.output(context.environment()), database -> copy(database, file, force))
            .orElseThrow(() -> new CommandFailed(ExitCode.LOOK, "nothing was imported yet"));
    Duration taken = Duration.between(begin, context.environment().clock().instant());
    context
        .out()
        .printf(
            Locale.ROOT,
            "%s: %,.1f MB, %s, sound, in %.1f s%n",
            target,
            copy.bytes() / MIB,
            Quantity.of(copy.rows(), "row"),
            taken.toMillis() / 1000.0);
    return ExitCode.DONE;
  }

  private static CommandFailed isThere(Path file) {
    return new CommandFailed(
        ExitCode.USAGE, file + " is there already. Name another, or add --force.");
  }

  private static Backup.Copy copy(Database database, Path file, boolean replace) {
    try {
      return new Backup(database).writeTo(file, replace);
    } catch (FileAlreadyExistsException e) {
      throw isThere(file);
    } catch (IOException e) {
      throw new CommandFailed(
          ExitCode.STORAGE,
          file + " could not be written: " + e.getMessage() + ". Correct that and try again.");
    }
  }
}
