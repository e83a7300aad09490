package dev.socialmetrics.metric.figure;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days of one channel, seen from a window: what its figures are computed from. Each metric's
 * change is worked out once. Not thread-safe.
 */
public final class ChannelWindow {
  private final DailyRows rows;
  private final Period period;
  private final Period growth;
  private final LocalDate latest;
  private final Map<WindowMetric, Change> changes = new HashMap<>();

  /**
   * @param rows at least those of {@link #spans} of the period
   * @param latest the channel's latest day with daily data, not after the report date
   */
  public ChannelWindow(DailyRows rows, Period period, LocalDate latest) {
    this.rows = rows;
    this.period = period;
    this.growth = period.againstRightBefore();
    this.latest = latest;
  }

  /**
   * The days that its figures are made of, as spans that do not overlap: the window, the one that
   * it is compared with, the one right before it, and what is carried.
   */
  public static List<Window> spans(Period period) {
    return Period.spans(List.of(period, period.againstRightBefore()));
  }

  /** The days. */
  public DailyRows rows() {
    return rows;
  }

  /** The window. */
  public Window window() {
    return period.window();
  }

  /** The window that it is compared with. */
  public Window previous() {
    return period.previous();
  }

  /** The window and the one that it is compared with. */
  public Period period() {
    return period;
  }

  /** The channel's latest day with daily data. */
  public LocalDate latest() {
    return latest;
  }

  /**
   * The metric in both windows and its change; a stock's is what it gained since the day before the
   * window, whatever else the window is compared with.
   */
  public Change change(WindowMetric metric) {
    return changes.computeIfAbsent(
        metric, asked -> rows.change(asked, asked.isStock() ? growth : period));
  }
}
