package dev.socialmetrics.metric.figure;

import static dev.socialmetrics.metric.figure.FigureDays.CURRENT;
import static dev.socialmetrics.metric.figure.FigureDays.PREVIOUS;
import static dev.socialmetrics.metric.figure.FigureType.COUNT;
import static dev.socialmetrics.metric.figure.FigureType.DAY;
import static dev.socialmetrics.metric.figure.FigureType.PERCENT;
import static dev.socialmetrics.metric.figure.FigureType.POINTS;
import static dev.socialmetrics.metric.figure.FigureType.TEXT;

import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of a channel over a window of days: the summary, in its order. A figure is added here
 * and nowhere else; the summary in all formats, its table's columns, explanations and the test of
 * the documentation follow.
 */
public final class SummaryFigures {
  private static final WindowMetric AVG_ENGAGEMENT = metric("avg_engagement");
  private static final WindowMetric ENGAGEMENT_RATE = metric("engagement_rate");
  private static final Pattern NAMED_LENGTH = Pattern.compile("_([1-9][0-9]{0,3})d$");

  private static final List<Figure<ChannelWindow>> ALL = declared();

  private SummaryFigures() {}

  /** All of them, in the order of the summary. */
  public static List<Figure<ChannelWindow>> all() {
    return ALL;
  }

  /**
   * The figure of that name, whatever length the name has: {@code reach_7d} as {@code reach_30d}.
   */
  public static Optional<Figure<ChannelWindow>> find(String name) {
    int length = lengthIn(name).orElse(1);
    return ALL.stream().filter(figure -> figure.name(length).equals(name)).findFirst();
  }

  /**
   * The figure of that name; else the total over the window of the metric of that name, where its
   * days add up.
   */
  public static Optional<Figure<ChannelWindow>> findOrTotal(String name) {
    return find(name)
        .or(
            () ->
                WindowMetric.find(name)
                    .filter(WindowMetric::addsUpOverDays)
                    .map(SummaryFigures::total));
  }

  private static Figure<ChannelWindow> total(WindowMetric metric) {
    return FlowFigures.sum(metric.name(), metric, CURRENT)
        .meaning("Total of " + metric.words() + " over the days that state it");
  }

  /** The length of the window that a name has: 7 in {@code reach_7d}. */
  public static Optional<Integer> lengthIn(String name) {
    Matcher found = NAMED_LENGTH.matcher(name);
    return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
  }

  private static List<Figure<ChannelWindow>> declared() {
    List<Figure<ChannelWindow>> figures = new ArrayList<>();
    figures.addAll(FollowerFigures.followers());
    figures.addAll(engagementRates());
    figures.addAll(FlowFigures.reach());
    for (String flow : List.of("impressions", "engagements", "video_views")) {
      figures.addAll(FlowFigures.flow(metric(flow)));
    }
    figures.addAll(days());
    figures.addAll(FollowerFigures.baseline());
    figures.addAll(previousRates());
    for (String flow : List.of("reach", "impressions", "engagements", "video_views")) {
      figures.addAll(FlowFigures.previousFlow(metric(flow)));
    }
    figures.addAll(previousDays());
    return List.copyOf(figures);
  }

  private static List<Figure<ChannelWindow>> engagementRates() {
    return List.of(
        figure("avg_engagement", PERCENT, WindowFunctions.of(AVG_ENGAGEMENT, Change::current))
            .meaning("Mean of the daily engagement rates of one basis, the one most days have")
            .formula("sum(engagement_rate) / engagement_days")
            .emptyWhen("missing_input, zero_reach, zero_impressions: no day has a rate")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(AVG_ENGAGEMENT, CURRENT),
        figure("weighted_engagement", PERCENT, WindowFunctions.of(ENGAGEMENT_RATE, Change::current))
            .meaning("Engagement rate of the sums over the days of one basis")
            .formula("sum(engagements) / sum(basis) x 100")
            .emptyWhen("missing_input, zero_reach, zero_impressions: no day has a computed rate")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(ENGAGEMENT_RATE, CURRENT),
        figure("engagement_basis", TEXT, SummaryFigures::basis)
            .meaning("What most days' engagement rates are a share of")
            .emptyWhen("no day has a rate")
            .madeOf(AVG_ENGAGEMENT, CURRENT),
        FlowFigures.present("engagement_days", AVG_ENGAGEMENT, CURRENT, "engagement_rate")
            .meaning("Days that have an engagement rate of that basis"));
  }

  private static List<Figure<ChannelWindow>> days() {
    return List.of(
        figure("latest_update", DAY, window -> FigureValue.of(window.latest()))
            .meaning("Latest day with daily data, not after the report date"),
        figure("as_of", DAY, window -> FigureValue.of(window.period().asOf()))
            .meaning("Last day of the window, or the report date where that is earlier"),
        figure("window_start", DAY, window -> FigureValue.of(window.window().start()))
            .meaning("First day of the window"),
        figure("window_end", DAY, window -> FigureValue.of(window.window().end()))
            .meaning("Last day of the window"),
        figure(
                "days_present",
                COUNT,
                window -> FigureValue.of(window.rows().daysWithin(window.window())))
            .meaning("Days of the window that have a row")
            .formula("count(date)")
            .madeOf(CURRENT),
        figure("days_expected", COUNT, window -> FigureValue.of(window.window().days()))
            .meaning("Days of the window"));
  }

  private static List<Figure<ChannelWindow>> previousRates() {
    return List.of(
        figure(
                "previous_avg_engagement",
                PERCENT,
                WindowFunctions.of(AVG_ENGAGEMENT, Change::previous))
            .meaning("Mean of the daily engagement rates of the window before, of the same basis")
            .formula("sum(engagement_rate) / count(engagement_rate)")
            .emptyWhen("missing_input: no day of it has such a rate")
            .madeOf(AVG_ENGAGEMENT, PREVIOUS),
        figure("avg_engagement_change", POINTS, WindowFunctions.difference(AVG_ENGAGEMENT))
            .meaning("avg_engagement less that of the window before")
            .formula("avg_engagement - previous_avg_engagement")
            .emptyWhen("no_baseline, incomplete, definition_changed, missing_input")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(AVG_ENGAGEMENT, PREVIOUS, CURRENT));
  }

  private static List<Figure<ChannelWindow>> previousDays() {
    return List.of(
        figure("previous_start", DAY, window -> FigureValue.of(window.previous().start()))
            .meaning("First day of the window before"),
        figure("previous_end", DAY, window -> FigureValue.of(window.previous().end()))
            .meaning("Last day of the window before"),
        figure(
                "previous_days_present",
                COUNT,
                window -> FigureValue.of(window.rows().daysWithin(window.previous())))
            .meaning("Days of the window before that have a row")
            .madeOf(PREVIOUS));
  }

  private static Figure<ChannelWindow> figure(
      String name, FigureType type, Function<ChannelWindow, FigureValue> function) {
    return Figure.of(name, type, function);
  }

  private static FigureValue basis(ChannelWindow window) {
    WindowValue rate = window.change(AVG_ENGAGEMENT).current();
    return FigureValue.of(rate.basis().map(Basis::label), rate.reason());
  }

  private static WindowMetric metric(String name) {
    return WindowMetric.find(name).orElseThrow();
  }
}
