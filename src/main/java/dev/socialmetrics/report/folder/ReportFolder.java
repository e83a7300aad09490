package dev.socialmetrics.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code output/reports}: a folder a report date, each of them whole or absent, and {@code
 * output/latest}, a link to the newest.
 *
 * <p>A new folder grows as {@code output/.report-DATE.draft}, becomes {@code .report-DATE.ready}
 * once all of it is on the disk, and takes its place by one rename, or by two where an old one must
 * make room as {@code .report-DATE.old}. A folder that is removed is renamed to {@code
 * .report-DATE.gone} and then deleted. Whatever a crash leaves of these, {@link #repair} settles.
 * One process at a time: callers hold the database's lock.
 */
public final class ReportFolder {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WORK =
      Pattern.compile("\\.report-(\\d{4}-\\d{2}-\\d{2})\\.(draft|ready|old|gone)");

  private static final List<String> WORK_STATES = List.of("draft", "ready", "old", "gone");

  private final Path output;
  private final Path reports;
  private final Runnable afterStep;

  public ReportFolder(Path output) {
    this(output, () -> {});
  }

  /**
   * @param afterStep called after each step of a removal that a reader can see
   */
  ReportFolder(Path output, Runnable afterStep) {
    this.output = output;
    this.reports = output.resolve("reports");
    this.afterStep = afterStep;
  }

  /** Where the reports of that date are, or would be. */
  public Path of(LocalDate date) {
    return reports.resolve(date.toString());
  }

  /** Starts a new folder for that date; nobody sees it before {@link ReportDraft#publish}. */
  public ReportDraft begin(LocalDate date) throws IOException {
    Files.createDirectories(reports);
    settle(date.toString());
    Path draft = work(date.toString(), "draft");
    Files.createDirectory(draft);
    return new ReportDraft(this, date, draft);
  }

  /**
   * Ends or undoes what a crash cut short, and makes {@code latest} right. To be run at a start.
   */
  public void repair() throws IOException {
    if (!Files.isDirectory(output)) {
      return;
    }
    for (String date : unsettledDates()) {
      Files.createDirectories(reports);
      settle(date);
    }
    linkLatest(newest());
  }

  /** Puts the finished draft in its place. */
  void replace(LocalDate date, Path draft) throws IOException {
    Path ready = work(date.toString(), "ready");
    Durable.rename(draft, ready);
    if (exists(of(date))) {
      Durable.rename(of(date), work(date.toString(), "old"));
    }
    Durable.rename(ready, of(date));
    Durable.delete(work(date.toString(), "old"));
    linkLatest(newest());
  }

  private void settle(String date) throws IOException {
    Path place = reports.resolve(date);
    for (String state : List.of("ready", "old")) {
      if (!exists(place) && exists(work(date, state))) {
        Durable.rename(work(date, state), place);
      }
    }
    for (String state : WORK_STATES) {
      Durable.delete(work(date, state));
    }
  }

  private Set<String> unsettledDates() throws IOException {
    Set<String> dates = new TreeSet<>();
    try (Stream<Path> entries = Files.list(output)) {
      entries
          .map(entry -> WORK.matcher(entry.getFileName().toString()))
          .filter(Matcher::matches)
          .forEach(match -> dates.add(match.group(1)));
    }
    return dates;
  }

  /** Makes {@code latest} lead to that folder in one step; without one the link goes. */
  private void linkLatest(Optional<LocalDate> newest) throws IOException {
    Path fresh = output.resolve(".latest.new");
    Durable.delete(fresh);
    Path latest = output.resolve("latest");
    if (newest.isEmpty()) {
      if (Files.isSymbolicLink(latest)) {
        Files.delete(latest);
      }
      return;
    }
    String date = newest.get().toString();
    if (!pointsTo(latest, date)) {
      Files.createSymbolicLink(fresh, Path.of("reports", date));
      Durable.rename(fresh, latest);
    }
  }

  private static boolean pointsTo(Path latest, String date) throws IOException {
    return Files.isSymbolicLink(latest)
        && Files.readSymbolicLink(latest).equals(Path.of("reports", date));
  }

  /** The dates that have a folder, the oldest first. */
  public List<LocalDate> dates() throws IOException {
    if (!Files.isDirectory(reports)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(reports)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> DATE.matcher(name).matches())
          .map(LocalDate::parse)
          .sorted()
          .toList();
    }
  }

  /**
   * Removes the reports of a date; nothing there is fine. Readers see the whole folder or none of
   * it, and {@code latest} leads on to the newest of the others before the folder goes.
   */
  public void remove(LocalDate date) throws IOException {
    linkLatest(newestOf(dates().stream().filter(other -> !other.equals(date)).toList()));
    afterStep.run();
    Path gone = work(date.toString(), "gone");
    Durable.delete(gone);
    if (exists(of(date))) {
      Durable.rename(of(date), gone);
    }
    afterStep.run();
    Durable.delete(gone);
  }

  private Optional<LocalDate> newest() throws IOException {
    return newestOf(dates());
  }

  private static Optional<LocalDate> newestOf(List<LocalDate> dates) {
    return dates.stream().max(LocalDate::compareTo);
  }

  private Path work(String date, String state) {
    return output.resolve(".report-" + date + "." + state);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
