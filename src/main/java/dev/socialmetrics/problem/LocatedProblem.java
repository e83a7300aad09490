package dev.socialmetrics.problem;

import java.util.Objects;

/** A problem and where it is: the one place that says so in a sentence. */
public record LocatedProblem(SourceLocation where, Problem problem) {
  public LocatedProblem {
    Objects.requireNonNull(where);
    Objects.requireNonNull(problem);
  }

  /**
   * {@code acme/daily.csv:118: column 7 "likes": cell.integer: found "1O4", expected a whole
   * number. Correct the cell.}
   */
  public String message() {
    return where + ": " + problem.message();
  }

  /**
   * {@code line 118, column 7 "likes": cell.integer: expected a whole number}: of a file that is
   * named already, and not what was found, for it goes to the log.
   *
   * @throws java.util.NoSuchElementException for a problem of the file as a whole
   */
  public String expectation() {
    return "line "
        + where.line().orElseThrow()
        + problem.column().map(column -> ", " + column).orElse("")
        + ": "
        + problem.code()
        + ": expected "
        + problem.expected();
  }
}
