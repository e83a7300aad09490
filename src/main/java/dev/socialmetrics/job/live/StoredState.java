package dev.socialmetrics.job.live;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.job.running.RequestJson;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.SeenFiles;
import dev.socialmetrics.store.published.ReportFolders;
import dev.socialmetrics.store.runs.Runs;
import dev.socialmetrics.store.schema.DatabaseFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database says of former runs, read without the lock. */
final class StoredState {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);

  private static final Set<FileOutcome> DEALT_WITH =
      Set.of(FileOutcome.LOADED, FileOutcome.DUPLICATE, FileOutcome.REFUSED, FileOutcome.FORGOTTEN);

  private static final int MOST_RUNS = 100;

  private final Path output;
  private final Duration busyTimeout;

  StoredState(Path output, Duration busyTimeout) {
    this.output = output;
    this.busyTimeout = busyTimeout;
  }

  /**
   * Whether the newest reports were made from other data, or are still to be made.
   *
   * @param otherwise the answer where the database cannot be read
   */
  boolean areReportsOlder(boolean otherwise) {
    return ask(
        database -> {
          ReportFolders folders = new ReportFolders(database.reading());
          Optional<LocalDate> date = new Reports(database.reading()).findReportDate();
          return date.isPresent()
              && folders
                  .find(date.get())
                  .filter(made -> made.data().equals(folders.data(date.get())))
                  .isEmpty();
        },
        false,
        otherwise);
  }

  /** Of these, the files that no run has loaded or refused as they are. */
  List<SourceFile> listUnknown(List<SourceFile> files) {
    if (files.isEmpty()) {
      return files;
    }
    return ask(
        database -> {
          SeenFiles seen = new SeenFiles(database.reading());
          return files.stream().filter(file -> !isKnown(file, seen)).toList();
        },
        files,
        files);
  }

  private static boolean isKnown(SourceFile file, SeenFiles seen) {
    return seen
        .listSightings(
            file.path(),
            file.size(),
            file.modified().truncatedTo(ChronoUnit.MILLIS),
            file.fileKey())
        .stream()
        .map(ImportFile::outcome)
        .anyMatch(DEALT_WITH::contains);
  }

  /** The files that imports were asked for by name which did not end, run by run in their order. */
  List<List<Path>> listUnfinished() {
    List<List<Path>> newestFirst =
        ask(
            database ->
                new Runs(database.reading())
                    .list(true, MOST_RUNS).stream()
                        .filter(run -> run.command() == RunCommand.IMPORT)
                        .map(run -> RequestJson.read(run.arguments(), output).files().paths())
                        .distinct()
                        .toList(),
            List.of(),
            List.of());
    List<List<Path>> inOrder = new ArrayList<>(newestFirst);
    Collections.reverse(inOrder);
    return inOrder;
  }

  private <T> T ask(Function<Database, T> question, T none, T unreadable) {
    try {
      if (!DatabaseFile.isThere(output)) {
        return none;
      }
      try (Database database = Database.forReading(output, busyTimeout)) {
        return question.apply(database);
      }
    } catch (RuntimeException e) {
      LOG.debug("the database cannot be read now; the next run says why", e);
      return unreadable;
    }
  }
}
