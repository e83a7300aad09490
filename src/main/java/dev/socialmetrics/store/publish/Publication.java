package dev.socialmetrics.store.publish;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.store.file.FileCounts;
import java.util.List;
import java.util.Optional;

/**
 * What became of a staged file: loaded with these counts, or refused as a whole.
 *
 * @param repeats the rows of a refused file that share a key, which its transaction took back
 */
public record Publication(
    FileCounts counts, Optional<Problem> refusal, List<RepeatedKeys.Outcome> repeats) {
  public Publication {
    repeats = List.copyOf(repeats);
  }

  static Publication loaded(FileCounts counts) {
    return new Publication(counts, Optional.empty(), List.of());
  }

  static Publication refused(Problem problem, List<RepeatedKeys.Outcome> repeats) {
    return new Publication(FileCounts.NONE, Optional.of(problem), repeats);
  }

  /** Of a file that is refused before any of its rows is looked at. */
  public static Publication refused(Problem problem) {
    return refused(problem, List.of());
  }
}
