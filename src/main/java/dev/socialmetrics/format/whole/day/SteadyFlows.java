package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.format.whole.day.DaySeries.ConsecutiveDays;
import dev.socialmetrics.format.whole.day.DaySeries.Step;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Counts of a day that are large and hardly change from day to day for a week: they may be totals
 * since the beginning, and added up over days they would be far too large. A warning, since large
 * audiences can be steady.
 */
final class SteadyFlows {
  /** Small counts are equal by chance. */
  private static final long LARGE = 1_000;

  private static final double USUAL = 1.05;
  private static final int WEEK = 6; // steps of seven days
  private static final int ONE_IN = 20;

  private SteadyFlows() {}

  /** At most one a column. */
  static List<Problem> warnings(DaySeries series) {
    return DaySeries.FLOWS.stream().flatMap(flow -> warning(flow, series).stream()).toList();
  }

  private static Optional<Problem> warning(Column flow, DaySeries series) {
    return series.spans(flow).stream()
        .filter(SteadyFlows::isLikeStock)
        .findFirst()
        .map(
            span ->
                Problem.of(
                    ProblemCode.FILE_FLOW_LIKE_STOCK,
                    flow.inputName()
                        + " of "
                        + span.channel()
                        + " that stay within 5 % from day to day for a week",
                    "what came in on the day alone",
                    "The rows were stored; look whether the column holds totals since the"
                        + " beginning, which are added up wrongly. metrics forget FILE takes the"
                        + " import back."));
  }

  /**
   * Steady for a week, and never otherwise but for one step in twenty: a week of even days is
   * chance. Days that are all equal are filled in by hand, and no total that grows.
   */
  private static boolean isLikeStock(ConsecutiveDays span) {
    int inRow = 0;
    int longest = 0;
    int unsteady = 0;
    boolean changes = false;
    for (Step step : span.steps()) {
      boolean isSteady = step.before() >= LARGE && step.value() >= LARGE && !step.isBeyond(USUAL);
      inRow = isSteady ? inRow + 1 : 0;
      longest = Math.max(longest, inRow);
      unsteady += step.isBeyond(USUAL) ? 1 : 0;
      changes |= isSteady && step.before() != step.value();
    }
    return longest >= WEEK && changes && unsteady * ONE_IN <= span.steps().size();
  }
}
