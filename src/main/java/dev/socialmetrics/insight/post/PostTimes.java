package dev.socialmetrics.insight.post;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How posts of a channel did by weekday and quarter of the day, in the account's zone. What is seen
 * here may be chance: what is more than that is said by {@link PostEffects}.
 *
 * @param cells 28, from Monday's night to Sunday's evening
 */
public record PostTimes(List<Cell> cells) {
  /** Quarters of a day, from midnight on. */
  public static final int QUARTERS = 4;

  /** Of fewer posts a cell says how many there are, and no more. */
  public static final int LEAST_POSTS = 5;

  private static final int HOURS = 24 / QUARTERS;

  /**
   * The posts of a quarter of a weekday.
   *
   * @param quarter 0 for the six hours from midnight on, to 3 for the last six
   * @param factor their rate in that of the channel's posts around them, as a geometric mean; empty
   *     with fewer than {@link #LEAST_POSTS}
   */
  public record Cell(DayOfWeek weekday, int quarter, int posts, OptionalDouble factor) {}

  public PostTimes {
    cells = List.copyOf(cells);
  }

  /**
   * @param posts of one channel and basis, at a comparable age; in any order
   */
  public static PostTimes of(List<RatedPost> posts) {
    List<RatedPost> ordered = posts.stream().sorted(RatedPost.OLDEST_FIRST).toList();
    double[] outcomes = Outcomes.of(ordered);
    int[] counts = new int[DayOfWeek.values().length * QUARTERS];
    double[] sums = new double[counts.length];
    for (int n = 0; n < outcomes.length; n++) {
      int cell = cell(ordered.get(n).postedAt());
      counts[cell]++;
      sums[cell] += outcomes[n];
    }
    List<Cell> cells = new ArrayList<>();
    for (int cell = 0; cell < counts.length; cell++) {
      cells.add(
          new Cell(
              DayOfWeek.of(1 + cell / QUARTERS),
              cell % QUARTERS,
              counts[cell],
              counts[cell] < LEAST_POSTS
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(Math.exp(sums[cell] / counts[cell]))));
    }
    return new PostTimes(cells);
  }

  private static int cell(LocalDateTime moment) {
    return moment.getDayOfWeek().ordinal() * QUARTERS + moment.getHour() / HOURS;
  }

  /** Whether any quarter of a weekday has posts enough. */
  public boolean saysAnything() {
    return cells.stream().anyMatch(cell -> cell.factor().isPresent());
  }
}
