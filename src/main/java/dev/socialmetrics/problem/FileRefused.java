package dev.socialmetrics.problem;

import java.util.Objects;

/** A whole file cannot be taken. Carries the problem to show, never a stack trace. */
public final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final long line;

  /**
   * @param line physical line the problem starts at, from 1; 0 when it is the file as a whole
   */
  public FileRefused(Problem problem, long line) {
    super(problem.message(), null, false, false);
    this.problem = Objects.requireNonNull(problem);
    this.line = line;
  }

  public FileRefused(Problem problem) {
    this(problem, 0);
  }

  public Problem problem() {
    return problem;
  }

  /** The problem in the file of that name. */
  public LocatedProblem in(String file) {
    SourceLocation where = line == 0 ? SourceLocation.of(file) : SourceLocation.of(file, line);
    return new LocatedProblem(where, problem);
  }

  /** Physical line, from 1; 0 when the problem is the file as a whole. */
  public long line() {
    return line;
  }
}
