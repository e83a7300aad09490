package dev.socialmetrics.maintenance;

import dev.socialmetrics.configuration.RetentionSettings;
import dev.socialmetrics.report.folder.EmptyFolders;
import dev.socialmetrics.report.folder.ReportFolder;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.maintenance.Rollup;
import dev.socialmetrics.store.maintenance.Rollup.OldDays;
import dev.socialmetrics.store.published.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Removes what is older than it is to be kept and can be made again or is stored: report folders,
 * and archived files; and folds days into months. Killed in between, the next one goes on.
 */
public final class Pruning {
  private static final Pattern DAY = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2})/.+");

  private final ReportFolder reports;
  private final ReportFiles published;
  private final AuditLog audit;
  private final Rollup folding;
  private final Path archive;
  private final RetentionSettings retention;

  public Pruning(DataSource writing, Path output, RetentionSettings retention) {
    this.reports = new ReportFolder(output);
    this.published = new ReportFiles(writing);
    this.audit = new AuditLog(writing);
    this.folding = new Rollup(writing);
    this.archive = ArchiveFolder.of(output);
    this.retention = retention;
  }

  /**
   * What was removed, or would be.
   *
   * @param reports report dates
   * @param archived files, relative to the archive
   * @param bytes size of the archived files together
   * @param folded days that became months
   */
  public record Pruned(
      List<LocalDate> reports, List<String> archived, long bytes, List<OldDays> folded) {
    public Pruned {
      reports = List.copyOf(reports);
      archived = List.copyOf(archived);
      folded = List.copyOf(folded);
    }

    public boolean isNothing() {
      return reports.isEmpty() && archived.isEmpty() && folded.isEmpty();
    }

    /** How many days became months, of all accounts together. */
    public long foldedDays() {
      return folded.stream().mapToLong(OldDays::days).sum();
    }
  }

  /**
   * @param runId the run it ends, if any
   * @param dryRun whether to look only
   */
  public Pruned run(Instant now, String actor, Optional<Long> runId, boolean dryRun)
      throws IOException {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Path> files = listArchived(today);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    List<LocalDate> dates = listReports(today);
    if (!dryRun && !(dates.isEmpty() && files.isEmpty())) {
      remove(dates, files, now, runId);
      audit.add(now, actor, "data.pruned", runId, describe(dates, files, bytes));
    }
    List<OldDays> old = listDays(today);
    return new Pruned(
        dates,
        files.stream().map(this::nameOf).toList(),
        bytes,
        dryRun ? old : folding.fold(old, now, actor, runId));
  }

  private List<OldDays> listDays(LocalDate today) {
    return retention.daily() == 0 ? List.of() : folding.list(today, retention.daily());
  }

  private static String describe(List<LocalDate> dates, List<Path> files, long bytes) {
    return dates.size()
        + " report folders, "
        + files.size()
        + " archived files of "
        + bytes
        + " bytes";
  }

  private List<LocalDate> listReports(LocalDate today) throws IOException {
    List<LocalDate> dates = reports.dates();
    if (retention.reports() == 0 || dates.isEmpty()) {
      return List.of();
    }
    LocalDate oldest = today.minusDays(retention.reports());
    LocalDate newest = newest(dates, today);
    return dates.stream().filter(date -> date.isBefore(oldest) && !date.equals(newest)).toList();
  }

  /** The newest is always kept; a folder of a day in the future is not it. */
  private static LocalDate newest(List<LocalDate> dates, LocalDate today) {
    return dates.stream()
        .filter(date -> !date.isAfter(today.plusDays(1)))
        .max(Comparator.naturalOrder())
        .orElseGet(() -> dates.get(dates.size() - 1));
  }

  private List<Path> listArchived(LocalDate today) throws IOException {
    if (retention.archive() == 0 || !Files.isDirectory(archive)) {
      return List.of();
    }
    LocalDate oldest = today.minusDays(retention.archive());
    try (Stream<Path> all = Files.walk(archive)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> dayOf(file).filter(day -> day.isBefore(oldest)).isPresent())
          .sorted()
          .toList();
    }
  }

  private Optional<LocalDate> dayOf(Path file) {
    Matcher match = DAY.matcher(nameOf(file));
    return match.matches()
        ? Optional.of(LocalDate.parse(match.group(1) + "-" + match.group(2) + "-" + match.group(3)))
        : Optional.empty();
  }

  private String nameOf(Path file) {
    return archive.relativize(file).toString().replace('\\', '/');
  }

  private void remove(List<LocalDate> dates, List<Path> files, Instant now, Optional<Long> runId)
      throws IOException {
    for (LocalDate date : dates) {
      published.replace(date, List.of(), runId.orElse(0L), now);
      reports.remove(date);
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    EmptyFolders.remove(archive);
  }
}
