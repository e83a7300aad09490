package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.series.MetricDays;
import java.util.ArrayList;
import java.util.List;

/** Days without a value between days that have one. */
public final class Holes {
  private Holes() {}

  /** Each as the days that are missing one after the other, oldest first. */
  public static List<Window> of(MetricDays values) {
    List<Window> holes = new ArrayList<>();
    int lastKnown = -1;
    for (int n = 0; n < values.size(); n++) {
      if (values.isKnown(n)) {
        if (lastKnown >= 0 && n - lastKnown > 1) {
          holes.add(new Window(values.day(lastKnown + 1), values.day(n - 1)));
        }
        lastKnown = n;
      }
    }
    return holes;
  }
}
