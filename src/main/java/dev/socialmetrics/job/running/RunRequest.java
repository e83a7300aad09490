package dev.socialmetrics.job.running;

import dev.socialmetrics.report.ReportOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param command {@code nightly}, {@code import} or {@code report}
 * @param date the report date that was asked for; empty means the latest in the data
 * @param files the files that were named; empty means everything new in the input folder
 * @param account whose files they are, where nothing else says so
 * @param platform of which platform they are, where nothing else says so
 * @param order reports for a folder of their own; empty means all of them, published
 */
public record RunRequest(
    String command,
    Path input,
    Path output,
    Path config,
    Optional<LocalDate> date,
    List<Path> files,
    Optional<String> account,
    Optional<String> platform,
    Optional<ReportOrder> order) {
  public RunRequest {
    Objects.requireNonNull(command);
    Objects.requireNonNull(input);
    Objects.requireNonNull(output);
    Objects.requireNonNull(config);
    Objects.requireNonNull(date);
    files = List.copyOf(files);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(order);
  }

  /** Without reports for a folder of their own. */
  public RunRequest(
      String command,
      Path input,
      Path output,
      Path config,
      Optional<LocalDate> date,
      List<Path> files,
      Optional<String> account,
      Optional<String> platform) {
    this(command, input, output, config, date, files, account, platform, Optional.empty());
  }

  /** The same, for a folder of their own. */
  public RunRequest with(ReportOrder reports) {
    return new RunRequest(
        command, input, output, config, date, files, account, platform, Optional.of(reports));
  }

  public static RunRequest nightly(Path input, Path output, Path config, Optional<LocalDate> date) {
    return new RunRequest(
        "nightly", input, output, config, date, List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * What tells this request from others of the same command: the date, the files by name, or the
   * words of the order.
   */
  String requested() {
    if (order.isPresent()) {
      return order.get().words();
    }
    if (!files.isEmpty()) {
      return String.join(" ", files.stream().map(Path::toString).sorted().toList());
    }
    return date.map(LocalDate::toString).orElse("latest");
  }
}
