package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentence that a page begins with. */
final class Lede {
  private static final int MOST = 3;

  private Lede() {}

  /** A view in one sentence. */
  static String of(View view) {
    PageFigures figures = new PageFigures(view);
    List<String> words = new ArrayList<>();
    for (WindowMetric metric : view.metrics()) {
      if (!metric.isRate() && figures.isKnown(metric) && words.size() < MOST) {
        String value = figures.value(metric);
        words.add(value + " " + noun(metric, value.equals("1")));
      }
    }
    return words.isEmpty()
        ? "No daily figures from " + view.days() + "."
        : String.join("; ", words) + " from " + view.days() + ".";
  }

  private static String noun(WindowMetric metric, boolean isOne) {
    if (metric.name().equals("reach")) {
      return isOne ? "person-day of reach" : "person-days of reach";
    }
    return Quantity.named(PageText.label(metric).toLowerCase(Locale.ROOT), isOne);
  }
}
