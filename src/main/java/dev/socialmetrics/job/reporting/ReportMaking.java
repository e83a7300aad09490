package dev.socialmetrics.job.reporting;

import dev.socialmetrics.report.ReportNames;
import dev.socialmetrics.report.ReportOrder;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.StandingFiles;
import dev.socialmetrics.report.folder.FolderStamp;
import dev.socialmetrics.report.folder.Manifest;
import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.folder.ReportDraft;
import dev.socialmetrics.report.folder.ReportFile;
import dev.socialmetrics.report.folder.ReportFolder;
import dev.socialmetrics.report.folder.ReportSink;
import dev.socialmetrics.report.folder.StoppableSink;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.run.RunReports;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.published.ReportFiles;
import dev.socialmetrics.store.published.ReportFolders;
import dev.socialmetrics.store.query.SharedReadings;
import dev.socialmetrics.store.runs.RunFiles;
import dev.socialmetrics.store.runs.RunProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Renders all reports of a date from one snapshot and puts their folder in place. Without data it
 * does nothing.
 */
final class ReportMaking {
  private static final Set<String> OF_AN_IMPORT =
      Set.of("import.json", "changes.json", "changes.html");
  private static final Set<String> OF_A_RUN =
      Set.of("import.json", "changes.json", "changes.html", "alerts.json");

  private final ReportContext context;
  private final long runId;
  private final BooleanSupplier stop;
  private final Reports reports;
  private final RunReports ofRun;
  private final EarlierAttempts earlier;

  /**
   * @param stop asked by several threads; true gives up what is being made
   */
  ReportMaking(ReportContext context, long runId, BooleanSupplier stop) {
    this.context = context;
    this.runId = runId;
    this.stop = stop;
    this.earlier = new EarlierAttempts(context, runId);
    this.reports =
        new Reports(context.database().reading(), stop, context.configuration().platforms());
    this.ofRun = new RunReports(context.database().reading(), stop, ReportNames.lookBacks());
  }

  /**
   * @param below where ordered reports go, below the folder that they were ordered for
   */
  void make(Optional<LocalDate> asked, Path below) throws IOException {
    if (context.order().isPresent()) {
      deliver(context.order().get(), asked, below);
      return;
    }
    Optional<LocalDate> date = asked.or(reports::findReportDate);
    if (date.isPresent() && !isPublished(date.get()) && !isUnchanged(date.get())) {
      publish(date.get());
    }
  }

  /** What a run that found nothing new would make from the same data is there, untouched. */
  private boolean isUnchanged(LocalDate date) throws IOException {
    if (!context.afterImport() || !readNothing()) {
      return false;
    }
    ReportFolders folders = new ReportFolders(context.database().reading());
    return folders.find(date).equals(Optional.of(madeFrom(folders.data(date), date)));
  }

  /**
   * Which files of the published folder a run after an import would make again as they are: none
   * where anything but loaded files came between. Reports of a past date count other posts, so the
   * date must be the newest.
   */
  private Predicate<String> standing(LocalDate date) throws IOException {
    ReportFolders folders = new ReportFolders(context.database().reading());
    Optional<ReportFolders.Made> made = folders.find(date);
    if (made.isEmpty()
        || !context.afterImport()
        || !reports.findReportDate().equals(Optional.of(date))
        || !made.get().equals(madeFrom(made.get().data(), date))) {
      return file -> false;
    }
    return folders
        .loadedSince(date, runId, made.get().data(), folders.data(date))
        .<Predicate<String>>map(loaded -> new StandingFiles(loaded, date))
        .orElse(file -> false);
  }

  private ReportFolders.Made madeFrom(String data, LocalDate date) throws IOException {
    return new ReportFolders.Made(
        data, context.digest(), FolderStamp.of(new ReportFolder(context.output()).of(date)));
  }

  private void deliver(ReportOrder order, Optional<LocalDate> asked, Path below)
      throws IOException {
    Path folder = order.to().resolve(below);
    boolean isOneOfSeveral = context.dates().areSeveral();
    if (isOneOfSeveral && earlier.did(task(folder.toString())) && Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    ReportRequest request =
        isOneOfSeveral ? order.request().asOf(asked.orElseThrow()) : order.request();
    PartsNotMade notMade = new PartsNotMade(folder.toString());
    reports.write(
        order.names(),
        order.formats(),
        request.inLightOf(context.supplement()),
        List.of(),
        sink(new PlainFolder(folder)),
        notMade,
        new SharedReadings(Reports.LANES));
    notMade.note(progress(), runId, context.clock().instant());
    earlier.note(task(folder.toString()), context.clock().instant());
  }

  /** By an earlier attempt, and still there as it left it. */
  private boolean isPublished(LocalDate date) throws IOException {
    return earlier.did(task(date.toString()))
        && new ReportFiles(context.database().reading())
            .findRun(date)
            .equals(OptionalLong.of(runId))
        && Manifest.verify(new ReportFolder(context.output()).of(date)).isEmpty();
  }

  private static String task(String which) {
    return "report " + which;
  }

  private void publish(LocalDate date) throws IOException {
    PartsNotMade notMade = new PartsNotMade(date.toString());
    ReportFolders folders = new ReportFolders(context.database().writing());
    String data = folders.data(date);
    List<ReportFile> files = render(date, notMade);
    Instant now = context.clock().instant();
    new ReportFiles(context.database().writing())
        .replace(
            date,
            files.stream()
                .map(file -> new ReportFiles.Row(file.name(), file.sha256(), file.size()))
                .toList(),
            runId,
            now);
    new AuditLog(context.database().writing())
        .add(
            now,
            context.actor(),
            "reports.published",
            Optional.of(runId),
            date + ": " + files.size() + " files");
    if (notMade.isEmpty()) {
      folders.made(date, madeFrom(data, date), runId);
    } else {
      folders.forget(date);
    }
    notMade.note(progress(), runId, now);
    earlier.note(task(date.toString()), now);
  }

  private RunProgress progress() {
    return new RunProgress(context.database().writing());
  }

  private List<ReportFile> render(LocalDate date, PartsNotMade notMade) throws IOException {
    try (ReportDraft draft = new ReportFolder(context.output()).begin(date)) {
      ReportSink sink = sink(draft);
      writeOfRun(date, draft, sink);
      List<String> ofRun = draft.names();
      draft.keep(standing(date));
      reports.write(
          ReportNames.withDashboard(),
          Reports.formatsWithPages(),
          context.request(date),
          ofRun,
          sink,
          notMade,
          isAlone() ? context.shared() : new SharedReadings(Reports.LANES));
      return draft.publish();
    }
  }

  /**
   * A run that found no new file has nothing to report, and what the one before it reported stays:
   * that may have died before it was seen.
   */
  private void writeOfRun(LocalDate date, ReportDraft draft, ReportSink sink) throws IOException {
    if (!context.afterImport()) {
      draft.carryOver(OF_A_RUN::contains);
      return;
    }
    if (readNothing()) {
      draft.carryOver(OF_AN_IMPORT::contains);
    }
    if (!draft.names().containsAll(OF_AN_IMPORT)) {
      ofRun.writeImport(runId, sink);
      ofRun.writeChanges(runId, date, sink);
    }
    ofRun.writeAlerts(date, sink);
  }

  private boolean readNothing() {
    return new RunFiles(context.database().reading()).countByOutcome(runId).isEmpty();
  }

  /** Of several dates each is made by itself, so that only one is in memory. */
  private boolean isAlone() {
    return !context.dates().areSeveral();
  }

  private ReportSink sink(ReportSink files) {
    return new StoppableSink(files, stop);
  }
}
