package dev.socialmetrics.metric.figure;

import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import java.util.function.Function;

/**
 * What figures of a window are computed by: a metric's values and changes as the engine has them.
 */
final class WindowFunctions {
  private WindowFunctions() {}

  static Function<ChannelWindow, FigureValue> of(
      WindowMetric metric, Function<Change, WindowValue> side) {
    return window -> FigureValue.of(side.apply(window.change(metric)));
  }

  static Function<ChannelWindow, FigureValue> difference(WindowMetric metric) {
    return window -> {
      Change change = window.change(metric);
      return FigureValue.of(change.difference(), change.reason());
    };
  }

  static Function<ChannelWindow, FigureValue> percent(WindowMetric metric) {
    return window -> FigureValue.of(window.change(metric).percent());
  }

  /** How many days a value is made of; not known where they were rolled up. */
  static FigureValue daysPresent(WindowValue value) {
    return value.isFolded()
        ? FigureValue.absent(Reason.FOLDED)
        : FigureValue.of(value.daysPresent());
  }
}
