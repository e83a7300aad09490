package dev.socialmetrics.job.running;

import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.FileCounts;
import dev.socialmetrics.store.runs.RunFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run's summary as the store keeps it and {@code --json} prints it; the keys are documented in
 * src/docs/runs-json.md.
 */
public record SummaryDocument(
    long filesSeen,
    SortedMap<String, Long> files,
    FileCounts rows,
    SortedMap<String, Long> rejectedByCode,
    List<NamedFile> duplicates,
    List<NamedFile> sameBytes,
    List<NamedFile> refused,
    List<NamedFile> outstanding,
    List<NamedFile> passedOver,
    List<NamedFile> drift,
    List<NamedFile> nothingStored,
    List<String> growing,
    List<String> registeredAccounts,
    List<String> accountsInTwoSpellings,
    Optional<String> clock,
    List<String> alerts,
    List<NamedFile> notMade,
    Optional<String> reportDate,
    double seconds,
    OptionalLong peakMemoryBytes) {

  /** A file, and what is to be said of it. */
  public record NamedFile(String file, String message) {
    public static List<NamedFile> list(List<RunFiles.Named> named) {
      return named.stream().map(one -> new NamedFile(one.name(), one.message())).toList();
    }
  }

  public static SummaryDocument of(RunSummary summary) {
    return new SummaryDocument(
        summary.seen(),
        sorted(summary.files()),
        summary.counts(),
        sorted(summary.rejectedByCode()),
        NamedFile.list(summary.duplicates()),
        NamedFile.list(summary.sameBytes()),
        NamedFile.list(summary.refused()),
        NamedFile.list(summary.outstanding()),
        NamedFile.list(summary.passedOver()),
        NamedFile.list(summary.drift()),
        NamedFile.list(summary.nothingStored()),
        summary.growing(),
        summary.registered(),
        summary.twoSpellings(),
        summary.clock(),
        summary.alerts(),
        NamedFile.list(summary.notMade()),
        summary.reportDate(),
        summary.seconds(),
        summary.peakMemory());
  }

  private static SortedMap<String, Long> sorted(Map<String, Long> counts) {
    return new TreeMap<>(counts);
  }

  /** On one line. */
  String text() {
    return Json.line(this);
  }
}
