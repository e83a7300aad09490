package dev.socialmetrics.metric.figure;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The days of one channel, seen from a window: what its figures are computed from. Each metric's
 * change is worked out once. Not thread-safe.
 */
public final class ChannelWindow {
  private final DailyRows rows;
  private final Period period;
  private final Map<WindowMetric, Change> changes = new HashMap<>();

  /**
   * @param rows at least those of {@link #span} of the window
   */
  public ChannelWindow(DailyRows rows, Window window) {
    this.rows = rows;
    this.period = Period.last((int) window.days(), window.end());
  }

  /** The days that its figures are made of: the window, the one before, and what is carried. */
  public static Window span(Window window) {
    LocalDate carried = window.baseline().minusDays(Stock.MAX_CARRIED_DAYS);
    LocalDate previous = window.previous().start();
    return new Window(carried.isBefore(previous) ? carried : previous, window.end());
  }

  /** The days. */
  public DailyRows rows() {
    return rows;
  }

  /** The window. */
  public Window window() {
    return period.window();
  }

  /** The window before. */
  public Window previous() {
    return period.previous();
  }

  /** The metric in both windows and its change. */
  public Change change(WindowMetric metric) {
    return changes.computeIfAbsent(metric, asked -> rows.change(asked, period));
  }
}
