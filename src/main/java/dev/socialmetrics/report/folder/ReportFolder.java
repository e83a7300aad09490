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
 * make room as {@code .report-DATE.old}. Whatever a crash leaves of these, {@link #repair} settles.
 * One process at a time: callers hold the database's lock.
 */
public final class ReportFolder {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WORK =
      Pattern.compile("\\.report-(\\d{4}-\\d{2}-\\d{2})\\.(draft|ready|old)");

  private final Path output;
  private final Path reports;

  public ReportFolder(Path output) {
    this.output = output;
    this.reports = output.resolve("reports");
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
    linkLatest();
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
    linkLatest();
  }

  private void settle(String date) throws IOException {
    Path place = reports.resolve(date);
    for (String state : List.of("ready", "old")) {
      if (!exists(place) && exists(work(date, state))) {
        Durable.rename(work(date, state), place);
      }
    }
    for (String state : List.of("draft", "ready", "old")) {
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

  private void linkLatest() throws IOException {
    Path fresh = output.resolve(".latest.new");
    Durable.delete(fresh);
    Optional<String> newest = newest();
    Path latest = output.resolve("latest");
    if (newest.isEmpty()) {
      Durable.delete(latest);
    }
    if (newest.isEmpty() || pointsTo(latest, newest.get())) {
      return;
    }
    Files.createSymbolicLink(fresh, Path.of("reports", newest.get()));
    Durable.rename(fresh, latest);
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

  /** Removes the reports of a date; nothing there is fine. */
  public void remove(LocalDate date) throws IOException {
    Durable.delete(of(date));
    linkLatest();
  }

  private Optional<String> newest() throws IOException {
    List<LocalDate> dates = dates();
    return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1).toString());
  }

  private Path work(String date, String state) {
    return output.resolve(".report-" + date + "." + state);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
