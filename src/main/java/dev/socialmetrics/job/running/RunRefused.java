package dev.socialmetrics.job.running;

import dev.socialmetrics.problem.ProblemCode;

/** A run could not be started, or not be carried on. The message is the one line to show. */
public final class RunRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  RunRefused(int exitCode, ProblemCode code, String message) {
    this(exitCode, code, message, null);
  }

  RunRefused(int exitCode, ProblemCode code, String message, Throwable cause) {
    super(code.code() + ": " + message, cause);
    this.exitCode = exitCode;
  }

  /** The same failure, as a refusal with its one line where the database is its cause. */
  public static RuntimeException ofReading(RuntimeException failure) {
    return RunFailure.ofReading(failure)
        .<RuntimeException>map(trouble -> trouble.toRefusal(failure))
        .orElse(failure);
  }

  public int exitCode() {
    return exitCode;
  }
}
