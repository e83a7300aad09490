package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Head;
import dev.socialmetrics.report.page.Table;
import dev.socialmetrics.report.page.TableRow;
import java.util.List;

/**
 * The channels of an account side by side, each as of its own latest day.
 *
 * @param pages address of the folder's top from the page that shows it; may be empty
 */
record ChannelTable(DashboardData data, String pages) {
  private static final WindowMetric FOLLOWERS = View.metric("followers");
  private static final WindowMetric REACH = View.metric("reach");
  private static final WindowMetric IMPRESSIONS = View.metric("impressions");
  private static final WindowMetric VIEWS = View.metric("video_views");

  Table of(String account) {
    return new Table(
        data.names().of(account)
            + (data.views().areOfPeriod()
                ? ", each platform over the same days"
                : ", each platform as of its own latest day"),
        "plain",
        List.of(
            Head.of("Platform"),
            Head.of("Followers"),
            Head.of("Change"),
            Head.spare("90 days"),
            Head.spare("Reach, person-days"),
            Head.spare("Impressions"),
            Head.spare("Views"),
            Head.of("Engagement")),
        data.views().ofAccount(account).stream().map(this::row).toList(),
        "No platform.");
  }

  private TableRow row(ChannelDays one) {
    View view = data.views().alone(one);
    PageFigures figures = new PageFigures(view);
    return new TableRow(
            data.names().of(one.channel().platform()),
            pages + data.page(one.channel().accountId()) + "#" + one.channel().platformKey(),
            data.age(one),
            List.of(
                figures.cell(FOLLOWERS, ""),
                figures.changeCell(FOLLOWERS),
                spark(view),
                figures.cell(REACH, days(view, figures)),
                figures.cell(IMPRESSIONS, ""),
                figures.cell(VIEWS, ""),
                figures.rateCell()))
        .inColourOf(one.channel().platformKey());
  }

  /** The followers over time, as a small line. */
  static Cell spark(View view) {
    return view.series(FOLLOWERS).isEmpty()
        ? Cell.of("")
        : Cell.of(PageCharts.spark(view.series(FOLLOWERS)));
  }

  private static String days(View view, PageFigures figures) {
    WindowValue reach = view.figures(REACH).change().current();
    return reach.value().isEmpty() || reach.daysPresent() == reach.daysExpected()
        ? ""
        : figures.presence(REACH);
  }
}
