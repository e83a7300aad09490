package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.WindowEngagement;
import dev.socialmetrics.report.page.Spark;
import dev.socialmetrics.report.page.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The headline numbers of some pairs. */
record CrowdTiles(CrowdView view) {

  List<Tile> list() {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(followersTile());
    for (DayMetric metric :
        List.of(DayMetric.REACH, DayMetric.IMPRESSIONS, DayMetric.ENGAGEMENTS)) {
      tiles.add(sumTile(metric));
    }
    tiles.add(rateTile());
    return tiles;
  }

  private Tile followersTile() {
    Crowd.Sum sum = view.followers();
    String of =
        view.crowd().pairs().size() == 1
            ? ""
            : PageText.count(sum.present())
                + " of "
                + PageText.count(sum.expected())
                + " channels, added up; ";
    return new Tile(
        "Followers",
        text(sum),
        sum.value().isPresent(),
        "",
        view.growth("in " + view.window().days() + " days"),
        sparkOf(DayMetric.FOLLOWERS),
        of + "on " + PageText.day(view.window().end()));
  }

  private Tile sumTile(DayMetric metric) {
    Crowd.Sum sum = view.sum(metric);
    return new Tile(
        metric.label(),
        text(sum),
        sum.value().isPresent(),
        metric.unit(),
        view.change(metric, "against the " + view.window().days() + " days before"),
        sparkOf(metric),
        presence(sum));
  }

  private Tile rateTile() {
    WindowEngagement now = view.engagement();
    return new Tile(
        "Engagement rate",
        PageDeltas.rate(now).isPresent()
            ? CrowdView.rate(now)
            : capital(PageText.reason(view.crowd().whyNoRate(view.window()))),
        PageDeltas.rate(now).isPresent(),
        now.basis().map(basis -> "of " + basis).orElse(""),
        PageDeltas.points(
            now,
            view.crowd().engagement(view.window().previous()),
            "against the " + view.window().days() + " days before"),
        isAny(view.rates())
            ? Optional.of(PageCharts.spark(view.rates(), "Engagement rate a day"))
            : Optional.empty(),
        PageText.count(now.days())
            + " of "
            + PageText.count(view.window().days() * view.crowd().pairs().size())
            + " "
            + unit());
  }

  private Optional<Spark> sparkOf(DayMetric metric) {
    double[] values = view.daily(metric);
    return isAny(values)
        ? Optional.of(
            PageCharts.spark(values, metric.label() + " a day, " + PageText.window(view.span())))
        : Optional.empty();
  }

  private String presence(Crowd.Sum sum) {
    return PageText.count(sum.present()) + " of " + PageText.count(sum.expected()) + " " + unit();
  }

  private String unit() {
    return view.crowd().pairs().size() == 1 ? "days" : "channel days";
  }

  private static String text(Crowd.Sum sum) {
    Reason none = sum.folded() ? Reason.FOLDED : Reason.MISSING_INPUT;
    return sum.value().map(PageText::count).orElse(capital(PageText.reason(none)));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static boolean isAny(double[] values) {
    return Arrays.stream(values).anyMatch(value -> !Double.isNaN(value));
  }
}
