package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.goal.GoalProgress;
import dev.socialmetrics.insight.goal.GoalState;
import dev.socialmetrics.insight.words.WrittenNumbers;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.insight.GoalsProgress;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.query.ReportSession;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics goals}: how far the goals of config/goals.yml are. */
@Command(
    name = "goals",
    mixinStandardHelpOptions = true,
    description =
        "Show how far the goals of config/goals.yml are, and when they are reached at this pace.")
final class GoalsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  GoalsCommand(CommandContext context) {
    this.context = context;
  }

  /** A goal as JSON has it; what is not known is null. */
  private record Entry(
      Object accountId,
      String platform,
      String metric,
      BigDecimal target,
      LocalDate by,
      String state,
      Optional<LocalDate> asOf,
      Optional<BigInteger> value,
      Optional<BigInteger> percent,
      Optional<LocalDate> reachedOn,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest) {}

  private record Document(List<Entry> goals) {}

  @Override
  public Integer call() {
    Configuration configuration = JobCommands.configuration(context, folders);
    List<Goal> goals = configuration.goals();
    Path output = folders.output(context.environment());
    List<Entry> entries =
        ReadOnlyDatabase.read(output, database -> entries(database, goals))
            .orElseGet(() -> goals.stream().map(goal -> entry(goal, Optional.empty())).toList());
    UnknownAccounts.warn(context, folders, configuration);
    if (json) {
      context.out().println(Json.printed(new Document(entries)));
    } else if (entries.isEmpty()) {
      context.out().println("no goal: write them into config/goals.yml");
    } else {
      entries.forEach(entry -> context.out().println(line(entry)));
    }
    return ExitCode.DONE;
  }

  private static List<Entry> entries(Database database, List<Goal> goals) {
    try (ReportSession session = ReportSession.open(database.reading())) {
      GoalsProgress progress = new GoalsProgress(session.queries());
      return goals.stream().map(goal -> entry(goal, progress.of(goal))).toList();
    }
  }

  private static Entry entry(Goal goal, Optional<GoalProgress> progress) {
    return new Entry(
        Printed.accountId(goal.channel().accountId()),
        goal.channel().platformKey(),
        goal.metric().metric().name(),
        goal.statedTarget(),
        goal.days().end(),
        progress.map(GoalProgress::state).orElse(GoalState.NOT_ENOUGH_HISTORY).code(),
        progress.map(GoalProgress::asOf),
        progress.flatMap(known -> whole(known.value())),
        progress.flatMap(known -> whole(known.percent())),
        progress.flatMap(GoalProgress::reachedOn),
        progress.flatMap(GoalProgress::earliest),
        progress.flatMap(GoalProgress::latest));
  }

  /** Cut and not rounded: what is not reached is never 100 percent. */
  private static Optional<BigInteger> whole(OptionalDouble value) {
    return value.isPresent()
        ? Optional.of(BigDecimal.valueOf(value.getAsDouble()).toBigInteger())
        : Optional.empty();
  }

  private static String line(Entry goal) {
    String start =
        String.format(
            Locale.ROOT,
            "%s on %s: %s %s by %s: ",
            goal.accountId(),
            goal.platform(),
            goal.metric().replace('_', ' '),
            WrittenNumbers.grouped(goal.target()),
            goal.by());
    String so =
        goal.value()
            .map(
                value ->
                    String.format(
                        Locale.ROOT,
                        "%,d on %s (%,d %%), ",
                        value,
                        goal.asOf().orElseThrow(),
                        goal.percent().orElseThrow()))
            .orElse("");
    return start + so + goal.state().replace('_', ' ') + pace(goal);
  }

  private static String pace(Entry goal) {
    return goal.reachedOn()
        .map(day -> "; at this pace reached on " + day + between(goal))
        .orElse("");
  }

  private static String between(Entry goal) {
    return goal.earliest()
        .map(
            early ->
                " (80 %: "
                    + early
                    + goal.latest().map(late -> " to " + late).orElse(" or later")
                    + ")")
        .orElse("");
  }
}
