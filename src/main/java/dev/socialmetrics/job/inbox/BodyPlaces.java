package dev.socialmetrics.job.inbox;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.fault.CsvProblems;
import java.util.List;
import java.util.Map;

/**
 * Where the rows of a posted body are in it, as far as the file that is made of it says otherwise:
 * its tables have more columns, and its JSON has a row on each line.
 *
 * @param labels of the header of a table
 * @param sizes cells of the rows that have more or fewer, by their place, from 0
 * @param lines where the rows of JSON begin, from 1; empty where that is as in the file
 */
public record BodyPlaces(int labels, Map<Long, Integer> sizes, List<Long> lines) {
  /** Of a file that is as it was sent. */
  public static final BodyPlaces AS_IN_FILE = new BodyPlaces(0, Map.of(), List.of());

  public BodyPlaces {
    sizes = Map.copyOf(sizes);
    lines = List.copyOf(lines);
  }

  static BodyPlaces ofTable(int labels, Map<Long, Integer> sizes) {
    return new BodyPlaces(labels, sizes, List.of());
  }

  static BodyPlaces ofJson(List<Long> lines) {
    return new BodyPlaces(0, Map.of(), lines);
  }

  /**
   * The line of the body that a line of the file is made of.
   *
   * @param line from 1
   */
  public long line(long line) {
    return line <= lines.size() ? lines.get(Math.toIntExact(line - 1)) : line;
  }

  /**
   * What is wrong with a row of the file, with the number of cells that the body has.
   *
   * @param row from 0
   */
  public Problem problem(Problem problem, long row) {
    boolean isCounted = labels > 0 && sizes.containsKey(row);
    if (isCounted && problem.code() == ProblemCode.CSV_TOO_FEW_CELLS) {
      return CsvProblems.tooFewCells(sizes.get(row), labels);
    }
    return isCounted && problem.code() == ProblemCode.CSV_TOO_MANY_CELLS
        ? CsvProblems.tooManyCells(sizes.get(row), labels)
        : problem;
  }
}
