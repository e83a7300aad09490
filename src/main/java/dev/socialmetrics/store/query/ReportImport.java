package dev.socialmetrics.store.query;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.Recognised;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What became of one file.
 *
 * @param outcome NEW, STAGED, LOADED, DUPLICATE, REFUSED, GONE or FORGOTTEN
 * @param duplicateOfRun the run that has imported the same bytes
 * @param outstanding left unfinished by an earlier run
 * @param refusal why the whole file was left out
 * @param problemCounts all problems by code
 * @param problems the first of each code, in the order of the file
 */
public record ReportImport(
    String name,
    Recognised content,
    FileOwnership ownership,
    Optional<String> exportedAt,
    String outcome,
    OptionalLong duplicateOfRun,
    boolean outstanding,
    Optional<Refusal> refusal,
    FileCounts counts,
    SortedMap<String, Long> problemCounts,
    List<At> problems) {

  /**
   * Why a whole file was refused.
   *
   * @param line physical line, from 1; empty when it is the file as a whole
   */
  public record Refusal(String code, OptionalLong line, String message) {}

  /**
   * A problem and where it is.
   *
   * @param line physical line where the record starts, 0 when it is the file as a whole
   */
  public record At(long line, Problem problem) {}
}
