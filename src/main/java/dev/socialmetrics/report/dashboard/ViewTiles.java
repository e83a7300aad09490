package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.metric.window.DailySeries;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.page.Spark;
import dev.socialmetrics.report.page.Tile;
import java.util.List;
import java.util.Optional;

/** The headline figures of a view: those that its channels have. */
record ViewTiles(View view, ChartLooks looks) {
  List<Tile> list() {
    return view.metrics().stream().map(this::tile).toList();
  }

  private Tile tile(WindowMetric metric) {
    PageFigures figures = new PageFigures(view);
    return new Tile(
        PageText.label(metric),
        figures.brief(metric),
        figures.exact(metric),
        figures.isKnown(metric),
        unit(metric, figures),
        figures.datum(metric),
        figures.change(metric, against(metric)),
        spark(metric),
        figures.presence(metric));
  }

  private String against(WindowMetric metric) {
    return metric.isStock() ? view.since() : "against " + view.against();
  }

  private static String unit(WindowMetric metric, PageFigures figures) {
    if (metric.isRate()) {
      return figures.basis();
    }
    return switch (metric.aggregation()) {
      case PERSON_DAYS -> WindowMetric.PERSON_DAYS;
      default -> metric.name().equals("engagements") ? "likes, comments, shares, saves" : "";
    };
  }

  private Optional<Spark> spark(WindowMetric metric) {
    DailySeries series = view.series(metric);
    return series.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PageCharts.spark(
                view.id(metric),
                metric,
                series,
                PageText.label(metric) + " per day, " + PageText.window(view.span()),
                looks));
  }
}
