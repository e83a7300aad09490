package dev.socialmetrics.store.publish;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;

/**
 * When so many rows are bad that the whole file is refused: all of them, or more than {@code
 * percent} of a file of {@code minimumRows} or more.
 *
 * @param percent 0 refuses a file with any rejected row, -1 never refuses for a share
 */
public record RejectLimit(double percent, long minimumRows) {
  public RejectLimit {
    if (!(percent >= -1 && percent <= 100) || minimumRows < 0) {
      throw new IllegalArgumentException("percent is -1 to 100, minimum rows 0 or more");
    }
  }

  /** True when {@code rejected} of {@code data} rows (ignored ones not counted) are too many. */
  public boolean isPassed(long rejected, long data) {
    if (rejected == 0) {
      return false;
    }
    boolean all = rejected == data;
    boolean share = percent >= 0 && data >= minimumRows && rejected * 100.0 > percent * data;
    return all || share || percent == 0;
  }

  /**
   * The problem of a file for which it is passed.
   *
   * @param remedy what became of its rows, and what to do
   */
  public Problem passed(long rejected, long data, String remedy) {
    return Problem.of(
        ProblemCode.FILE_REJECT_THRESHOLD,
        rejected + " of " + data + " rows rejected",
        expected(rejected, data),
        remedy + setting(rejected, data));
  }

  /** The lowest whole limit that the file is within; none is where every row is wrong. */
  private static String setting(long rejected, long data) {
    if (rejected == data) {
      return "";
    }
    long passing = (rejected * 100 + data - 1) / data;
    return " To store the other "
        + (data - rejected)
        + " without them, write limit-percent: "
        + passing
        + " below rejects: in config/application.yml (rejects.limit-percent) and import the file again.";
  }

  private String expected(long rejected, long data) {
    if (rejected == data) {
      return "at least one row that can be stored";
    }
    return percent == 0
        ? "no rejected row"
        : "at most " + percent + " % of a file of " + minimumRows + " rows or more";
  }
}
