package dev.socialmetrics.job.running;

import dev.socialmetrics.store.FileCounts;
import dev.socialmetrics.store.runs.RunFiles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run did, for people and programs.
 *
 * @param files files by outcome word: {@code loaded duplicate refused}
 * @param counts rows of the files that this run loaded
 * @param rejectedByCode rejected rows by their first problem's code
 * @param duplicates files whose bytes were imported before, each with its message
 * @param sameBytes files whose bytes are also stored for another account or platform, from a place
 *     where they no longer are
 * @param refused files that this run refused, each with its message
 * @param outstanding files that former runs refused and that still lie there
 * @param passedOver files that are never read (a download under way), each with the reason
 * @param drift files that are unlike what their source had in the last weeks, and in what
 * @param nothingStored files that were read and of which no row was to be stored, and why
 * @param lacksFigures whether one of these is of a format that should have had figures
 * @param growing files that still grow and wait for the next run
 * @param registered accounts that were seen for the first time and are not configured
 * @param twoSpellings accounts that are stored in two spellings, a sentence each
 * @param clock what is wrong with the clock
 * @param alerts what the run raised, a sentence each
 * @param notMade pages and parts of reports that could not be made, each with why
 * @param reportDate date of the published reports
 * @param seconds wall-clock seconds of this attempt
 * @param peakMemory most bytes that the process held in memory; empty where the system does not
 *     tell
 */
public record RunSummary(
    Map<String, Long> files,
    FileCounts counts,
    Map<String, Long> rejectedByCode,
    List<RunFiles.Named> duplicates,
    List<RunFiles.Named> sameBytes,
    List<RunFiles.Named> refused,
    List<RunFiles.Named> outstanding,
    List<RunFiles.Named> passedOver,
    List<RunFiles.Named> drift,
    List<RunFiles.Named> nothingStored,
    boolean lacksFigures,
    List<String> growing,
    List<String> registered,
    List<String> twoSpellings,
    long seen,
    Optional<String> clock,
    List<String> alerts,
    List<RunFiles.Named> notMade,
    Optional<String> reportDate,
    double seconds,
    OptionalLong peakMemory) {
  public RunSummary {
    files = Map.copyOf(files);
    Objects.requireNonNull(counts);
    rejectedByCode = Map.copyOf(rejectedByCode);
    duplicates = List.copyOf(duplicates);
    sameBytes = List.copyOf(sameBytes);
    refused = List.copyOf(refused);
    outstanding = List.copyOf(outstanding);
    passedOver = List.copyOf(passedOver);
    drift = List.copyOf(drift);
    nothingStored = List.copyOf(nothingStored);
    growing = List.copyOf(growing);
    registered = List.copyOf(registered);
    twoSpellings = List.copyOf(twoSpellings);
    Objects.requireNonNull(clock);
    alerts = List.copyOf(alerts);
    notMade = List.copyOf(notMade);
    Objects.requireNonNull(reportDate);
  }

  /**
   * True when a person should look: a file was refused, now or before, or had nothing to be stored,
   * or a part of the reports could not be made.
   */
  public boolean needsAttention() {
    return !refused.isEmpty() || !outstanding.isEmpty() || !notMade.isEmpty() || lacksFigures;
  }
}
