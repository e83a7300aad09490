package dev.socialmetrics.report.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.Recognised;
import dev.socialmetrics.store.query.ReportImport;
import dev.socialmetrics.store.query.ReportQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one run read: every file with its counts and problems, and the totals. */
public record ImportReport(
    boolean success,
    long runId,
    Totals totals,
    SortedMap<String, Long> outcomes,
    SortedMap<String, Long> problemCounts,
    List<ReadFile> files) {
  public static final String FILE = "import.json";

  private static final int PROBLEMS_PER_CODE = 10;

  public ImportReport {
    files = List.copyOf(files);
  }

  /** Of all files. */
  public record Totals(int files, @JsonUnwrapped FileCounts rows) {}

  /** What became of one file; {@code problems} has the first of each code, in its order. */
  public record ReadFile(
      String name,
      @JsonUnwrapped Content content,
      @JsonUnwrapped Owner owner,
      Optional<String> exportedAt,
      String outcome,
      OptionalLong duplicateOfRun,
      boolean outstanding,
      @JsonUnwrapped FileCounts rows,
      Optional<ReportImport.Refusal> refusal,
      SortedMap<String, Long> problemCounts,
      List<FoundProblem> problems) {
    private static ReadFile of(ReportImport file) {
      return new ReadFile(
          file.name(),
          Content.of(file.content()),
          Owner.of(file.ownership()),
          file.exportedAt(),
          word(file.outcome()),
          file.duplicateOfRun(),
          file.outstanding(),
          file.counts(),
          file.refusal(),
          file.problemCounts(),
          file.problems().stream().map(FoundProblem::of).toList());
    }
  }

  /** What its bytes are. */
  public record Content(Optional<String> sha256, Optional<String> format, Optional<String> kind) {
    private static Content of(Recognised content) {
      return new Content(content.sha256(), content.format(), content.kind().map(Kind::label));
    }
  }

  /**
   * Whose it is.
   *
   * @param accountId a number where the id is one
   */
  public record Owner(Optional<Object> accountId, Optional<String> platform) {
    private static Owner of(FileOwnership owner) {
      return new Owner(owner.account().map(Printed::accountId), owner.platform());
    }
  }

  /**
   * A problem of a file or of a row of it.
   *
   * @param line physical line; empty when it is the file as a whole
   */
  public record FoundProblem(
      OptionalLong line, String code, String severity, Optional<String> column, String message) {
    private static FoundProblem of(ReportImport.At at) {
      return new FoundProblem(
          at.line() == 0 ? OptionalLong.empty() : OptionalLong.of(at.line()),
          at.problem().code().code(),
          at.problem().severity().label(),
          at.problem().column().map(ColumnRef::name),
          at.problem().message());
    }
  }

  public static ImportReport of(ReportQueries queries, long runId) {
    List<ReportImport> files = queries.filesOfRun(runId, PROBLEMS_PER_CODE);
    SortedMap<String, Long> outcomes = new TreeMap<>();
    SortedMap<String, Long> problems = new TreeMap<>();
    FileCounts rows = FileCounts.NONE;
    for (ReportImport file : files) {
      outcomes.merge(word(file.outcome()), 1L, Long::sum);
      file.problemCounts().forEach((code, count) -> problems.merge(code, count, Long::sum));
      rows = rows.plus(file.counts());
    }
    return new ImportReport(
        true,
        runId,
        new Totals(files.size(), rows),
        outcomes,
        problems,
        files.stream().map(ReadFile::of).toList());
  }

  private static String word(String outcome) {
    return outcome.toLowerCase(Locale.ROOT);
  }
}
