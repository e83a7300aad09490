package dev.socialmetrics.job.running;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.runs.NamedFile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run did: the one place that all views of it start from. It is a document, too, which the
 * store keeps and {@code --json} prints; its keys are documented in src/docs/runs-json.md.
 *
 * @param rows of the files that this run loaded
 * @param rejectedByCode rejected rows by their first problem's code
 * @param growing files that wait for the next run
 * @param clock what is wrong with the clock
 * @param alerts what the run raised, a sentence each
 */
public record RunSummary(
    @JsonUnwrapped Scanned scanned,
    FileCounts rows,
    SortedMap<String, Long> rejectedByCode,
    @JsonUnwrapped NotedFiles noted,
    List<String> growing,
    @JsonUnwrapped NotedAccounts accounts,
    Optional<String> clock,
    List<String> alerts,
    @JsonUnwrapped MadeReports reports,
    @JsonUnwrapped Effort effort) {
  public RunSummary {
    Objects.requireNonNull(scanned);
    Objects.requireNonNull(rows);
    rejectedByCode = sorted(rejectedByCode);
    Objects.requireNonNull(noted);
    growing = List.copyOf(growing);
    Objects.requireNonNull(accounts);
    Objects.requireNonNull(clock);
    alerts = List.copyOf(alerts);
    Objects.requireNonNull(reports);
    Objects.requireNonNull(effort);
  }

  /**
   * What lay in the input folder.
   *
   * @param filesSeen how many files, known ones too
   * @param files those that the run took up, by outcome word: {@code loaded duplicate refused}
   */
  public record Scanned(long filesSeen, SortedMap<String, Long> files) {
    public Scanned {
      files = sorted(files);
    }
  }

  /**
   * Files of which something is to be said; in documents a list for each note, empty or not.
   *
   * @param lacksFigures whether one of which nothing was stored is of a format that should have had
   *     figures
   */
  public record NotedFiles(
      @JsonIgnore Map<FileNote, List<NamedFile>> lists, @JsonIgnore boolean lacksFigures) {
    public NotedFiles {
      Map<FileNote, List<NamedFile>> all = new EnumMap<>(FileNote.class);
      for (FileNote note : FileNote.values()) {
        all.put(note, List.copyOf(lists.getOrDefault(note, List.of())));
      }
      lists = Collections.unmodifiableMap(all);
    }

    public List<NamedFile> list(FileNote note) {
      return lists.get(note);
    }

    @JsonAnyGetter
    Map<String, List<NamedFile>> byKey() {
      Map<String, List<NamedFile>> byKey = new LinkedHashMap<>();
      lists.forEach((note, files) -> byKey.put(note.key(), files));
      return byKey;
    }

    /** How many lie refused, whenever that was. */
    public int countRefused() {
      return list(FileNote.REFUSED).size() + list(FileNote.OUTSTANDING).size();
    }
  }

  /**
   * Accounts of which something is to be said.
   *
   * @param registeredAccounts seen for the first time and not configured
   * @param accountsInTwoSpellings stored so, a sentence each
   */
  public record NotedAccounts(
      List<String> registeredAccounts, List<String> accountsInTwoSpellings) {
    public NotedAccounts {
      registeredAccounts = List.copyOf(registeredAccounts);
      accountsInTwoSpellings = List.copyOf(accountsInTwoSpellings);
    }
  }

  /**
   * What was published.
   *
   * @param notMade pages and parts of reports that could not be made, each with why
   * @param reportDate date or dates of the reports
   * @param laterData that they lack channels because all of their data is later
   */
  public record MadeReports(
      List<NamedFile> notMade, Optional<String> reportDate, Optional<String> laterData) {
    public MadeReports {
      notMade = List.copyOf(notMade);
      Objects.requireNonNull(reportDate);
      Objects.requireNonNull(laterData);
    }
  }

  /**
   * What it took.
   *
   * @param seconds wall-clock seconds of this attempt
   * @param peakMemoryBytes most that the process held in memory; empty where the system does not
   *     tell
   */
  public record Effort(double seconds, OptionalLong peakMemoryBytes) {
    public Effort {
      Objects.requireNonNull(peakMemoryBytes);
    }
  }

  /**
   * True when a person should look: a file was refused, now or before, or had nothing to be stored,
   * or a part of the reports could not be made.
   */
  public boolean needsAttention() {
    return noted.countRefused() > 0 || !reports.notMade().isEmpty() || noted.lacksFigures();
  }

  /** The document, on one line. */
  String line() {
    return Json.line(this);
  }

  private static SortedMap<String, Long> sorted(Map<String, Long> counts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
