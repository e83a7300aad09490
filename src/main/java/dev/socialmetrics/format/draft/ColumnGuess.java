package dev.socialmetrics.format.draft;

import dev.socialmetrics.domain.Column;
import java.util.List;

/**
 * Which columns of a file may fill one of ours.
 *
 * @param candidates the likeliest first
 * @param isCertain whether the first is the only one that it can be
 */
record ColumnGuess(Column target, List<Candidate> candidates, boolean isCertain) {
  /** A column of the file, how sure it is, in points, and why. */
  record Candidate(FileColumn column, int points, String why) {}

  ColumnGuess {
    candidates = List.copyOf(candidates);
  }
}
