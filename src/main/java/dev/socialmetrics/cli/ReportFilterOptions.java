package dev.socialmetrics.cli;

import dev.socialmetrics.report.model.ReportFilters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The options that narrow and order what a report lists. */
final class ReportFilterOptions {
  @Option(
      names = "--post-type",
      paramLabel = "T",
      description = "Only posts of this type, reel or as exported; may be repeated.")
  private List<String> postTypes = List.of();

  @Option(
      names = "--hashtag",
      paramLabel = "H",
      description = "Only posts with this hashtag, with or without #; may be repeated.")
  private List<String> hashtags = List.of();

  @Option(
      names = "--campaign",
      paramLabel = "C",
      description = "Only this campaign; may be repeated.")
  private List<String> campaigns = List.of();

  @Option(
      names = "--min-reach",
      paramLabel = "N",
      description = "Only what reached at least so many (default: report.minimum-reach).")
  private Optional<Long> minReach = Optional.empty();

  @Option(
      names = "--order-by",
      paramLabel = "METRIC",
      description = "Order by this number, greatest first; unknown ones come last.")
  private Optional<String> orderBy = Optional.empty();

  /**
   * @throws IllegalArgumentException for a negative reach
   */
  ReportFilters filters() {
    return new ReportFilters(
        postTypes,
        hashtags,
        campaigns,
        minReach.map(OptionalLong::of).orElse(OptionalLong.empty()),
        orderBy);
  }
}
