package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.comparison.Standing;
import dev.socialmetrics.metric.comparison.Subject;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.page.Head;
import dev.socialmetrics.report.page.Table;
import dev.socialmetrics.report.page.TableRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which channels grew and shrank most, as the comparison ranks them. */
record DashboardMoves(DashboardData data) {
  private static final WindowMetric FOLLOWERS = View.metric("followers");
  private static final int MOVES = 5;

  /** The channels that gained most, and those that lost most; none where there are few. */
  List<Table> tables() {
    List<Standing> ranked =
        data.views().comparison().standings(FOLLOWERS).stream()
            .filter(one -> one.subject().scope() == Subject.Scope.ACCOUNT_ON_PLATFORM)
            .filter(one -> one.changeRank().place().isPresent())
            .sorted(Comparator.comparing(one -> one.changeRank().place().get().number()))
            .toList();
    if (ranked.size() < 2 * MOVES) {
      return List.of();
    }
    List<Standing> gained = ranked.stream().filter(one -> percent(one) > 0).limit(MOVES).toList();
    List<Standing> lost =
        ranked.stream()
            .filter(one -> percent(one) < 0)
            .sorted(Comparator.comparing(DashboardMoves::percent))
            .limit(MOVES)
            .toList();
    return List.of(
        table("Most followers gained, share of those before", gained, "No channel gained."),
        table("Most followers lost, share of those before", lost, "No channel lost."));
  }

  private static double percent(Standing one) {
    return one.figures().change().percent().value().getAsDouble();
  }

  private Table table(String caption, List<Standing> moves, String none) {
    Map<Channel, View> views = new HashMap<>();
    data.views().all().forEach(one -> views.put(one.channel(), data.views().inWindow(one)));
    return new Table(
        caption,
        "plain",
        List.of(Head.of("Channel"), Head.of("Followers"), Head.of("Change")),
        moves.stream().map(move -> row(channel(move), views.get(channel(move)))).toList(),
        none);
  }

  private static Channel channel(Standing one) {
    return new Channel(
        one.subject().account().orElseThrow(), one.subject().platform().orElseThrow());
  }

  private TableRow row(Channel channel, View view) {
    PageFigures figures = new PageFigures(view);
    return new TableRow(
        data.names().of(channel.accountId()),
        data.page(channel.accountId()) + "#" + channel.platformKey(),
        data.names().of(channel.platform()),
        List.of(figures.cell(FOLLOWERS, ""), figures.changeCell(FOLLOWERS)));
  }
}
