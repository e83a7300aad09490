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
 * make room as {@code .report-DATE.old}. Meanwhile {@code latest} leads to a twin of the new one,
 * {@code .report-DATE.shown}: it always leads to a whole folder. A folder that is removed is
 * renamed to {@code .report-DATE.gone} and then deleted. Whatever a crash leaves of these, {@link
 * #repair} settles. One process at a time: callers hold the database's lock.
 */
public final class ReportFolder {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WORK =
      Pattern.compile("\\.report-(\\d{4}-\\d{2}-\\d{2})\\.(draft|ready|shown|old|gone)");

  private static final List<String> WORK_STATES = List.of("draft", "ready", "shown", "old", "gone");

  private final Path output;
  private final Path reports;
  private final Runnable afterStep;

  public ReportFolder(Path output) {
    this(output, () -> {});
  }

  /**
   * @param afterStep called after each step that a reader can see
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

  /** Starts a new folder for that date; it is not visible before {@link ReportDraft#publish}. */
  public ReportDraft begin(LocalDate date) throws IOException {
    Files.createDirectories(reports);
    settle(Set.of(date.toString()));
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
    Set<String> unsettled = unsettledDates();
    if (!unsettled.isEmpty()) {
      Files.createDirectories(reports);
    }
    settle(unsettled);
  }

  /** Puts the finished draft in its place. */
  void replace(LocalDate date, Path draft) throws IOException {
    String day = date.toString();
    Path ready = work(day, "ready");
    Durable.rename(draft, ready);
    if (exists(of(date))) {
      if (pointsTo(placeOf(day))) {
        show(day, ready);
      }
      Durable.rename(of(date), work(day, "old"));
      afterStep.run();
    }
    Durable.rename(ready, of(date));
    afterStep.run();
    linkLatest(newest());
    afterStep.run();
    Durable.delete(work(day, "shown"));
    Durable.delete(work(day, "old"));
    afterStep.run();
  }

  /** Lets {@code latest} lead to a twin of a finished folder until that is in its place. */
  private void show(String date, Path ready) throws IOException {
    Path twin = work(date, "shown");
    Durable.twin(ready, twin);
    link(twin.getFileName());
    afterStep.run();
  }

  /** Nothing of these is deleted before {@code latest} leads elsewhere. */
  private void settle(Set<String> dates) throws IOException {
    for (String date : dates) {
      Path place = reports.resolve(date);
      if (exists(place) && isShown(date)) {
        Durable.delete(work(date, "old"));
        Durable.rename(place, work(date, "old"));
      }
      for (String state : List.of("ready", "old")) {
        if (!exists(place) && exists(work(date, state))) {
          Durable.rename(work(date, state), place);
        }
      }
    }
    linkLatest(newest());
    for (String date : dates) {
      for (String state : WORK_STATES) {
        Durable.delete(work(date, state));
      }
    }
  }

  /** Whether readers saw a finished folder already, behind which they must not go back. */
  private boolean isShown(String date) throws IOException {
    return exists(work(date, "ready")) && pointsTo(work(date, "shown").getFileName());
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
    Durable.delete(freshLink());
    if (newest.isPresent()) {
      link(placeOf(newest.get().toString()));
    } else if (Files.isSymbolicLink(latest())) {
      Files.delete(latest());
    }
  }

  private void link(Path target) throws IOException {
    if (!pointsTo(target)) {
      Durable.delete(freshLink());
      Files.createSymbolicLink(freshLink(), target);
      Durable.rename(freshLink(), latest());
    }
  }

  private boolean pointsTo(Path target) throws IOException {
    return Files.isSymbolicLink(latest()) && Files.readSymbolicLink(latest()).equals(target);
  }

  private Path latest() {
    return output.resolve("latest");
  }

  private Path freshLink() {
    return output.resolve(".latest.new");
  }

  /** As {@code latest} names it. */
  private static Path placeOf(String date) {
    return Path.of("reports", date);
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
