package dev.socialmetrics.metric.figure;

import static dev.socialmetrics.metric.figure.FigureDays.BASELINE;
import static dev.socialmetrics.metric.figure.FigureDays.CURRENT;
import static dev.socialmetrics.metric.figure.FigureDays.LAST;
import static dev.socialmetrics.metric.figure.FigureDays.PREVIOUS;
import static dev.socialmetrics.metric.figure.FigureType.COUNT;
import static dev.socialmetrics.metric.figure.FigureType.DAY;
import static dev.socialmetrics.metric.figure.FigureType.FLAG;
import static dev.socialmetrics.metric.figure.FigureType.PERCENT;
import static dev.socialmetrics.metric.figure.FigureType.POINTS;
import static dev.socialmetrics.metric.figure.FigureType.TEXT;

import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import java.time.LocalDate;
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
public final class ChannelFigures {
  private static final WindowMetric FOLLOWERS = metric("followers");
  private static final WindowMetric REACH = metric("reach");
  private static final WindowMetric AVG_ENGAGEMENT = metric("avg_engagement");
  private static final WindowMetric ENGAGEMENT_RATE = metric("engagement_rate");
  private static final Pattern NAMED_LENGTH = Pattern.compile("_([1-9][0-9]{0,3})d$");

  private static final List<Figure<ChannelWindow>> ALL = declared();

  private ChannelFigures() {}

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
                    .map(ChannelFigures::total));
  }

  private static Figure<ChannelWindow> total(WindowMetric metric) {
    return sum(metric.name(), metric, CURRENT)
        .meaning("Total of " + metric.words() + " over the days that state it");
  }

  /** The length of the window that a name has: 7 in {@code reach_7d}. */
  public static Optional<Integer> lengthIn(String name) {
    Matcher found = NAMED_LENGTH.matcher(name);
    return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
  }

  private static List<Figure<ChannelWindow>> declared() {
    List<Figure<ChannelWindow>> figures = new ArrayList<>();
    figures.addAll(followers());
    figures.addAll(engagementRates());
    figures.addAll(reach());
    for (String flow : List.of("impressions", "engagements", "video_views")) {
      figures.addAll(flow(metric(flow)));
    }
    figures.addAll(days());
    figures.addAll(baseline());
    figures.addAll(previousRates());
    for (String flow : List.of("reach", "impressions", "engagements", "video_views")) {
      figures.addAll(previousFlow(metric(flow)));
    }
    figures.addAll(previousDays());
    return List.copyOf(figures);
  }

  private static List<Figure<ChannelWindow>> followers() {
    return List.of(
        figure("current_followers", COUNT, of(FOLLOWERS, Change::current))
            .meaning("Followers on the last day of the window, carried forward at most 3 days")
            .formula("followers")
            .emptyWhen("missing_input: no day of those states them")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(FOLLOWERS, LAST),
        figure("growth_{n}d", COUNT, difference(FOLLOWERS))
            .meaning("Followers gained since the day before the window")
            .formula("current_followers - baseline_followers")
            .emptyWhen("no_baseline, missing_input")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(FOLLOWERS, BASELINE, LAST),
        figure("growth_rate", PERCENT, percent(FOLLOWERS))
            .meaning("Followers gained per 100 at the baseline")
            .formula("(current_followers - baseline_followers) / baseline_followers x 100")
            .emptyWhen("no_baseline, zero_baseline, missing_input")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(FOLLOWERS, BASELINE, LAST));
  }

  private static List<Figure<ChannelWindow>> engagementRates() {
    return List.of(
        figure("avg_engagement", PERCENT, of(AVG_ENGAGEMENT, Change::current))
            .meaning("Mean of the daily engagement rates of one basis, the one most days have")
            .formula("sum(engagement_rate) / engagement_days")
            .emptyWhen("missing_input, zero_reach, zero_impressions: no day has a rate")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(AVG_ENGAGEMENT, CURRENT),
        figure("weighted_engagement", PERCENT, of(ENGAGEMENT_RATE, Change::current))
            .meaning("Engagement rate of the sums over the days of one basis")
            .formula("sum(engagements) / sum(basis) x 100")
            .emptyWhen("missing_input, zero_reach, zero_impressions: no day has a computed rate")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(ENGAGEMENT_RATE, CURRENT),
        figure("engagement_basis", TEXT, ChannelFigures::basis)
            .meaning("What most days' engagement rates are a share of")
            .emptyWhen("no day has a rate")
            .madeOf(AVG_ENGAGEMENT, CURRENT),
        present("engagement_days", AVG_ENGAGEMENT, CURRENT, "engagement_rate")
            .meaning("Days that have an engagement rate of that basis"));
  }

  private static List<Figure<ChannelWindow>> reach() {
    List<Figure<ChannelWindow>> figures = new ArrayList<>();
    figures.add(
        sum("reach_{n}d", REACH, CURRENT)
            .meaning("Sum of the daily reach: person-days, an upper bound, never people"));
    figures.add(
        figure("reach_is", TEXT, window -> FigureValue.of(WindowMetric.PERSON_DAYS))
            .meaning("What reach over days is"));
    figures.add(
        figure("reach_avg_daily", COUNT, of(metric("reach_avg_daily"), Change::current))
            .meaning("Mean reach of the days that state it, to the whole person")
            .formula("sum(reach) / reach_days")
            .emptyWhen("missing_input: no day states it")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(REACH, CURRENT));
    figures.add(
        figure("reach_max_daily", COUNT, of(metric("reach_max_daily"), Change::current))
            .meaning("Largest reach of a day")
            .formula("max(reach)")
            .emptyWhen("missing_input: no day states it")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(REACH, CURRENT));
    figures.add(present("reach_days", REACH, CURRENT, "reach").meaning("Days that state reach"));
    return figures;
  }

  private static List<Figure<ChannelWindow>> flow(WindowMetric flow) {
    return List.of(
        sum(flow.name() + "_{n}d", flow, CURRENT).meaning("Sum of the daily " + flow.words()),
        present(flow.name() + "_days", flow, CURRENT, flow.name())
            .meaning("Days that state " + flow.words()));
  }

  private static List<Figure<ChannelWindow>> days() {
    return List.of(
        figure("latest_update", DAY, window -> FigureValue.of(window.window().end()))
            .meaning("Latest day with daily data, not after the report date"),
        figure("as_of", DAY, window -> FigureValue.of(window.window().end()))
            .meaning("Last day of the window: the latest day with daily data"),
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

  private static List<Figure<ChannelWindow>> baseline() {
    return List.of(
        figure("followers_date", DAY, window -> stockDay(now(window), Reason.MISSING_INPUT))
            .meaning("Day that current_followers are from")
            .emptyWhen("missing_input")
            .madeOf(FOLLOWERS, LAST),
        figure(
                "followers_carried_forward",
                FLAG,
                window -> isCarried(now(window), Reason.MISSING_INPUT))
            .meaning("Whether that is an earlier day than the last")
            .emptyWhen("missing_input")
            .madeOf(FOLLOWERS, LAST),
        figure("baseline_followers", COUNT, ChannelFigures::baseline)
            .meaning("Followers on the day before the window, carried forward at most 3 days")
            .formula("followers")
            .emptyWhen("no_baseline: no day of those states them")
            .madeOf(FOLLOWERS, BASELINE),
        figure("baseline_date", DAY, window -> stockDay(before(window), Reason.NO_BASELINE))
            .meaning("Day that baseline_followers are from")
            .emptyWhen("no_baseline")
            .madeOf(FOLLOWERS, BASELINE),
        figure(
                "baseline_carried_forward",
                FLAG,
                window -> isCarried(before(window), Reason.NO_BASELINE))
            .meaning("Whether that is an earlier day than the one before the window")
            .emptyWhen("no_baseline")
            .madeOf(FOLLOWERS, BASELINE));
  }

  private static List<Figure<ChannelWindow>> previousRates() {
    return List.of(
        figure("previous_avg_engagement", PERCENT, of(AVG_ENGAGEMENT, Change::previous))
            .meaning("Mean of the daily engagement rates of the window before, of the same basis")
            .formula("sum(engagement_rate) / count(engagement_rate)")
            .emptyWhen("missing_input: no day of it has such a rate")
            .madeOf(AVG_ENGAGEMENT, PREVIOUS),
        figure("avg_engagement_change", POINTS, difference(AVG_ENGAGEMENT))
            .meaning("avg_engagement less that of the window before")
            .formula("avg_engagement - previous_avg_engagement")
            .emptyWhen("no_baseline, incomplete, missing_input")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(AVG_ENGAGEMENT, PREVIOUS, CURRENT));
  }

  private static List<Figure<ChannelWindow>> previousFlow(WindowMetric flow) {
    String sum = flow.name() + "_{n}d";
    String days = flow.name() + "_days";
    String before = "previous_" + sum + " / previous_" + days;
    return List.of(
        sum("previous_" + sum, flow, PREVIOUS)
            .meaning("Sum of the daily " + flow.words() + " of the window before"),
        present("previous_" + days, flow, PREVIOUS, flow.name())
            .meaning("Days of the window before that state " + flow.words()),
        figure(flow.name() + "_change_percent", PERCENT, percent(flow))
            .meaning(
                capital(flow.words())
                    + " per present day more or less than in the window before, in percent")
            .formula("(" + sum + " / " + days + " - " + before + ") / (" + before + ") x 100")
            .emptyWhen(
                "no_baseline, zero_baseline, missing_input; incomplete: less than half of a"
                    + " window's days")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(flow, PREVIOUS, CURRENT));
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

  private static Figure<ChannelWindow> sum(String name, WindowMetric metric, FigureDays days) {
    return figure(name, COUNT, of(metric, side(days)))
        .formula("sum(" + metric.name() + ")")
        .emptyWhen("missing_input: no day states it")
        .better(days == CURRENT ? Direction.MORE_IS_BETTER : Direction.NEITHER)
        .madeOf(metric, days);
  }

  private static Figure<ChannelWindow> present(
      String name, WindowMetric metric, FigureDays days, String column) {
    return figure(name, COUNT, window -> daysPresent(side(days).apply(window.change(metric))))
        .formula("count(" + column + ")")
        .emptyWhen("folded")
        .madeOf(metric, days);
  }

  private static Function<Change, WindowValue> side(FigureDays days) {
    return days == PREVIOUS ? Change::previous : Change::current;
  }

  private static Function<ChannelWindow, FigureValue> of(
      WindowMetric metric, Function<Change, WindowValue> side) {
    return window -> FigureValue.of(side.apply(window.change(metric)));
  }

  private static Function<ChannelWindow, FigureValue> difference(WindowMetric metric) {
    return window -> {
      Change change = window.change(metric);
      return FigureValue.of(change.difference(), change.reason());
    };
  }

  private static Function<ChannelWindow, FigureValue> percent(WindowMetric metric) {
    return window -> FigureValue.of(window.change(metric).percent());
  }

  /** How many days a value is made of; not known where they were rolled up. */
  private static FigureValue daysPresent(WindowValue value) {
    return value.isFolded()
        ? FigureValue.absent(Reason.FOLDED)
        : FigureValue.of(value.daysPresent());
  }

  private static FigureValue basis(ChannelWindow window) {
    WindowValue rate = window.change(AVG_ENGAGEMENT).current();
    return FigureValue.of(rate.basis().map(Basis::label), rate.reason());
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

  private static WindowMetric metric(String name) {
    return WindowMetric.find(name).orElseThrow();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
