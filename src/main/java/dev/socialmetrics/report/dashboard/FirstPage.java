package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.insight.Briefing;
import dev.socialmetrics.report.page.Audience;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Frame;
import dev.socialmetrics.report.page.Head;
import dev.socialmetrics.report.page.IndexPage;
import dev.socialmetrics.report.page.Table;
import dev.socialmetrics.report.page.TableRow;
import dev.socialmetrics.report.page.TopContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dashboard's first page. */
final class FirstPage {
  private static final WindowMetric FOLLOWERS = View.metric("followers");
  private static final WindowMetric REACH = View.metric("reach");
  private static final WindowMetric IMPRESSIONS = View.metric("impressions");
  private static final WindowMetric VIEWS = View.metric("video_views");
  private static final int MOST_AUDIENCES = 12;
  private static final int MOST_NAMES = 3;
  private final DashboardData data;
  private final Pieces pieces;
  private final View all;

  FirstPage(DashboardData data, Pieces pieces) {
    this.pieces = pieces;
    this.data = data;
    this.all = data.views().everything();
  }

  IndexPage page(Collection<String> files) {
    String window = all.days();
    Briefing briefing =
        pieces.make(
            "what happened, and what to do",
            () -> data.briefings().ofAll(),
            why -> new Briefing(List.of(), List.of()));
    Opening opening =
        pieces.make(
            "all channels",
            () -> Opening.of(Lede.of(all), all, data.views().looks(data.views().all())),
            Opening::without);
    Audiences audiences =
        pieces.make("audience", () -> new Audiences(audiences(), noAudience()), Audiences::without);
    return new IndexPage(
        new Frame(who() + ", " + window, "", PageText.day(data.date()), List.of()),
        FrontWords.of(
            data.size() + " · " + Quantity.of(data.views().all().size(), "channel") + stale(),
            who(),
            window,
            opening.words(),
            briefing),
        PageAlerts.of(data.alerts()),
        opening.tiles(),
        "Each day added up over all channels, "
            + PageText.window(all.span())
            + "; the tinted days are those of the figures above. A pale line marks days on"
            + " which not every channel has reported yet.",
        opening.charts(),
        opening.days(),
        "The same days for all: "
            + window
            + ", against "
            + (data.views().areOfPeriod() ? all.against() : "the days before")
            + ". Channels whose days end earlier are not compared;"
            + " engagement compares within one basis only.",
        pieces.table("platforms", () -> platforms().withoutEmptyColumns()),
        pieces.tables("what moved", () -> new DashboardMoves(data).tables()),
        data.views().areOfPeriod()
            ? "Each account over the same days; open it to see its platforms."
            : "Each account as of its own latest day; open it to see its platforms, each as of"
                + " its own.",
        pieces.make(
            "channels with later data",
            () -> LaterWords.of(data.later(), data.names()),
            words -> words),
        new AccountList(data, pieces).list(),
        pieces.make("top content", this::topContent, TopContent::without),
        pieces.tables("what works", () -> Table.withRows(data.works().ofAll())),
        pieces.make("sample of what works", () -> data.works().sample(), words -> words),
        audiences.list(),
        audiences.words(),
        pieces.tables("campaigns", this::campaigns),
        (data.views().areOfPeriod()
                ? "Campaigns that ran in these days, with the figures of all of their own days;"
                    + " each currency's totals are of those that lie within them, and of each"
                : "Campaigns that began by this day: each currency's totals over all of them,"
                    + " and of each")
            + " channel the latest "
            + PageCampaigns.OF_A_PAIR
            + ". Amounts of different currencies are never added.",
        FileLinks.of(files));
  }

  /** Up to three names; of more accounts how many there are. */
  private String who() {
    List<String> names = data.accounts().stream().map(data.names()::of).sorted().toList();
    int last = names.size() - 1;
    if (names.isEmpty() || names.size() > MOST_NAMES) {
      return Quantity.of(names.size(), "account");
    }
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private TopContent topContent() {
    return data.posts().channels().isEmpty() ? TopContent.NOTHING : data.posts().ofAll();
  }

  private List<Table> campaigns() {
    PageCampaigns campaigns = data.campaigns();
    return campaigns.isEmpty() ? List.of() : List.of(campaigns.byCurrency(), campaigns.ofAll());
  }

  /** How many channels the figures of this page do not compare, for their days are older. */
  private String stale() {
    long stale =
        data.views().all().stream()
            .filter(one -> one.rows().isStaleOn(data.date()) && one.latest().isPresent())
            .count();
    return stale == 0 ? "" : ", " + PageText.count(stale) + " with older days";
  }

  private Table platforms() {
    Optional<BigDecimal> whole = all.figures(FOLLOWERS).change().current().value();
    return new Table(
        "Platforms, " + PageText.window(all.window()),
        "plain",
        List.of(
            Head.of("Platform"),
            Head.of("Followers"),
            Head.spare("Share"),
            Head.of("Change"),
            Head.spare("90 days"),
            Head.spare("Reach, person-days"),
            Head.spare("Impressions"),
            Head.spare("Views"),
            Head.of("Engagement")),
        data.views().platforms().stream().map(platform -> platform(platform, whole)).toList(),
        "No platform has data up to this day.");
  }

  private TableRow platform(Platform platform, Optional<BigDecimal> whole) {
    View view = data.views().onPlatform(platform);
    PageFigures figures = new PageFigures(view);
    String accounts = Quantity.of(view.channels().size(), "account");
    return new TableRow(
            data.names().of(platform),
            "",
            view.isStale() ? accounts + latest(view) : accounts,
            List.of(
                figures.cell(FOLLOWERS, ""),
                Cell.meter(thousandths(view.figures(FOLLOWERS).change().current().value(), whole)),
                figures.changeCell(FOLLOWERS),
                ChannelTable.spark(view),
                figures.cell(REACH, ""),
                figures.cell(IMPRESSIONS, ""),
                figures.cell(VIEWS, ""),
                figures.rateCell()))
        .inColourOf(platform.key());
  }

  private static String latest(View view) {
    return view.latestDay()
        .map(day -> ", latest day " + PageText.day(day))
        .orElse(", " + PageText.reason(Reason.STALE));
  }

  /** Share of the whole, in thousandths, for a bar. */
  private static int thousandths(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
    return part.isEmpty() || whole.isEmpty() || whole.get().signum() <= 0
        ? 0
        : part.get().movePointRight(3).divide(whole.get(), 0, RoundingMode.HALF_UP).intValue();
  }

  private List<Audience> audiences() {
    Map<Channel, BigDecimal> followers = new HashMap<>();
    data.views()
        .all()
        .forEach(
            one ->
                followers.put(
                    one.channel(),
                    data.views()
                        .alone(one)
                        .figures(FOLLOWERS)
                        .change()
                        .current()
                        .value()
                        .orElse(BigDecimal.ZERO)));
    return data.views().all().stream()
        .map(ChannelDays::channel)
        .sorted(Comparator.comparing(followers::get).reversed())
        .flatMap(channel -> data.audiences().find(channel, data.names().of(channel)).stream())
        .limit(MOST_AUDIENCES)
        .toList();
  }

  private String noAudience() {
    int count = data.audiences().count();
    if (count == 0) {
      return "";
    }
    return "Shares of the known audience."
        + (count > MOST_AUDIENCES
            ? " The "
                + MOST_AUDIENCES
                + " channels with most followers out of "
                + count
                + "; the others are on the pages of their accounts."
            : "");
  }
}
