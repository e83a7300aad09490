package dev.socialmetrics.metric.figure;

import static dev.socialmetrics.metric.figure.FigureDays.CURRENT;
import static dev.socialmetrics.metric.figure.FigureDays.PREVIOUS;
import static dev.socialmetrics.metric.figure.FigureType.COUNT;
import static dev.socialmetrics.metric.figure.FigureType.PERCENT;
import static dev.socialmetrics.metric.figure.FigureType.TEXT;

import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.Replacement;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Figures of what adds up over days: sums, the days they are made of, and changes. */
final class FlowFigures {
  private static final WindowMetric REACH = WindowMetric.find("reach").orElseThrow();

  private FlowFigures() {}

  static List<Figure<ChannelWindow>> reach() {
    List<Figure<ChannelWindow>> figures = new ArrayList<>();
    figures.add(
        sum("reach_{n}d", REACH, CURRENT)
            .meaning("Sum of the daily reach: person-days, an upper bound, never people"));
    figures.add(
        Figure.<ChannelWindow>of(
                "reach_is", TEXT, window -> FigureValue.of(WindowMetric.PERSON_DAYS))
            .meaning("What reach over days is"));
    figures.add(
        Figure.<ChannelWindow>of(
                "reach_avg_daily",
                COUNT,
                WindowFunctions.of(
                    WindowMetric.find("reach_avg_daily").orElseThrow(), Change::current))
            .meaning("Mean reach of the days that state it, to the whole person")
            .formula("sum(reach) / reach_days")
            .emptyWhen("missing_input: no day states it")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(REACH, CURRENT));
    figures.add(
        Figure.<ChannelWindow>of(
                "reach_max_daily",
                COUNT,
                WindowFunctions.of(
                    WindowMetric.find("reach_max_daily").orElseThrow(), Change::current))
            .meaning("Largest reach of a day")
            .formula("max(reach)")
            .emptyWhen("missing_input: no day states it")
            .better(Direction.MORE_IS_BETTER)
            .madeOf(REACH, CURRENT));
    figures.add(present("reach_days", REACH, CURRENT, "reach").meaning("Days that state reach"));
    return figures;
  }

  static List<Figure<ChannelWindow>> flow(WindowMetric flow) {
    return List.of(
        sum(flow.name() + "_{n}d", flow, CURRENT).meaning("Sum of the daily " + flow.words()),
        present(flow.name() + "_days", flow, CURRENT, flow.name())
            .meaning("Days that state " + flow.words()));
  }

  static List<Figure<ChannelWindow>> previousFlow(WindowMetric flow) {
    String sum = flow.name() + "_{n}d";
    String days = flow.name() + "_days";
    String before = "previous_" + sum + " / previous_" + days;
    return List.of(
        sum("previous_" + sum, flow, PREVIOUS)
            .meaning("Sum of the daily " + flow.words() + " of the window before"),
        present("previous_" + days, flow, PREVIOUS, flow.name())
            .meaning("Days of the window before that state " + flow.words()),
        Figure.<ChannelWindow>of(
                flow.name() + "_change_percent", PERCENT, WindowFunctions.percent(flow))
            .meaning(
                capital(flow.words())
                    + " per present day more or less than in the window before, in percent")
            .formula("(" + sum + " / " + days + " - " + before + ") / (" + before + ") x 100")
            .emptyWhen(
                "no_baseline, zero_baseline, missing_input; incomplete: less than half of a"
                    + " window's days"
                    + replacement(flow))
            .better(Direction.MORE_IS_BETTER)
            .madeOf(flow, PREVIOUS, CURRENT));
  }

  static Figure<ChannelWindow> sum(String name, WindowMetric metric, FigureDays days) {
    return Figure.<ChannelWindow>of(name, COUNT, WindowFunctions.of(metric, side(days)))
        .formula("sum(" + metric.name() + ")")
        .emptyWhen("missing_input: no day states it")
        .better(days == CURRENT ? Direction.MORE_IS_BETTER : Direction.NEITHER)
        .madeOf(metric, days);
  }

  static Figure<ChannelWindow> present(
      String name, WindowMetric metric, FigureDays days, String column) {
    return Figure.<ChannelWindow>of(
            name,
            COUNT,
            window -> WindowFunctions.daysPresent(side(days).apply(window.change(metric))))
        .formula("count(" + column + ")")
        .emptyWhen("folded")
        .madeOf(metric, days);
  }

  private static String replacement(WindowMetric metric) {
    return Replacement.of(metric)
        .map(
            one ->
                "; definition_changed: the window before has "
                    + one.former().words()
                    + ", this one "
                    + one.present().words())
        .orElse("");
  }

  private static Function<Change, WindowValue> side(FigureDays days) {
    return days == PREVIOUS ? Change::previous : Change::current;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
