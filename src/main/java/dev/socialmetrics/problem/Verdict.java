package dev.socialmetrics.problem;

import java.util.List;
import java.util.Objects;

/**
 * What became of one row of a file. Bad data is a value.
 *
 * @param <T> what an accepted row is
 */
public sealed interface Verdict<T> {
  /** Number of the record within the file, from 1. */
  long record();

  /** Physical line where the record starts, from 1. */
  long line();

  /** The row is good; it may carry warnings. */
  record Accepted<T>(long record, long line, T value, List<Problem> warnings)
      implements Verdict<T> {
    public Accepted {
      Objects.requireNonNull(value);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The row is left out, for at least one reason.
   *
   * @param raw the row as the file has it
   * @param problems all that is wrong with it
   */
  record Rejected<T>(long record, long line, String raw, List<Problem> problems)
      implements Verdict<T> {
    public Rejected {
      Objects.requireNonNull(raw);
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a rejected row has at least one problem");
      }
    }
  }

  /** The row is no data: blank, a total, a header once more. It is counted, with its reason. */
  record Ignored<T>(long record, long line, ProblemCode reason) implements Verdict<T> {
    public Ignored {
      Objects.requireNonNull(reason);
    }
  }
}
