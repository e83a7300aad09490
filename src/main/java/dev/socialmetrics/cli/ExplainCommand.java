package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.problem.Nearest;
import dev.socialmetrics.report.explain.Explain;
import dev.socialmetrics.report.explain.ExplainRequest;
import dev.socialmetrics.report.explain.Explanation;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.model.ReportRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics explain}: how a figure came to be. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Tell how a figure came to be: formula, window, rows, and the file and line of each.")
final class ExplainCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(paramLabel = "METRIC", description = "A column, or a figure of the summary.")
  private String metric;

  @Option(names = "--account", paramLabel = "A", required = true, description = "Whose.")
  private String account;

  @Option(
      names = "--platform",
      paramLabel = "P",
      required = true,
      description = "On which platform.")
  private String platform;

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "Report date YYYY-MM-DD (default: the latest day in the data).")
  private Optional<LocalDate> asOf;

  @Option(names = "--days", paramLabel = "N", description = "Days of the window (default: 30).")
  private Optional<Integer> days = Optional.empty();

  @Mixin private PeriodOptions during;

  @Option(names = "--post", paramLabel = "ID", description = "The figure of this post.")
  private Optional<String> post;

  @Option(names = "--campaign", paramLabel = "ID", description = "The figure of this campaign.")
  private Optional<String> campaign;

  @Option(names = "--date", paramLabel = "D", description = "The figure of this day alone.")
  private Optional<LocalDate> date;

  @Option(names = "--all", description = "Print all rows, not the last 31 only.")
  private boolean all;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ExplainCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = JobCommands.configuration(context, folders);
    ExplainRequest request = request(configuration);
    Explanation found =
        ReadOnlyDatabase.read(
                folders.output(context.environment()),
                database ->
                    find(new Explain(database.reading(), configuration.conversion()), request))
            .flatMap(answer -> answer)
            .orElseThrow(() -> nothing(request.period()));
    if (json) {
      context.out().print(found.json());
    } else {
      new ExplainText(context.out(), Terminal.hasColour(context.environment())).print(found, all);
    }
    return ExitCode.DONE;
  }

  private Optional<Explanation> find(Explain explain, ExplainRequest request) {
    try {
      return explain.find(request);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ExplainRequest request(Configuration configuration) {
    if (!Explain.isKnown(metric)) {
      String nearest =
          Nearest.find(metric, Explain.names())
              .map(name -> "; did you mean " + name + "?")
              .orElse("");
      throw wrong("there is no metric " + metric + nearest);
    }
    try {
      Platform known = NamedPlatform.of(configuration.platforms(), platform);
      String id =
          NamedAccount.id(folders.output(context.environment()), configuration.accounts(), account);
      return new ExplainRequest(
          metric,
          id,
          known.key(),
          asOf,
          days.orElse(ReportRequest.DEFAULT_DAYS),
          during.period(asOf.isPresent(), days, this::findReportDate),
          post,
          campaign,
          date);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private Optional<LocalDate> findReportDate() {
    return new ReportPrinter(context, folders.output(context.environment())).findReportDate();
  }

  private CommandFailed nothing(Optional<AskedPeriod> period) {
    String message =
        "nothing to explain: no data for "
            + metric
            + " of account "
            + account
            + " on "
            + platform
            + post.map(id -> ", post " + id).orElse("")
            + campaign.map(id -> ", campaign " + id).orElse("")
            + date.map(day -> ", day " + day).orElse("")
            + asOf.map(day -> " up to " + day).orElse("")
            + period
                .map(days -> " from " + days.days().start() + " to " + days.days().end())
                .orElse("");
    if (json) {
      context.out().print(Json.failure(message, "not_found"));
    }
    return new CommandFailed(ExitCode.LOOK, message);
  }

  private CommandFailed wrong(String message) {
    if (json) {
      context.out().print(Json.failure(message, "bad_request"));
    }
    return new CommandFailed(ExitCode.USAGE, message);
  }
}
