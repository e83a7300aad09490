package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.job.importing.AskedFiles;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.report.ReportOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What was asked for.
 *
 * @param order reports for a folder of their own; empty means all of them, published
 */
public record RunRequest(
    RunCommand command,
    RunFolders folders,
    AskedDates dates,
    AskedFiles files,
    Optional<ReportOrder> order) {
  private static final int MOST_NAMED = 20;

  public RunRequest {
    Objects.requireNonNull(command);
    Objects.requireNonNull(folders);
    Objects.requireNonNull(dates);
    Objects.requireNonNull(files);
    Objects.requireNonNull(order);
  }

  /** Everything new, then the reports. */
  public static RunRequest nightly(RunFolders folders, AskedDates dates) {
    return new RunRequest(RunCommand.NIGHTLY, folders, dates, AskedFiles.NEW, Optional.empty());
  }

  /** An import without reports. */
  public static RunRequest importing(RunFolders folders, AskedFiles files) {
    return new RunRequest(RunCommand.IMPORT, folders, AskedDates.LATEST, files, Optional.empty());
  }

  /** All reports, published. */
  public static RunRequest reports(RunFolders folders, AskedDates dates) {
    return new RunRequest(RunCommand.REPORT, folders, dates, AskedFiles.NEW, Optional.empty());
  }

  /** The folder that holds the run. */
  Path output() {
    return folders.output();
  }

  /** The same, for a folder of their own. */
  public RunRequest with(ReportOrder reports) {
    return new RunRequest(command, folders, dates, files, Optional.of(reports));
  }

  /** The same for other report dates. */
  RunRequest on(AskedDates others) {
    return new RunRequest(command, folders, others, files, order);
  }

  /**
   * What tells this request from others of the same command: the date, the files by name, or the
   * words of the order.
   */
  String requested() {
    if (order.isPresent()) {
      return order.get().words() + (dates.areSeveral() ? " on " + dates.words() : "");
    }
    return files.areNamed() && !dates.areSeveral()
        ? named(files.paths().stream().map(Path::toString).sorted().toList())
        : dates.words();
  }

  /** Many are told from others by a hash of their names. */
  private static String named(List<String> paths) {
    String all = String.join(" ", paths);
    return paths.size() <= MOST_NAMED
        ? all
        : paths.get(0)
            + " and "
            + (paths.size() - 1)
            + " more ("
            + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
            + ")";
  }
}
