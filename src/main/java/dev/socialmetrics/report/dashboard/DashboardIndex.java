package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.page.Account;
import dev.socialmetrics.report.page.Audience;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Frame;
import dev.socialmetrics.report.page.Head;
import dev.socialmetrics.report.page.IndexPage;
import dev.socialmetrics.report.page.Link;
import dev.socialmetrics.report.page.Row;
import dev.socialmetrics.report.page.Table;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dashboard's first page. */
final class DashboardIndex {
  private static final int MOST_AUDIENCES = 12;
  private static final List<Link> SECTIONS =
      List.of(
          new Link("Over time", "#time"),
          new Link("Platforms", "#platforms"),
          new Link("Accounts", "#accounts"),
          new Link("Top content", "#content-best"),
          new Link("What works", "#works"),
          new Link("Audience", "#audience"),
          new Link("Campaigns", "#campaigns"),
          new Link("Files", "#files"));

  private final DashboardData data;
  private final CrowdView all;

  DashboardIndex(DashboardData data) {
    this.data = data;
    this.all = data.together(data.all());
  }

  IndexPage page(Collection<String> files) {
    String window = PageText.window(data.window());
    return new IndexPage(
        new Frame(PageText.day(data.date()), "", PageText.day(data.date()), sections()),
        data.size()
            + ", each pair of them a channel · "
            + PageText.many(data.all().size(), "channel"),
        PageText.longDay(data.date()),
        data.lede(all),
        PageAlerts.of(data.alerts()),
        all.tiles(),
        "Each day added up over all channels, "
            + PageText.window(data.span())
            + "; the tinted days are those of the figures above. A pale line marks days on which"
            + " not every channel has reported yet.",
        all.charts(),
        all.days(),
        "The same days for all: "
            + window
            + ", against the days before. Engagement compares"
            + " within one basis only.",
        platforms(),
        new DashboardMoves(data).tables(),
        "Open an account to see its platforms, each as of its own latest day.",
        accounts(),
        data.posts().ofAll(),
        best(),
        data.works().ofAll(),
        data.works().sample(),
        audiences(),
        noAudience(),
        data.campaigns().count() == 0
            ? List.of(data.campaigns().ofAll())
            : List.of(data.campaigns().byCurrency(), data.campaigns().ofAll()),
        "Campaigns that began by this day, of each channel the latest "
            + PageCampaigns.OF_A_PAIR
            + ". Amounts of different currencies are never added.",
        FileLinks.of(files));
  }

  private List<Link> sections() {
    return data.alerts().isEmpty()
        ? SECTIONS
        : Stream.concat(Stream.of(new Link("Alerts", "#alerts")), SECTIONS.stream()).toList();
  }

  private Table platforms() {
    BigInteger whole = all.followers().value().orElse(BigInteger.ZERO);
    List<Row> rows = data.platforms().stream().map(platform -> platform(platform, whole)).toList();
    return new Table(
        "Platforms, " + PageText.window(data.window()),
        "plain",
        List.of(
            Head.of("Platform"),
            Head.of("Followers"),
            Head.spare("Share"),
            Head.of("Change"),
            Head.spare("90 days"),
            Head.spare("Reach, person-days"),
            Head.spare("Impressions"),
            Head.of("Engagement")),
        rows,
        "No platform has data up to this day.");
  }

  private Row platform(String platform, BigInteger whole) {
    CrowdView view = data.together(data.onPlatform(platform));
    var engagement = view.engagement();
    return new Row(
        PageText.platform(platform),
        "",
        PageText.many(view.crowd().pairs().size(), "account"),
        List.of(
            Cell.of(CrowdView.text(view.followers())),
            Cell.meter(
                CrowdView.thousandths(view.followers().value().orElse(BigInteger.ZERO), whole)),
            Cell.of(view.growth("")),
            Cell.of(view.spark("")),
            reach(view),
            Cell.of(CrowdView.text(view.sum(DayMetric.IMPRESSIONS))),
            Cell.of(
                CrowdView.rate(engagement),
                engagement.basis().map(basis -> "of " + basis).orElse(""))));
  }

  private static Cell reach(CrowdView view) {
    return Cell.of(CrowdView.text(view.sum(DayMetric.REACH)));
  }

  private List<Account> accounts() {
    return data.accounts().stream()
        .map(account -> account(account))
        .sorted(Comparator.comparing((Ranked ranked) -> ranked.followers().negate()))
        .map(Ranked::account)
        .toList();
  }

  private record Ranked(BigInteger followers, Account account) {}

  private Ranked account(String id) {
    List<PairDays> pairs = data.ofAccount(id);
    CrowdView view = data.together(pairs);
    Account account =
        new Account(
            data.name(id),
            "account-" + data.slug(id),
            data.page(id),
            (data.name(id).equals(id) ? "" : id + " · ") + PageText.many(pairs.size(), "platform"),
            CrowdView.text(view.followers()),
            view.growth(""),
            view.spark(""),
            CrowdView.text(view.sum(DayMetric.REACH)),
            CrowdView.rate(view.engagement()),
            channels(id, pairs));
    return new Ranked(view.followers().value().orElse(BigInteger.ONE.negate()), account);
  }

  private Table channels(String id, List<PairDays> pairs) {
    return new Table(
        data.name(id) + ", each platform as of its own latest day",
        "plain",
        List.of(
            Head.of("Platform"),
            Head.of("Followers"),
            Head.of("Change"),
            Head.spare("90 days"),
            Head.spare("Reach, person-days"),
            Head.spare("Impressions"),
            Head.of("Engagement")),
        pairs.stream().map(this::channel).toList(),
        "No platform.");
  }

  private Row channel(PairDays pair) {
    CrowdView view = data.alone(pair);
    var engagement = view.engagement();
    return new Row(
        PageText.platform(pair.channel().platformKey()),
        data.page(pair.channel().accountId()) + "#" + pair.channel().platformKey(),
        pair.latest().equals(data.date()) ? "" : "as of " + PageText.day(pair.latest()),
        List.of(
            Cell.of(CrowdView.text(view.followers())),
            Cell.of(view.growth("")),
            Cell.of(view.spark("")),
            Cell.of(CrowdView.text(view.sum(DayMetric.REACH)), days(view)),
            Cell.of(CrowdView.text(view.sum(DayMetric.IMPRESSIONS))),
            Cell.of(
                CrowdView.rate(engagement),
                engagement.basis().map(basis -> "of " + basis).orElse(""))));
  }

  private static String days(CrowdView view) {
    Crowd.Sum reach = view.sum(DayMetric.REACH);
    return reach.present() == reach.expected()
        ? ""
        : reach.present() + " of " + reach.expected() + " days";
  }

  private String best() {
    String basis = data.posts().basis();
    return basis.isEmpty()
        ? "No post with an engagement rate is in the data up to this day."
        : "By engagement rate among the posts whose rate is a share of "
            + basis
            + ", out of "
            + PageText.many(data.posts().count(), "post")
            + " up to this day.";
  }

  private List<Audience> audiences() {
    Map<PairDays, BigInteger> followers = new IdentityHashMap<>();
    data.all()
        .forEach(
            pair ->
                followers.put(pair, data.alone(pair).followers().value().orElse(BigInteger.ZERO)));
    return data.all().stream()
        .sorted(Comparator.comparing(followers::get).reversed())
        .flatMap(
            pair ->
                data
                    .audiences()
                    .find(
                        pair.channel(),
                        data.name(pair.channel().accountId())
                            + " on "
                            + PageText.platform(pair.channel().platformKey()))
                    .stream())
        .limit(MOST_AUDIENCES)
        .toList();
  }

  private String noAudience() {
    int count = data.audiences().count();
    if (count == 0) {
      return "No audience is in the data up to this day.";
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
