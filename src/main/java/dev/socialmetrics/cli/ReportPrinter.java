package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.report.ReportAnswer;
import dev.socialmetrics.report.ReportNames;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.query.ReportSession;
import dev.socialmetrics.store.query.StaleReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reports that are read without a run of their own. */
final class ReportPrinter {
  private final CommandContext context;
  private final Path output;

  ReportPrinter(CommandContext context, Path output) {
    this.context = context;
    this.output = output;
  }

  /** The day that reports are about where none is asked for; empty without data. */
  Optional<LocalDate> findReportDate() {
    return ReadOnlyDatabase.read(
            output, database -> new Reports(database.reading()).findReportDate())
        .flatMap(found -> found);
  }

  /** Prints one report; the exit code. */
  int print(String name, String format, ReportRequest request) {
    ReportAnswer answer =
        ReadOnlyDatabase.read(
                output, database -> new Reports(database.reading()).answer(name, format, request))
            .orElseGet(
                () ->
                    new ReportAnswer(
                        false, Json.failure("Nothing was imported yet.", "not_found")));
    if (answer.found() && format.equals("xlsx")) {
      context.environment().bytes().accept(answer.bytes());
    } else {
      context.out().print(answer.text());
    }
    answer.notMade().forEach(part -> context.err().println("metrics: " + part.line()));
    return answer.found() && answer.notMade().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
  }

  /** Whether none of the reports has anything to say; then the reason is printed. */
  boolean isWithoutAnswer(List<String> names, ReportRequest request) {
    Optional<String> failure =
        ReadOnlyDatabase.read(
                output, database -> new Reports(database.reading()).findFailure(names, request))
            .flatMap(found -> found);
    failure.ifPresent(context.out()::print);
    return failure.isPresent();
  }

  /** Names the published reports that later data have left behind; their dates, in order. */
  List<LocalDate> tellStale() {
    List<StaleReport> found = ReadOnlyDatabase.read(output, ReportPrinter::stale).orElse(List.of());
    if (found.isEmpty()) {
      context.out().println("no published report is stale");
    }
    for (StaleReport report : found) {
      context
          .out()
          .printf(
              Locale.ROOT,
              "stale: %s %s (%,d restated values, %,d new or changed rows)%n",
              report.date(),
              report.report(),
              report.restatedValues(),
              report.changedRows());
    }
    return found.stream().map(StaleReport::date).distinct().sorted().toList();
  }

  private static List<StaleReport> stale(Database database) {
    try (ReportSession session = ReportSession.open(database.reading())) {
      return session.changes(ReportNames.lookBacks()).stale();
    }
  }
}
