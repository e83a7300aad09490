package dev.socialmetrics.cli;

import dev.socialmetrics.correction.Forgotten;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.ForgetResult;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.job.running.RunResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics forget}: take an import back. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description =
        "Take an import back: the database becomes what it would be without that file. Rows that other"
            + " files state, too, are worked out again from these. The file is not read in again unless"
            + " metrics import names it.")
final class ForgetCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  @Parameters(
      paramLabel = "FILE|IMPORT_ID",
      description =
          "The file, by its path or the name it was imported under, or the import's number.")
  private String which;

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  private int exitCode = ExitCode.DONE;

  ForgetCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Environment environment = context.environment();
    RunRequest newest = RunRequest.reports(folders.all(environment), AskedDates.LATEST);
    Path path = environment.folder().resolve(which).toAbsolutePath().normalize();
    new JobCommands(context, folders, waiting)
        .with(runner -> print(runner.forget(newest, which, path, dryRun)));
    return exitCode;
  }

  private void print(ForgetResult result) {
    exitCode = result.run().map(RunResult::exitCode).orElse(ExitCode.DONE);
    if (json) {
      context.out().println(ForgetJson.of(result, dryRun).text());
    } else {
      new ForgetText(context.out(), dryRun).print(result);
    }
    result
        .run()
        .flatMap(RunResult::error)
        .ifPresent(line -> context.err().println("metrics: taken back, but the reports: " + line));
  }

  /** Days, one after the other. */
  static String days(List<LocalDate> dates) {
    return String.join(", ", dates.stream().map(LocalDate::toString).toList());
  }

  /** Whose it was, for people. */
  static String owner(Forgotten forgotten) {
    return forgotten.file().account().map(account -> " of account " + account).orElse("")
        + forgotten.file().platform().map(platform -> ", platform " + platform).orElse("");
  }
}
