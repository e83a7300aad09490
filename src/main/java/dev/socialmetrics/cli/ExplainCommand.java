package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.insight.advice.RecommendationKind;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.finding.FindingKind;
import dev.socialmetrics.job.reporting.AskedFigure;
import dev.socialmetrics.job.reporting.ReportContext;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.report.ArgumentNames;
import dev.socialmetrics.report.explain.Explain;
import dev.socialmetrics.report.explain.ExplainFinding;
import dev.socialmetrics.report.explain.ExplainRequest;
import dev.socialmetrics.report.explain.Explanation;
import dev.socialmetrics.report.explain.FindingExplanation;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.model.Supplement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code metrics explain}: how a figure came to be. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Tell how a figure came to be: formula, window, rows, and the file and line of each.")
final class ExplainCommand implements Callable<Integer> {
  private final CommandContext context;

  @Spec private CommandSpec spec;

  @Mixin private FolderOptions folders;

  @Parameters(
      paramLabel = "METRIC",
      description = "A column, a figure of the summary, or the id of a finding.")
  private String metric;

  @Option(names = "--account", paramLabel = "A", description = "Whose; a finding says so itself.")
  private Optional<String> account;

  @Option(
      names = "--platform",
      paramLabel = "P",
      description = "On which platform; a finding says so itself.")
  private Optional<String> platform;

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
    return metric.contains(":") ? finding() : figure();
  }

  private int figure() {
    Configuration configuration = JobCommands.configuration(context, folders);
    AskedFigure asked = asked();
    ExplainRequest request = request(asked, configuration);
    Explanation found =
        ReadOnlyDatabase.read(
                folders.output(context.environment()),
                database ->
                    find(new Explain(database.reading(), configuration.conversion()), request))
            .flatMap(answer -> answer)
            .orElseThrow(() -> notFound(asked.nothing(request)));
    if (json) {
      context.out().print(found.json());
    } else {
      new ExplainText(context.out(), Terminal.hasColour(context.environment())).print(found, all);
    }
    return ExitCode.DONE;
  }

  private int finding() {
    FindingId id =
        RecommendationKind.findingOf(metric)
            .orElseThrow(
                () ->
                    wrong(
                        metric
                            + " is no id of a finding, which looks like "
                            + FindingId.EXPECTED
                            + "; KIND is one of "
                            + String.join(", ", FindingKind.codes())));
    if (during.arguments().isGiven()
        || Stream.of(account, platform, days, post, campaign, date).anyMatch(Optional::isPresent)) {
      throw wrong("the id of a finding says whose it is and of when; leave out all but --as-of");
    }
    Supplement supplement = ReportContext.supplement(JobCommands.configuration(context, folders));
    FindingExplanation found =
        ReadOnlyDatabase.read(
                folders.output(context.environment()),
                database -> new ExplainFinding(database.reading(), supplement).find(id, asOf))
            .flatMap(answer -> answer)
            .orElseThrow(() -> notFound("nothing to explain: " + metric + " is not found"));
    if (json) {
      context.out().print(found.json());
    } else {
      new FindingExplanationText(context.out(), Terminal.hasColour(context.environment()))
          .print(found, all);
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

  private AskedFigure asked() {
    try {
      AskedFigure.requireKnown(metric);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
    requireOwner();
    return new AskedFigure(
        metric,
        account.get(),
        platform.get(),
        asOf,
        days,
        during.arguments(),
        new AskedFigure.OfOne(post, campaign, date));
  }

  private ExplainRequest request(AskedFigure asked, Configuration configuration) {
    try {
      return asked.toRequest(
          configuration,
          name ->
              NamedAccount.id(
                  folders.output(context.environment()), configuration.accounts(), name),
          this::findReportDate,
          ArgumentNames.OPTIONS);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private Optional<LocalDate> findReportDate() {
    return new ReportPrinter(context, folders.output(context.environment())).findReportDate();
  }

  /** As if both were declared to be required, which they are of a metric only. */
  private void requireOwner() {
    List<String> missing = new ArrayList<>();
    if (account.isEmpty()) {
      missing.add("'--account=A'");
    }
    if (platform.isEmpty()) {
      missing.add("'--platform=P'");
    }
    if (!missing.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Missing required option"
              + (missing.size() > 1 ? "s: " : ": ")
              + String.join(", ", missing));
    }
  }

  private CommandFailed notFound(String message) {
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
