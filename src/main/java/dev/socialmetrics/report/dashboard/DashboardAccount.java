package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.report.figure.Quantity;
import dev.socialmetrics.report.page.AccountPage;
import dev.socialmetrics.report.page.Frame;
import dev.socialmetrics.report.page.Link;
import dev.socialmetrics.report.page.Part;
import dev.socialmetrics.report.page.TopContent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The page of one account: all its platforms together, then each. */
final class DashboardAccount {
  private final DashboardData data;
  private final String account;
  private final Pieces pieces;
  private final List<ChannelDays> channels;

  DashboardAccount(DashboardData data, String account, Pieces pieces) {
    this.pieces = pieces;
    this.data = data;
    this.account = account;
    this.channels = data.ofAccount(account);
  }

  AccountPage page() {
    View all = data.together(account);
    Opening opening =
        pieces.make("all platforms", () -> Opening.of(Lede.of(all), all), Opening::without);
    boolean named = !data.names().of(account).equals(account);
    LocalDate latest = data.latestOf(account);
    return new AccountPage(
        new Frame(data.names().of(account), "../index.html", PageText.day(latest), sections()),
        (named ? account + " · " : "")
            + Quantity.of(channels.size(), "platform")
            + " · "
            + PageText.longDay(latest),
        data.names().of(account),
        opening.words(),
        opening.tiles(),
        pieces.table("platforms side by side", () -> new ChannelTable(data, "../").of(account)),
        opening.charts(),
        opening.days(),
        channels.stream().map(this::part).toList());
  }

  private List<Link> sections() {
    return Stream.concat(
            Stream.of(new Link("Platforms", "#platforms"), new Link("Over time", "#time")),
            channels.stream()
                .map(one -> one.channel().platform())
                .map(platform -> new Link(data.names().of(platform), "#" + platform.key())))
        .toList();
  }

  private Part part(ChannelDays one) {
    View view = data.alone(one);
    Channel channel = one.channel();
    String platform = data.names().of(channel.platform());
    Opening opening =
        pieces.make(platform, () -> Opening.of(note(one, view), view), Opening::without);
    Audiences audiences =
        pieces.make(
            platform + ", audience",
            () ->
                new Audiences(
                    data.audiences().find(channel, platform).stream().toList(),
                    "No audience is in the data up to this day."),
            Audiences::without);
    return new Part(
        channel.platformKey(),
        platform,
        opening.words(),
        opening.tiles(),
        opening.charts(),
        opening.days(),
        pieces.make(
            platform + ", top content", () -> data.posts().of(channel), TopContent::without),
        pieces.tables(platform + ", what works", () -> data.works().of(channel)),
        audiences.list().stream().findFirst(),
        audiences.words(),
        pieces.table(platform + ", campaigns", () -> data.campaigns().of(channel)));
  }

  private static String note(ChannelDays one, View view) {
    return one.latest()
        .map(
            latest ->
                "As of its latest day, "
                    + PageText.day(latest)
                    + "; the figures are those of "
                    + PageText.window(view.window())
                    + ", the charts those of "
                    + PageText.window(view.span())
                    + ".")
        .orElse("It has no daily figures up to this day.");
  }
}
