package dev.socialmetrics.store.rejected;

import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row that was left out, with all that is wrong with it.
 *
 * @param record number within the file, from 1
 * @param raw the row as the file has it
 */
public record RejectedRow(
    long fileId, long record, SourceLocation where, String raw, List<Problem> problems) {
  public RejectedRow {
    Objects.requireNonNull(where);
    Objects.requireNonNull(raw);
    problems = List.copyOf(problems);
  }

  /** With the problems of the same row behind its own. */
  RejectedRow and(RejectedRow same) {
    List<Problem> all = Stream.concat(problems.stream(), same.problems.stream()).toList();
    return new RejectedRow(fileId, record, where, raw, all);
  }

  /** What is wrong with it, each with its place. */
  public List<LocatedProblem> located() {
    return problems.stream().map(problem -> new LocatedProblem(where, problem)).toList();
  }
}
