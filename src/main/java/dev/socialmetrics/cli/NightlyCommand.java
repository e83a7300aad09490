package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.RunRequest;
import java.time.LocalDate;
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
        "Import everything new in the input folder, then write the reports. A night that failed is resumed.")
final class NightlyCommand implements Callable<Integer> {
  private final Desk desk;

  @Mixin private Folders folders;

  @Mixin private Waiting waiting;

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "Report date YYYY-MM-DD (default: the latest day in the data).")
  private Optional<LocalDate> date;

  @Option(names = "--json", description = "Print the run's summary as JSON.")
  private boolean json;

  NightlyCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    Surroundings surroundings = desk.surroundings();
    RunRequest request =
        RunRequest.nightly(
            folders.input(surroundings),
            folders.output(surroundings),
            folders.config(surroundings),
            date);
    return new JobDesk(desk, folders, waiting)
        .run(json, runner -> Optional.of(runner.run(request)), "");
  }
}
