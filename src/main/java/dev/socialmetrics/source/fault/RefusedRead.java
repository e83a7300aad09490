package dev.socialmetrics.source.fault;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.io.IOException;

/** Carries a refusal through code that knows streams only; becomes a {@link FileRefused} again. */
public final class RefusedRead extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public RefusedRead(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public FileRefused refusal() {
    return new FileRefused(problem);
  }
}
