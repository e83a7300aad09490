package dev.socialmetrics.cli;

import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.job.running.RunRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics nightly}: everything new in the input folder, then the reports. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description =
        "Import everything new in the input folder, then write the reports. A run that failed is resumed.")
final class NightlyCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  @Option(
      names = "--date",
      paramLabel = "D",
      converter = DateSpan.Converter.class,
      description =
          "Report date YYYY-MM-DD, or a range D..D: date by date (default: the latest day in the data).")
  private Optional<DateSpan> date;

  @Option(names = "--json", description = "Print the run's summary as JSON.")
  private boolean json;

  NightlyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    AskedDates dates = date.map(DateSpan::asked).orElse(AskedDates.LATEST);
    RunRequest request = RunRequest.nightly(folders.all(context.environment()), dates);
    return new JobCommands(context, folders, waiting)
        .run(json, runner -> Optional.of(runner.run(request)), "");
  }
}
