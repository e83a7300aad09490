package dev.socialmetrics.format.whole;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.util.Optional;

/** The first refusal that a rule comes to, kept until the file was read to its end. Mutable. */
public final class FirstRefusal {
  private Optional<FileRefused> first = Optional.empty();

  /** Whether rows need to be looked at no more. */
  public boolean isKept() {
    return first.isPresent();
  }

  /**
   * @param line of the row that shows it
   */
  public void keep(Problem problem, long line) {
    if (first.isEmpty()) {
      first = Optional.of(new FileRefused(problem, line));
    }
  }

  /**
   * @throws FileRefused where one is kept
   */
  public void throwIfKept() throws FileRefused {
    if (first.isPresent()) {
      throw first.get();
    }
  }
}
