package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.maintenance.Verification;
import dev.socialmetrics.maintenance.Verification.Findings;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics verify}: whether everything that is kept is whole and adds up. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Check the database, that all rows of each file add up, and the published reports.")
final class VerifyCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  VerifyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path output = folders.output(context.environment());
    Findings found =
        ReadOnlyDatabase.read(output, database -> look(database, output))
            .orElseThrow(() -> new CommandFailed(ExitCode.LOOK, "nothing was imported yet"));
    if (json) {
      context.out().println(Json.printed(Document.of(found)));
    } else {
      tell(found);
    }
    return exitCode(found);
  }

  private static Findings look(Database database, Path output) {
    try {
      return new Verification(database, output).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int exitCode(Findings found) {
    if (!found.damage().isEmpty() || !found.imbalance().isEmpty()) {
      return ExitCode.STORAGE;
    }
    return found.reports().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
  }

  private void tell(Findings found) {
    list("database", found.damage(), "Restore a backup, then run metrics nightly.");
    list("rows", found.imbalance(), "Restore a backup, then run metrics nightly.");
    list("report", found.reports(), "Publish it again: metrics report --as-of its date.");
    boolean sound = exitCode(found) == ExitCode.DONE;
    context
        .out()
        .printf(
            Locale.ROOT,
            "%s: %s of %s, %s%n",
            sound ? "all is well" : "looked at",
            Quantity.of(found.rows(), "row"),
            Quantity.of(found.files(), "file"),
            Quantity.of(found.folders(), "report folder"));
  }

  private void list(String what, List<String> lines, String remedy) {
    lines.forEach(line -> context.out().println(what + ": " + line + ". " + remedy));
  }

  private record Document(
      boolean sound,
      long files,
      long rows,
      long reportFolders,
      List<String> damage,
      List<String> imbalance,
      List<String> reports) {
    static Document of(Findings found) {
      return new Document(
          exitCode(found) == ExitCode.DONE,
          found.files(),
          found.rows(),
          found.folders(),
          found.damage(),
          found.imbalance(),
          found.reports());
    }
  }
}
