package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;

/** What is said of a row that may be the total of others. */
final class TotalsRefusal {
  static final String OWN_ID =
      "If it is a campaign of that name, export the column with its id, too, or rename it.";

  private TotalsRefusal() {}

  /**
   * @param column that holds the name
   * @param otherwise what to do where the row is no total
   */
  static FileRefused of(String column, String name, long line, String otherwise) {
    return refused(
        '"' + name + "\" in " + column + ", with days or a link as other rows have",
        line,
        otherwise);
  }

  /** Of a campaign whose figures are the sums of those of all others. */
  static FileRefused ofSums(String campaign, long line) {
    return refused(
        '"' + campaign + "\" in campaign_id, each figure of it the sum of all other rows",
        line,
        OWN_ID);
  }

  private static FileRefused refused(String found, long line, String otherwise) {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_TOTALS_ROW,
            found,
            "rows that are no total of others, nor an average, a goal or an earlier period",
            "Stored it would count beside the others. Remove the row and import the file again. "
                + otherwise),
        line);
  }
}
