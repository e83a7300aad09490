package dev.socialmetrics.job.running;

import dev.socialmetrics.correction.Forgotten;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.report.folder.ReportFolder;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.file.SeenFiles;
import dev.socialmetrics.store.published.ReportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes an import back, then brings the reports that hold it up to date. */
final class ForgetRun {
  private static final String NUMBER = "[0-9]{1,18}";

  private final RunEnvironment environment;
  private final RunRequest newest;
  private final Database database;

  /**
   * @param newest a request for the newest reports
   */
  ForgetRun(RunEnvironment environment, RunRequest newest, Database database) {
    this.environment = environment;
    this.newest = newest;
    this.database = database;
  }

  /**
   * @param which number of the import, or name of its file
   * @param path what it leads to, taken as a path
   */
  ForgetResult run(String which, Path path, boolean dryRun) {
    try {
      return forget(which, path, dryRun);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ForgetResult forget(String which, Path path, boolean dryRun) throws IOException {
    ImportFile file = find(which, path);
    Forgotten forgotten = new ImportTakenBack(environment, newest, database).run(file, dryRun);
    Optional<LocalDate> last = forgotten.lastDay();
    List<LocalDate> beyond =
        forgotten.reports().stream()
            .filter(date -> last.filter(newestDay -> !date.isAfter(newestDay)).isEmpty())
            .toList();
    List<LocalDate> again =
        Stream.concat(
                forgotten.reports().stream().filter(date -> !beyond.contains(date)),
                beyond.isEmpty() ? Stream.empty() : last.stream())
            .distinct()
            .sorted()
            .toList();
    return dryRun
        ? new ForgetResult(forgotten, beyond, again, Optional.empty())
        : new ForgetResult(forgotten, beyond, again, bring(beyond, again));
  }

  /** Old reports go last: whoever is killed in between finds them here again. */
  private Optional<RunResult> bring(List<LocalDate> beyond, List<LocalDate> again)
      throws IOException {
    Optional<RunResult> run =
        again.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new RunAttempt(environment, newest.on(AskedDates.of(again)), database).run());
    for (LocalDate date : beyond) {
      new ReportFiles(database.writing())
          .replace(date, List.of(), 0, environment.clock().instant());
      new ReportFolder(newest.output()).remove(date);
    }
    return run;
  }

  private ImportFile find(String which, Path path) {
    List<ImportFile> named = named(which, path);
    Optional<ImportFile> numbered =
        which.matches(NUMBER) && named.isEmpty()
            ? new ImportFiles(database.writing()).find(Long.parseLong(which))
            : Optional.empty();
    List<ImportFile> loaded = named.stream().filter(ForgetRun::isLoaded).toList();
    List<ImportFile> found = numbered.map(List::of).orElse(loaded.isEmpty() ? named : loaded);
    if (found.isEmpty()) {
      throw refused(
          "no import of " + which + " is stored. Name the file as metrics runs do, or its path.");
    }
    if (found.size() > 1) {
      throw refused(
          which
              + " was imported "
              + found.size()
              + " times: "
              + found.stream().map(ForgetRun::words).collect(Collectors.joining(", "))
              + ". Name one by its number.");
    }
    ImportFile file = found.get(0);
    if (!isLoaded(file) && file.outcome() != FileOutcome.FORGOTTEN) {
      throw refused(
          words(file)
              + " stored nothing: it is "
              + file.outcome().name().toLowerCase(Locale.ROOT)
              + file.duplicateOf().map(twin -> " of import " + twin).orElse("")
              + ".");
    }
    return file;
  }

  /** By its name, or by its path, where it was though it may be in the archive now. */
  private List<ImportFile> named(String which, Path path) {
    String name =
        path.startsWith(newest.folders().input())
            ? newest.folders().input().relativize(path).toString().replace('\\', '/')
            : which;
    SeenFiles files = new SeenFiles(database.writing());
    return Stream.of(which, name)
        .distinct()
        .flatMap(word -> files.listImported(word, path).stream())
        .distinct()
        .toList();
  }

  private static boolean isLoaded(ImportFile file) {
    return file.outcome() == FileOutcome.LOADED;
  }

  private static String words(ImportFile file) {
    return "import "
        + file.id()
        + " ("
        + file.name()
        + file.account().map(account -> " for " + account).orElse("")
        + file.platform().map(platform -> " " + platform).orElse("")
        + ")";
  }

  private static RunRefused refused(String message) {
    return new RunRefused(ExitCode.USAGE, ProblemCode.RUN_CONFIG, message);
  }
}
