package dev.socialmetrics.store.database;

import dev.socialmetrics.problem.ProblemCode;

/**
 * What lies where the database should be cannot be used, or nothing lies there although something
 * should; it was left as it is. The message says what was found at which path, and what to do.
 */
public final class UnusableDatabase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;

  /** The message is what was found and, as a sentence of its own, the remedy. */
  public UnusableDatabase(ProblemCode code, String found, String remedy) {
    super(found + ". " + remedy);
    this.code = code;
  }

  public ProblemCode code() {
    return code;
  }
}
