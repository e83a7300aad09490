package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ids of 16 digits and more that end in the zeros of a double: a spreadsheet keeps 15 significant
 * digits. One such id is chance; all of several, or more of many than chance allows, are not, and
 * with them posts would be stored twice.
 */
public final class RoundedIds implements WholeFileRule {
  /** Significant digits that spreadsheets keep. */
  private static final int KEPT = 15;

  /** Less likely than this is no chance. */
  private static final double CHANCE = 1e-9;

  private static final int MOST_REMEMBERED = 100_000;

  private static final Map<Kind, Column> IDS =
      Map.of(
          Kind.CONTENT, Kind.CONTENT.column("post_id"),
          Kind.CAMPAIGN, Kind.CAMPAIGN.column("campaign_id"));

  private final Set<String> seen = new HashSet<>();
  private int rounded;
  private double likeliest;
  private Optional<String> example = Optional.empty();
  private long line;

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      Column column = IDS.get(accepted.value().kind());
      if (column != null
          && accepted.value().values().orNull(column) instanceof String id
          && isLong(id)
          && seen.size() < MOST_REMEMBERED
          && seen.add(id)) {
        count(id, accepted.line());
      }
    }
  }

  private static boolean isLong(String id) {
    if (id.length() <= KEPT || id.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private void count(String id, long at) {
    likeliest = Math.max(likeliest, Math.pow(10, KEPT - (double) id.length()));
    if (id.substring(KEPT).chars().allMatch(digit -> digit == '0')) {
      rounded++;
      if (example.isEmpty()) {
        example = Optional.of(id);
        line = at;
      }
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    int all = seen.size();
    boolean everyOne = rounded >= 2 && rounded == all;
    if (everyOne || rounded >= 2 && atLeast(rounded, all, likeliest) < CHANCE) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.SPREADSHEET_ID_ROUNDED,
              String.format(
                  Locale.ROOT,
                  "%,d of %,d long ids that end in zeros, such as %s",
                  rounded,
                  all,
                  example.orElseThrow()),
              "ids with all their digits",
              "A spreadsheet keeps 15 digits and has rounded them. Download the export again and"
                  + " put it here without opening it in between."),
          line);
    }
    return List.of();
  }

  /** The chance of so many of all, each with the same chance: the tail of the binomial. */
  static double atLeast(int many, int all, double each) {
    double term = Math.pow(1 - each, all);
    double below = 0;
    for (int n = 0; n < many; n++) {
      below += term;
      term = term * (all - n) / (n + 1) * each / (1 - each);
    }
    return tail(term, many, all, each, below);
  }

  /** Added up from its largest term, as 1 less a sum near 1 would be lost in rounding. */
  private static double tail(double term, int from, int all, double each, double below) {
    if (below < 0.5) {
      return 1 - below;
    }
    double sum = 0;
    double next = term;
    for (int n = from; n <= all && next > sum * 1e-16; n++) {
      sum += next;
      next = next * (all - n) / (n + 1) * each / (1 - each);
    }
    return sum;
  }
}
