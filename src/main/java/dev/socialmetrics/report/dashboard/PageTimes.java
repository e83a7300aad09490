package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.insight.post.PostTimes;
import dev.socialmetrics.report.page.TimeMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** When posts of a channel did well, as a page shows it. */
final class PageTimes {
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> QUARTERS = List.of("0–6", "6–12", "12–18", "18–24");

  /** From so much of the channel's usual rate on a cell is a step better. */
  private static final List<Double> STEPS = List.of(0.8, 0.95, 1.05, 1.25);

  private PageTimes() {}

  /** Empty where no part of any weekday has posts enough. */
  static Optional<TimeMap> of(PostTimes times) {
    return times.saysAnything() ? Optional.of(map(times)) : Optional.empty();
  }

  private static TimeMap map(PostTimes times) {
    return new TimeMap(
        "Engagement rate in that of the posts around them, by weekday and hour of the account's"
            + " zone; below it how many posts, of fewer than "
            + PostTimes.LEAST_POSTS
            + " nothing more is said. Some of the differences are chance: what is more than that"
            + " is said at the top of the page.",
        WEEKDAYS,
        IntStream.range(0, QUARTERS.size()).mapToObj(quarter -> row(times, quarter)).toList());
  }

  private static TimeMap.Row row(PostTimes times, int quarter) {
    return new TimeMap.Row(
        QUARTERS.get(quarter),
        times.cells().stream()
            .filter(cell -> cell.quarter() == quarter)
            .map(
                cell ->
                    new TimeMap.Cell(
                        style(cell.factor()),
                        text(cell.factor()),
                        cell.posts() == 0 ? "" : PageText.count(cell.posts())))
            .toList());
  }

  private static String style(OptionalDouble factor) {
    return factor.isEmpty()
        ? ""
        : "h" + (1 + STEPS.stream().filter(step -> factor.getAsDouble() >= step).count());
  }

  private static String text(OptionalDouble factor) {
    return factor.isEmpty()
        ? ""
        : BigDecimal.valueOf(factor.getAsDouble()).setScale(1, RoundingMode.HALF_UP) + "×";
  }
}
