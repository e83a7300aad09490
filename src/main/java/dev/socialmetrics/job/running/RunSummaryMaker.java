package dev.socialmetrics.job.running;

import dev.socialmetrics.job.importing.ScanNotes;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.job.reporting.PartsNotMade;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.report.ReportOrder;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.table.LaterChannels;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.runs.NamedFile;
import dev.socialmetrics.store.runs.RunFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Gathers what a run did, from the database and from what its scan noted. */
final class RunSummaryMaker {
  private final RunEnvironment environment;
  private final RunRequest request;
  private final Database database;
  private final ScanNotes notes;
  private final RunFiles files;
  private final long runId;

  RunSummaryMaker(
      RunEnvironment environment,
      RunRequest request,
      Database database,
      ScanNotes notes,
      long runId) {
    this.environment = environment;
    this.request = request;
    this.database = database;
    this.notes = notes;
    this.files = new RunFiles(database.writing());
    this.runId = runId;
  }

  /**
   * @param start of this attempt
   * @param clock what was wrong with the clock then
   * @param failureCode of the problem that ended the run; empty when it did not fail
   */
  RunSummary gather(Instant start, Optional<String> clock, Optional<String> failureCode) {
    return new RunSummary(
        new RunSummary.Scanned(notes.countSeen(), new TreeMap<>(files.countByOutcome(runId))),
        files.sumLoaded(runId),
        new TreeMap<>(files.countRejectedByCode(runId)),
        notedFiles(),
        notes.listGrowing(),
        new RunSummary.NotedAccounts(
            new AccountsBefore(database.writing()).listNew(runId),
            TwoSpellings.list(database.writing(), environment.configuration().accounts())),
        clock,
        new RunAlerts(environment, database).close(runId, failureCode),
        new RunSummary.MadeReports(PartsNotMade.of(database, runId), reportDate(), laterData()),
        new RunSummary.Effort(
            Duration.between(start, environment.clock().instant()).toMillis() / 1000.0,
            PeakMemory.find()));
  }

  private RunSummary.NotedFiles notedFiles() {
    Stream<NamedFile> notRead = skipped(problem -> !problem.isWarning());
    Map<FileNote, List<NamedFile>> lists =
        Map.of(
            FileNote.DUPLICATES,
            files.listDuplicates(runId),
            FileNote.SAME_BYTES,
            SameBytes.list(files, runId),
            FileNote.REFUSED,
            Stream.concat(files.listRefused(runId).stream(), notRead).toList(),
            FileNote.OUTSTANDING,
            files.listOutstanding(runId),
            FileNote.PASSED_OVER,
            skipped(Problem::isWarning).toList(),
            FileNote.DRIFT,
            files.listNoticed(runId, "drift.%"),
            FileNote.NOTHING_STORED,
            files.listNoticed(runId, ProblemCode.FILE_NOTHING_STORED.code()));
    return new RunSummary.NotedFiles(lists, files.hasFileWithoutFigures(runId));
  }

  /** Files that were not read, so that nothing is stored of them, not even why. */
  private Stream<NamedFile> skipped(Predicate<Problem> which) {
    return notes.listSkipped().entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(entry -> new NamedFile(entry.getKey(), entry.getValue().message()))
        .sorted(Comparator.comparing(NamedFile::file));
  }

  private Optional<String> reportDate() {
    AskedDates dates = request.dates();
    return dates.areSeveral()
        ? Optional.of(dates.words())
        : dates
            .one()
            .or(() -> new Reports(database.reading()).findReportDate())
            .map(LocalDate::toString);
  }

  /** Of several dates those that the last one lacks. */
  private Optional<String> laterData() {
    ReportQueries queries = new ReportQueries(database.reading());
    ReportRequest asked =
        request.order().map(ReportOrder::request).orElseGet(ReportRequest::everything);
    return request
        .dates()
        .last()
        .or(() -> asked.time().reportDate(queries::findReportDate))
        .flatMap(date -> LaterChannels.of(queries, asked.scope(), date).sentence());
  }
}
