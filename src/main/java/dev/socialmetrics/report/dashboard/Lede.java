package dev.socialmetrics.report.dashboard;

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
        words.add(figures.value(metric) + " " + noun(metric));
      }
    }
    return words.isEmpty()
        ? "No daily figures from " + PageText.window(view.window()) + "."
        : String.join("; ", words) + " from " + PageText.window(view.window()) + ".";
  }

  private static String noun(WindowMetric metric) {
    return metric.name().equals("reach")
        ? "person-days of reach"
        : PageText.label(metric).toLowerCase(Locale.ROOT);
  }
}
