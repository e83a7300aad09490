package dev.socialmetrics.store.publish;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.TablePart;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of rows of one file that share a key and contradict each other. */
public final class KeyConflict {
  private static final int MOST_NAMED = 10;

  private KeyConflict() {}

  /** A line of a file, with the table that it is in where there are several: {@code Old:2}. */
  public static String place(List<TablePart> parts, long record, long line) {
    return TablePart.of(parts, record)
        .map(part -> part.name() + ":" + line)
        .orElseGet(() -> Long.toString(line));
  }

  /**
   * @param key values of the key columns
   * @param places of the rows, in the order of the file
   */
  public static Problem of(List<Object> key, List<String> places) {
    return Problem.of(
        ProblemCode.ROW_DUPLICATE_KEY_CONFLICT,
        key.stream().map(Object::toString).collect(Collectors.joining(" "))
            + " with different values in lines "
            + places.stream().distinct().limit(MOST_NAMED).collect(Collectors.joining(", ")),
        "one row for each key",
        "Keep the right row and remove the others; all of them were left out.");
  }
}
