package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.report.insight.Briefing;
import dev.socialmetrics.report.page.AccountPage;
import dev.socialmetrics.report.page.Frame;
import dev.socialmetrics.report.page.Part;
import dev.socialmetrics.report.page.Table;
import dev.socialmetrics.report.page.TopContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
    this.channels = data.views().ofAccount(account);
  }

  AccountPage page() {
    View all = data.views().together(account);
    Briefing briefing =
        pieces.make(
            "what happened, and what to do",
            () -> data.briefings().of(new AccountId(account)),
            why -> new Briefing(List.of(), List.of()));
    Opening opening =
        pieces.make(
            "all platforms",
            () -> Opening.of(Lede.of(all), all, data.views().looks(channels)),
            Opening::without);
    boolean named = !data.names().of(account).equals(account);
    LocalDate latest = data.views().latestOf(account);
    return new AccountPage(
        new Frame(
            data.names().of(account) + ", " + all.days(),
            "../index.html",
            PageText.day(latest),
            List.of()),
        FrontWords.of(
            (named ? account + " · " : "") + Quantity.of(channels.size(), "platform"),
            data.names().of(account),
            all.days(),
            opening.words(),
            briefing),
        opening.tiles(),
        data.views().areOfPeriod()
            ? "All over the same days, " + PageText.window(all.window()) + "."
            : "Each as of its own latest day; older days are not compared with newer ones.",
        pieces.table(
            "platforms side by side",
            () -> new ChannelTable(data, "../").of(account).withoutEmptyColumns()),
        opening.charts(),
        opening.days(),
        channels.stream().map(this::part).toList());
  }

  private Part part(ChannelDays one) {
    View view = data.views().alone(one);
    Channel channel = one.channel();
    String platform = data.names().of(channel.platform());
    Opening opening =
        pieces.make(
            platform,
            () -> Opening.of(note(one, view), view, data.views().looks(List.of(one))),
            Opening::without);
    Audiences audiences =
        pieces.make(
            platform + ", audience",
            () -> new Audiences(data.audiences().find(channel, platform).stream().toList(), ""),
            Audiences::without);
    return new Part(
        channel.platformKey(),
        platform,
        opening.words(),
        opening.tiles(),
        opening.charts(),
        opening.days(),
        pieces.make(platform + ", top content", () -> best(channel), TopContent::without),
        pieces.make(
            platform + ", when posts did well",
            () -> PageTimes.of(data.postInsights().of(channel).times()),
            why -> Optional.empty()),
        pieces.tables(platform + ", what works", () -> Table.withRows(data.works().of(channel))),
        audiences.list().stream().findFirst(),
        audiences.words(),
        pieces.table(platform + ", campaigns", () -> data.campaigns().of(channel).orNothing()));
  }

  private TopContent best(Channel channel) {
    return data.posts().channels().contains(channel)
        ? data.posts().of(channel)
        : TopContent.NOTHING;
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
