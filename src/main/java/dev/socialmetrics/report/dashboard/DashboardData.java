package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.FoldedMonth;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.RaisedAlert;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that the pages of a dashboard are made of, read once. */
final class DashboardData {
  /** Days of the charts. */
  private static final int CHART_DAYS = 90;

  private static final int POST_DAYS = 365;

  /** Pairs whose rows are in memory at a time. */
  private static final int BUNDLE = 200;

  private final LocalDate date;
  private final int days;
  private final Window span;
  private final Map<String, String> names;
  private final SortedMap<Channel, PairDays> channels = new TreeMap<>();
  private final SortedSet<String> accounts = new TreeSet<>();
  private final Map<String, String> pages;
  private final PagePosts posts;
  private final PageWorks works;
  private final PageAudiences audiences;
  private final PageCampaigns campaigns;
  private final List<RaisedAlert> alerts;

  DashboardData(ReportQueries queries, ReportRequest request, LocalDate date) {
    this.date = date;
    this.days = request.days();
    this.span = Window.endingOn(date, Math.max(CHART_DAYS, 2 * days + 4));
    this.names = queries.accountNames();
    this.alerts = queries.alerts(date);
    readDays(queries, queries.latestDays(request.scope(), date));
    this.posts = new PagePosts(queries, request, date, names);
    this.works = new PageWorks(queries, request.scope(), Window.endingOn(date, POST_DAYS));
    this.audiences = new PageAudiences(queries.latestAudiences(request.scope(), date));
    this.campaigns =
        new PageCampaigns(
            queries.latestCampaigns(request.scope(), date, PageCampaigns.OF_A_PAIR), names);
    List.of(posts.channels(), audiences.channels(), campaigns.channels())
        .forEach(
            more -> more.forEach(channel -> channels.computeIfAbsent(channel, this::withoutDays)));
    channels.keySet().forEach(channel -> accounts.add(channel.accountId()));
    this.pages = PageNames.of(accounts);
  }

  private void readDays(ReportQueries queries, SortedMap<Channel, LocalDate> latest) {
    List<Channel> all = List.copyOf(latest.keySet());
    for (int from = 0; from < all.size(); from += BUNDLE) {
      Map<Channel, Window> spans = new TreeMap<>();
      all.subList(from, Math.min(from + BUNDLE, all.size()))
          .forEach(channel -> spans.put(channel, span));
      Map<Channel, List<FoldedMonth>> months = queries.foldedMonths(spans);
      SortedMap<Channel, List<Observation>> rows = queries.days(spans);
      rows.forEach(
          (channel, found) ->
              channels.put(
                  channel,
                  new PairDays(
                      channel,
                      span,
                      latest.get(channel),
                      found,
                      months.getOrDefault(channel, List.of()))));
    }
  }

  /** Of a channel that has posts, an audience or campaigns only. */
  private PairDays withoutDays(Channel channel) {
    return new PairDays(channel, span, date, List.of(), List.of());
  }

  LocalDate date() {
    return date;
  }

  Window span() {
    return span;
  }

  Window window() {
    return Window.endingOn(date, days);
  }

  SortedSet<String> accounts() {
    return accounts;
  }

  List<String> platforms() {
    return channels.keySet().stream().map(Channel::platformKey).distinct().sorted().toList();
  }

  String name(String account) {
    return names.getOrDefault(account, account);
  }

  /** Address of an account's page, from the folder's top. */
  String page(String account) {
    return "accounts/" + pages.get(account) + ".html";
  }

  /** The file name of an account's page, without folder and ending. */
  String slug(String account) {
    return pages.get(account);
  }

  List<PairDays> all() {
    return List.copyOf(channels.values());
  }

  List<PairDays> ofAccount(String account) {
    return channels.values().stream().filter(p -> p.channel().accountId().equals(account)).toList();
  }

  List<PairDays> onPlatform(String platform) {
    return channels.values().stream()
        .filter(p -> p.channel().platformKey().equals(platform))
        .toList();
  }

  /** Several channels, over the window that ends on the report date. */
  CrowdView together(List<PairDays> some) {
    return new CrowdView(new Crowd(some), window(), span);
  }

  /** One channel, as of its own latest day. */
  CrowdView alone(PairDays channel) {
    return new CrowdView(
        new Crowd(List.of(channel)), Window.endingOn(channel.latest(), days), span);
  }

  /** What rules raised, the most urgent first. */
  List<RaisedAlert> alerts() {
    return alerts;
  }

  PagePosts posts() {
    return posts;
  }

  PageWorks works() {
    return works;
  }

  PageAudiences audiences() {
    return audiences;
  }

  PageCampaigns campaigns() {
    return campaigns;
  }

  /** {@code 5 accounts on 9 platforms}. */
  String size() {
    return PageText.many(accounts.size(), "account")
        + " on "
        + PageText.many(platforms().size(), "platform");
  }

  /** All of them in one sentence or two. */
  String lede(CrowdView view) {
    List<String> words = new ArrayList<>();
    Crowd.Sum followers = view.followers();
    followers.value().ifPresent(n -> words.add(PageText.count(n) + " followers" + grown(view)));
    Crowd.Sum reach = view.sum(DayMetric.REACH);
    reach.value().ifPresent(n -> words.add(PageText.count(n) + " person-days of reach"));
    view.sum(DayMetric.IMPRESSIONS)
        .value()
        .ifPresent(n -> words.add(PageText.count(n) + " impressions"));
    return words.isEmpty()
        ? "No daily figures from " + PageText.window(window()) + "."
        : String.join("; ", words) + " from " + PageText.window(window()) + ".";
  }

  private static String grown(CrowdView view) {
    var delta = view.growth("");
    return delta.mark().isEmpty() ? "" : ", " + delta.text();
  }
}
