package dev.socialmetrics.format.description;

import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows are no data, and why; all that is said must hold.
 *
 * @param labels the column that is looked at, whatever it is called
 * @param position of the column, from 1
 * @param is its normalised text is one of these
 * @param matches its normalised text as a whole
 * @param empty it says nothing
 * @param beside one of these columns says something, too
 * @param cells so many cells of the row are filled
 * @param leading only of rows before the first of which it does not hold
 */
public record IgnoreRule(
    ProblemCode reason,
    List<LabelPattern> labels,
    OptionalInt position,
    Set<String> is,
    Optional<Pattern> matches,
    Optional<Boolean> empty,
    List<LabelPattern> beside,
    OptionalInt cells,
    boolean leading) {
  public IgnoreRule {
    labels = List.copyOf(labels);
    is = Set.copyOf(is);
    beside = List.copyOf(beside);
  }

  /** Whether its rows are known by a cell that says nothing, and by nothing else. */
  public boolean isOfBlanks() {
    return empty.filter(is -> is).isPresent() && beside.isEmpty();
  }

  /** Whether its rows are known by their words. */
  public boolean isWorded() {
    return empty.isEmpty() && (!is.isEmpty() || matches.isPresent());
  }

  /** Whether a column is looked at. */
  public boolean looksAtColumn() {
    return !labels.isEmpty() || position.isPresent();
  }
}
