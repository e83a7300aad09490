package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.Map;

/** What is said of a row that may be the total of others. */
final class TotalsRefusal {
  static final String ACCOUNT = "account_id";

  /** What to do where the row is no total, by the column that holds its name. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          ACCOUNT,
          "If it is an account, add it to config/accounts.yml.",
          "post_id",
          "If it is a post, give it the id that its platform gave it.",
          "campaign_id",
          "If it is a campaign of that name, export the column with its id, too, or rename it.");

  private TotalsRefusal() {}

  /**
   * @param column that holds the name: a key
   */
  static FileRefused of(String column, String name, long line) {
    return of(column, name, line, OTHERWISE.get(column));
  }

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

  /** Of a campaign or a post whose figures are the sums of those of all others. */
  static FileRefused ofSums(Column column, String name, long line) {
    return refused(
        '"' + name + "\" in " + column.name() + ", each figure of it the sum of all other rows",
        line,
        OTHERWISE.get(column.name()));
  }

  /** Of a campaign or a post whose figures are the averages of those of all others. */
  static FileRefused ofAverage(Column column, String name, long line) {
    return refused(
        '"' + name + "\" in " + column.name() + ", each figure of it the average of all other rows",
        line,
        OTHERWISE.get(column.name()));
  }

  /** Of campaigns each of which has a row that is the sum of its others. */
  static FileRefused ofParts(String campaign, long line) {
    return refused(
        "a row of each campaign beside those of its parts, first of \""
            + campaign
            + "\", each figure of it the sum of its other rows",
        line,
        "Or download the campaign report without the level below.");
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
