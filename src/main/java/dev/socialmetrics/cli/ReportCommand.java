package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.job.reporting.AskedReport;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.report.ArgumentNames;
import dev.socialmetrics.report.ReportArguments;
import dev.socialmetrics.report.ReportNames;
import dev.socialmetrics.report.ReportOrder;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics report}: reports on demand. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Regenerate reports. Without a name: all of them, into the output folder.",
      "A filtered report goes to standard output (--stdout) or to a folder of its own (--to)."
    })
final class ReportCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  @Mixin private ReportFilterOptions narrower;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      completionCandidates = KnownReports.class,
      description = "Reports to make: ${COMPLETION-CANDIDATES}.")
  private List<String> names = List.of();

  @Option(
      names = "--account",
      paramLabel = "A",
      description = "Only this account; may be repeated.")
  private List<String> accounts = List.of();

  @Option(
      names = "--platform",
      paramLabel = "P",
      description = "Only this platform; may be repeated.")
  private List<String> platforms = List.of();

  @Mixin private ReportDays when;

  @Mixin private PeriodOptions during;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Days of the window (default: 30; posts of all time).")
  private Optional<Integer> days = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most posts of a ranking (default: report.top-content-limit).")
  private Optional<Integer> limit;

  @Option(
      names = "--format",
      paramLabel = "F",
      split = ",",
      description = "json, csv, xlsx; html for the dashboard (default: all; json with --stdout).")
  private List<String> formats = List.of();

  @Option(
      names = "--stdout",
      description = "Print one report to standard output; a plain read without the lock.")
  private boolean stdout;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Write the files into this folder, in a run of its own.")
  private Optional<Path> to;

  ReportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = JobCommands.configuration(context, folders);
    checkWords();
    ReportRequest request = request(configuration);
    if (when.isStale()) {
      return publishStale();
    }
    if (stdout && when.isRange()) {
      throw wrong("--stdout prints one date; use --to DIR for a range.");
    }
    if (stdout) {
      return print(request);
    }
    if (to.isPresent()) {
      return deliver(folders.targets(context.environment()).folder(to.get()), request);
    }
    if (isFiltered()) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "a filtered report needs --stdout or --to DIR: output/reports holds whole ones only.");
    }
    return publish();
  }

  private boolean isFiltered() {
    return !(accounts.isEmpty() && platforms.isEmpty() && names.isEmpty() && formats.isEmpty())
        || limit.isPresent()
        || !filters().equals(ReportFilters.NONE)
        || during.arguments().isGiven()
        || days.isPresent();
  }

  private void checkWords() {
    try {
      ReportArguments.check(names, formats, filters(), ArgumentNames.OPTIONS);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ReportFilters filters() {
    try {
      return narrower.filters();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ReportRequest request(Configuration configuration) {
    AskedReport asked =
        new AskedReport(
            accounts, platforms, when.last(), days, limit, filters(), during.arguments());
    try {
      return asked.toRequest(
          configuration,
          name -> NamedAccount.id(output(), configuration.accounts(), name),
          () -> new ReportPrinter(context, output()).findReportDate(),
          ArgumentNames.OPTIONS);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  /**
   * A wrong argument; on standard output it is the API's failure object, so that programs can read
   * it.
   */
  private CommandFailed wrong(String message) {
    if (stdout) {
      context.out().print(Json.failure(message, "bad_request"));
    }
    return new CommandFailed(ExitCode.USAGE, message);
  }

  private int print(ReportRequest request) {
    if (names.size() != 1 || formats.size() > 1) {
      throw wrong("--stdout prints one report in one format; name it.");
    }
    String format = formats.isEmpty() ? "json" : formats.get(0);
    if (!ReportNames.list().contains(names.get(0)) || !Reports.formats().contains(format)) {
      throw wrong("the dashboard is a folder of pages: write it with --to DIR.");
    }
    if (format.equals("xlsx") && context.environment().printsToTerminal()) {
      throw wrong("a workbook is not for a terminal: send it into a file, or use --to DIR.");
    }
    return new ReportPrinter(context, output()).print(names.get(0), format, request);
  }

  /** Without names: all that obey the filters. */
  private int deliver(Path folder, ReportRequest request) {
    if (ReadOnlyDatabase.read(output(), database -> true).isEmpty()) {
      throw new CommandFailed(ExitCode.LOOK, "nothing was imported yet");
    }
    List<String> chosen = names.isEmpty() ? ReportNames.obeying(request.filters()) : names;
    if (new ReportPrinter(context, output()).isWithoutAnswer(chosen, request)) {
      return ExitCode.LOOK;
    }
    List<String> as = formats.isEmpty() ? Reports.formatsWithPages() : formats;
    return run(runRequest(when.asked()).with(new ReportOrder(chosen, as, request, folder)));
  }

  private int publish() {
    return run(runRequest(when.asked()));
  }

  private int publishStale() {
    if (isFiltered() || when.isGiven() || stdout || to.isPresent()) {
      throw wrong("--stale stands alone: it publishes whole folders again.");
    }
    List<LocalDate> dates = new ReportPrinter(context, output()).tellStale();
    return dates.isEmpty() ? ExitCode.DONE : run(runRequest(AskedDates.of(dates)));
  }

  private int run(RunRequest request) {
    return new JobCommands(context, folders, waiting)
        .run(false, runner -> Optional.of(runner.run(request)), "");
  }

  private RunRequest runRequest(AskedDates dates) {
    return RunRequest.reports(folders.all(context.environment()), dates);
  }

  private Path output() {
    return folders.output(context.environment());
  }
}
