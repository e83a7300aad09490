package dev.socialmetrics.problem;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a cell, a row or a file.
 *
 * @param column where in the row; empty when it concerns the row or file as a whole
 * @param found what is there, already clipped; empty when nothing does
 * @param expected what would have been right, as a noun phrase: "a whole number"
 * @param remedy what to do, one or more whole sentences
 */
public record Problem(
    ProblemCode code,
    Severity severity,
    Optional<ColumnRef> column,
    Optional<String> found,
    String expected,
    String remedy) {
  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(column);
    found = found.map(Clip::clip);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(remedy);
  }

  /** A problem of a whole row or file, of the code's own severity. */
  public static Problem of(ProblemCode code, String found, String expected, String remedy) {
    return new Problem(
        code, code.severity(), Optional.empty(), Optional.of(found), expected, remedy);
  }

  /** A problem of one cell, of the code's own severity. */
  public static Problem at(
      ColumnRef column, ProblemCode code, String found, String expected, String remedy) {
    return new Problem(
        code, code.severity(), Optional.of(column), Optional.of(found), expected, remedy);
  }

  /** The same problem with another weight. */
  public Problem as(Severity other) {
    return new Problem(code, other, column, found, expected, remedy);
  }

  public boolean isWarning() {
    return severity == Severity.WARNING;
  }

  /**
   * {@code column 7 "likes": cell.integer: found "1O4", expected a whole number. Correct the cell.}
   */
  public String message() {
    StringBuilder text = new StringBuilder();
    column.ifPresent(where -> text.append(where).append(": "));
    text.append(code.code()).append(": ");
    found.ifPresent(what -> text.append("found ").append(quoted(what)).append(", "));
    return text.append("expected ").append(expected).append(". ").append(remedy).toString();
  }

  private String quoted(String what) {
    return column.isPresent() ? '"' + what + '"' : what;
  }
}
