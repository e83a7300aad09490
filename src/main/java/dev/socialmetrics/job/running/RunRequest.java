package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.report.ReportOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * @param stated of the files, where they do not say it themselves
 * @param dates several report dates, in order, one after the other; empty means {@code date}
 * @param order reports for a folder of their own; empty means all of them, published
 */
public record RunRequest(
    String command,
    Path input,
    Path output,
    Path config,
    Optional<LocalDate> date,
    List<LocalDate> dates,
    List<Path> files,
    Optional<String> account,
    Optional<String> platform,
    StatedFacts stated,
    Optional<ReportOrder> order) {
  public RunRequest {
    Objects.requireNonNull(command);
    Objects.requireNonNull(input);
    Objects.requireNonNull(output);
    Objects.requireNonNull(config);
    Objects.requireNonNull(date);
    dates = List.copyOf(dates);
    files = List.copyOf(files);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(stated);
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
    this(
        command,
        input,
        output,
        config,
        date,
        List.of(),
        files,
        account,
        platform,
        StatedFacts.NONE,
        Optional.empty());
  }

  /** The same, for a folder of their own. */
  public RunRequest with(ReportOrder reports) {
    return new RunRequest(
        command,
        input,
        output,
        config,
        date,
        dates,
        files,
        account,
        platform,
        stated,
        Optional.of(reports));
  }

  /** The same with what was stated of the files. */
  public RunRequest stating(StatedFacts facts) {
    return new RunRequest(
        command, input, output, config, date, dates, files, account, platform, facts, order);
  }

  /** The same for several report dates, in order. */
  public RunRequest on(List<LocalDate> several) {
    return new RunRequest(
        command, input, output, config, date, several, files, account, platform, stated, order);
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
      return order.get().words() + (dates.isEmpty() ? "" : " on " + words(dates));
    }
    if (!dates.isEmpty()) {
      return words(dates);
    }
    if (!files.isEmpty()) {
      return String.join(" ", files.stream().map(Path::toString).sorted().toList());
    }
    return date.map(LocalDate::toString).orElse("latest");
  }

  /** {@code 2025-10-01..2025-10-05} of days in a row, else each of them. */
  static String words(List<LocalDate> dates) {
    LocalDate first = dates.get(0);
    LocalDate last = dates.get(dates.size() - 1);
    boolean inARow = ChronoUnit.DAYS.between(first, last) == dates.size() - 1;
    return inARow
        ? first + ".." + last
        : String.join(" ", dates.stream().map(LocalDate::toString).toList());
  }
}
