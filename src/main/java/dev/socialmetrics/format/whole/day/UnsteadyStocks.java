package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.format.whole.day.DaySeries.ConsecutiveDays;
import dev.socialmetrics.format.whole.day.DaySeries.Step;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Followers that jump from one day to the next, or go up and down for a week as followers gained
 * do: the column may hold something else, or the rows be of several accounts. A warning, since
 * accounts are bought, merged and purged.
 */
final class UnsteadyStocks {
  /** A handful of followers doubles without a reason. */
  private static final long LEAST = 20;

  private static final double JUMP = 2;
  private static final double USUAL = 1.05;
  private static final int WEEK = 6; // steps of seven days

  private UnsteadyStocks() {}

  /** At most one a column. */
  static List<Problem> warnings(DaySeries series) {
    return DaySeries.STOCKS.stream().flatMap(stock -> warning(stock, series).stream()).toList();
  }

  private static Optional<Problem> warning(Column stock, DaySeries series) {
    List<ConsecutiveDays> spans = series.spans(stock);
    return spans.stream()
        .filter(UnsteadyStocks::isLikeFlow)
        .findFirst()
        .map(span -> likeFlow(stock, span))
        .or(() -> spans.stream().flatMap(span -> jump(stock, span).stream()).findFirst());
  }

  /** A week of days that all differ by more than 5 % from the one before, up and down. */
  private static boolean isLikeFlow(ConsecutiveDays span) {
    int differing = 0;
    int turns = 0;
    boolean rose = false;
    for (Step step : span.steps()) {
      boolean rises = step.value() > step.before();
      boolean differs = step.isBeyond(USUAL);
      turns = differs ? turns + (differing > 0 && rises != rose ? 1 : 0) : 0;
      differing = differs ? differing + 1 : 0;
      rose = rises;
      if (differing >= WEEK && turns >= 2) {
        return true;
      }
    }
    return false;
  }

  private static Problem likeFlow(Column stock, ConsecutiveDays span) {
    return Problem.of(
        ProblemCode.FILE_STOCK_LIKE_FLOW,
        stock.inputName()
            + " of "
            + span.channel()
            + " that go up and down by more than 5 % a day for a week",
        "how many there are at the end of a day",
        "The rows were stored; look whether the column holds those gained in a day, which are"
            + " new_followers. metrics forget FILE takes the import back.");
  }

  private static Optional<Problem> jump(Column stock, ConsecutiveDays span) {
    return span.steps().stream()
        .filter(step -> step.larger() >= LEAST && step.isBeyond(JUMP))
        .findFirst()
        .map(
            step ->
                Problem.of(
                    ProblemCode.FILE_STOCK_JUMPS,
                    String.format(
                        Locale.ROOT,
                        "%s of %s: %,d on %s, %,d the day before",
                        stock.inputName(),
                        span.channel(),
                        step.value(),
                        step.day(),
                        step.before()),
                    "half to double of the day before",
                    "The rows were stored; look whether they are all of one account, and whether"
                        + " the column holds followers. metrics forget FILE takes the import back."));
  }
}
