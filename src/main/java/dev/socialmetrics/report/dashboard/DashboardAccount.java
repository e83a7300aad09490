package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.page.AccountPage;
import dev.socialmetrics.report.page.Frame;
import dev.socialmetrics.report.page.Link;
import dev.socialmetrics.report.page.Part;
import java.util.List;
import java.util.stream.Stream;

/** The page of one account: all its platforms together, then each. */
final class DashboardAccount {
  private final DashboardData data;
  private final String account;
  private final List<PairDays> pairs;

  DashboardAccount(DashboardData data, String account) {
    this.data = data;
    this.account = account;
    this.pairs = data.ofAccount(account);
  }

  AccountPage page() {
    CrowdView all = data.together(pairs);
    boolean named = !data.name(account).equals(account);
    return new AccountPage(
        new Frame(data.name(account), "../index.html", PageText.day(data.date()), sections()),
        (named ? account + " · " : "")
            + PageText.many(pairs.size(), "platform")
            + " · "
            + PageText.longDay(data.date()),
        data.name(account),
        data.lede(all),
        all.tiles(),
        all.charts(),
        all.days(),
        pairs.stream().map(this::part).toList());
  }

  private List<Link> sections() {
    return Stream.concat(
            Stream.of(new Link("Over time", "#time")),
            pairs.stream()
                .map(PairDays::channel)
                .map(
                    pair ->
                        new Link(PageText.platform(pair.platformKey()), "#" + pair.platformKey())))
        .toList();
  }

  private Part part(PairDays pair) {
    CrowdView view = data.alone(pair);
    String platform = PageText.platform(pair.channel().platformKey());
    return new Part(
        pair.channel().platformKey(),
        platform,
        "As of its latest day, "
            + PageText.day(pair.latest())
            + "; the figures are those of "
            + PageText.window(view.window())
            + ", the charts those of "
            + PageText.window(view.span())
            + ".",
        view.tiles(),
        view.charts(),
        view.days(),
        data.posts().of(pair.channel()),
        best(pair),
        data.works().of(pair.channel()),
        data.audiences().find(pair.channel(), platform),
        "No audience is in the data up to this day.",
        data.campaigns().of(pair.channel()));
  }

  private String best(PairDays pair) {
    long count = data.posts().count(pair.channel());
    return count == 0
        ? "No post is in the data up to this day."
        : "By engagement rate, within the basis that most posts have, out of "
            + PageText.many(count, "post")
            + " up to this day.";
  }
}
