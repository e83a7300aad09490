package dev.socialmetrics.metric.figure;

import static dev.socialmetrics.metric.figure.FigureDays.BASELINE;
import static dev.socialmetrics.metric.figure.FigureDays.LAST;
import static dev.socialmetrics.metric.figure.FigureType.COUNT;
import static dev.socialmetrics.metric.figure.FigureType.DAY;
import static dev.socialmetrics.metric.figure.FigureType.FLAG;
import static dev.socialmetrics.metric.figure.FigureType.PERCENT;

import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Figures of followers: a stock, at the end of the window and right before it. */
final class FollowerFigures {
  private static final WindowMetric FOLLOWERS = WindowMetric.find("followers").orElseThrow();

  private FollowerFigures() {}

  static List<Figure<ChannelWindow>> followers() {
    return List.of(
        Figure.<ChannelWindow>of(
                "current_followers", COUNT, WindowFunctions.of(FOLLOWERS, Change::current))
            .meaning("Followers on the last day of the window, carried forward at most 3 days")
            .formula("followers")
            .emptyWhen("missing_input: no day of those states them")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(FOLLOWERS, LAST),
        Figure.<ChannelWindow>of("growth_{n}d", COUNT, WindowFunctions.difference(FOLLOWERS))
            .meaning("Followers gained since the day before the window")
            .formula("current_followers - baseline_followers")
            .emptyWhen("no_baseline, missing_input")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(FOLLOWERS, BASELINE, LAST),
        Figure.<ChannelWindow>of("growth_rate", PERCENT, WindowFunctions.percent(FOLLOWERS))
            .meaning("Followers gained per 100 at the baseline")
            .formula("(current_followers - baseline_followers) / baseline_followers x 100")
            .emptyWhen("no_baseline, zero_baseline, missing_input")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(FOLLOWERS, BASELINE, LAST));
  }

  static List<Figure<ChannelWindow>> baseline() {
    return List.of(
        Figure.<ChannelWindow>of(
                "followers_date", DAY, window -> stockDay(now(window), Reason.MISSING_INPUT))
            .meaning("Day that current_followers are from")
            .emptyWhen("missing_input")
            .madeOf(FOLLOWERS, LAST),
        Figure.<ChannelWindow>of(
                "followers_carried_forward",
                FLAG,
                window -> isCarried(now(window), Reason.MISSING_INPUT))
            .meaning("Whether that is an earlier day than the last")
            .emptyWhen("missing_input")
            .madeOf(FOLLOWERS, LAST),
        Figure.<ChannelWindow>of("baseline_followers", COUNT, FollowerFigures::baseline)
            .meaning("Followers on the day before the window, carried forward at most 3 days")
            .formula("followers")
            .emptyWhen("no_baseline: no day of those states them")
            .madeOf(FOLLOWERS, BASELINE),
        Figure.<ChannelWindow>of(
                "baseline_date", DAY, window -> stockDay(before(window), Reason.NO_BASELINE))
            .meaning("Day that baseline_followers are from")
            .emptyWhen("no_baseline")
            .madeOf(FOLLOWERS, BASELINE),
        Figure.<ChannelWindow>of(
                "baseline_carried_forward",
                FLAG,
                window -> isCarried(before(window), Reason.NO_BASELINE))
            .meaning("Whether that is an earlier day than the one before the window")
            .emptyWhen("no_baseline")
            .madeOf(FOLLOWERS, BASELINE));
  }

  private static WindowValue now(ChannelWindow window) {
    return window.change(FOLLOWERS).current();
  }

  private static WindowValue before(ChannelWindow window) {
    return window.change(FOLLOWERS).previous();
  }

  private static FigureValue baseline(ChannelWindow window) {
    WindowValue before = before(window);
    return FigureValue.of(before.value(), Optional.of(whyNoStock(before, Reason.NO_BASELINE)));
  }

  private static FigureValue stockDay(WindowValue stock, Reason none) {
    LocalDate day = stock.carriedFrom().orElse(stock.window().end());
    return FigureValue.of(stock.value().map(known -> day), Optional.of(whyNoStock(stock, none)));
  }

  private static FigureValue isCarried(WindowValue stock, Reason none) {
    return FigureValue.of(
        stock.value().map(known -> stock.carriedFrom().isPresent()),
        Optional.of(whyNoStock(stock, none)));
  }

  private static Reason whyNoStock(WindowValue stock, Reason none) {
    return stock.isFolded() ? Reason.FOLDED : none;
  }
}
