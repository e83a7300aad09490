package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.comparison.Comparison;
import dev.socialmetrics.metric.comparison.Subject;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.figure.Quantity;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.table.AudienceReport;
import dev.socialmetrics.report.table.CampaignsReport;
import dev.socialmetrics.store.alert.RaisedAlert;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** All that the pages of a dashboard are made of, read once. */
final class DashboardData {
  /** Days of the charts. */
  private static final int CHART_DAYS = 90;

  private final LocalDate date;
  private final ReportRequest request;
  private final Names names;
  private final SortedMap<Channel, ChannelDays> channels = new TreeMap<>();
  private final SortedSet<String> accounts = new TreeSet<>();
  private final Map<String, String> pages;
  private final Held<PagePosts> posts;
  private final Held<PageWorks> works;
  private final Held<PageAudiences> audiences;
  private final Held<PageCampaigns> campaigns;
  private final List<RaisedAlert> alerts;

  DashboardData(ReportQueries queries, ReportRequest request, LocalDate date, Platforms platforms) {
    this.date = date;
    this.request = request;
    this.names = new Names(queries.accountNames(), platforms);
    this.alerts = queries.alerts(date);
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), date);
    SortedMap<Channel, LocalDate> ends =
        request.askedPeriod().isPresent() ? new TreeMap<>() : latest;
    PageWorks groups = new PageWorks(date, ends);
    this.posts = Held.of(() -> new PagePosts(queries, request, date, ends, names, groups));
    this.works = posts.map(read -> groups);
    readDays(queries, latest);
    this.audiences =
        Held.of(() -> new PageAudiences(AudienceReport.latest(queries, request, date)));
    this.campaigns =
        Held.of(
            () ->
                new PageCampaigns(
                    CampaignsReport.listed(queries, request, date), request, date, names));
    List.of(
            channels(posts, PagePosts::channels),
            channels(audiences, PageAudiences::channels),
            channels(campaigns, PageCampaigns::channels))
        .forEach(more -> more.forEach(one -> channels.computeIfAbsent(one, this::withoutDays)));
    channels.keySet().forEach(channel -> accounts.add(channel.accountId()));
    this.pages = AccountPageFiles.of(accounts);
  }

  private static <T> Set<Channel> channels(Held<T> held, Function<T, Set<Channel>> channels) {
    return held.value().map(channels).orElse(Set.of());
  }

  /** Of each channel the days up to its own latest one: those of a page about a later day, too. */
  private void readDays(ReportQueries queries, SortedMap<Channel, LocalDate> latest) {
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    latest.forEach((channel, day) -> spans.put(channel, spans(request.period(date, day))));
    queries.eachDailyRows(
        spans,
        (channel, rows) ->
            channels.put(
                channel, new ChannelDays(channel, Optional.of(latest.get(channel)), rows)));
  }

  /** Of a channel that has posts, an audience or campaigns only. */
  private ChannelDays withoutDays(Channel channel) {
    return new ChannelDays(channel, Optional.empty(), DailyRows.none(channel.platform()));
  }

  LocalDate date() {
    return date;
  }

  /** The days of the charts: those that end with the window. */
  private static Window chartSpan(Period period) {
    Window window = period.window();
    return Window.endingOn(window.end(), Math.max(CHART_DAYS, (int) window.days()));
  }

  /** The days of a channel that pages read, as spans that do not overlap. */
  static List<Window> spans(Period period) {
    return ChannelDays.spans(period, chartSpan(period));
  }

  SortedSet<String> accounts() {
    return accounts;
  }

  List<Platform> platforms() {
    return channels.keySet().stream().map(Channel::platform).distinct().sorted().toList();
  }

  /** What people call accounts and platforms. */
  Names names() {
    return names;
  }

  /** Address of an account's page, from the folder's top. */
  String page(String account) {
    return Dashboard.pageOf(pages.get(account));
  }

  /** The file name of an account's page, without folder and ending. */
  String slug(String account) {
    return pages.get(account);
  }

  List<ChannelDays> all() {
    return List.copyOf(channels.values());
  }

  List<ChannelDays> ofAccount(String account) {
    return channels.values().stream()
        .filter(one -> one.channel().accountId().equals(account))
        .toList();
  }

  /** The latest day of an account on any platform; the report date where it has no daily data. */
  LocalDate latestOf(String account) {
    return ofAccount(account).stream()
        .flatMap(one -> one.latest().stream())
        .max(Comparator.naturalOrder())
        .orElse(date);
  }

  /** All channels over the window that ends on the report date. */
  View everything() {
    return view(Subject.all(rows(all())), date);
  }

  /** The channels of a platform over that window. */
  View onPlatform(Platform platform) {
    return view(
        Subject.of(
            platform,
            rows(
                channels.values().stream()
                    .filter(one -> one.channel().platform().equals(platform))
                    .toList())),
        date);
  }

  /** All channels of an account, as of the account's own latest day. */
  View together(String account) {
    return view(Subject.of(new AccountId(account), rows(ofAccount(account))), latestOf(account));
  }

  /** One channel, as of its own latest day. */
  View alone(ChannelDays one) {
    return view(
        Subject.of(one.channel(), one.rows()),
        one.latest().orElseGet(() -> latestOf(one.channel().accountId())));
  }

  /** One channel over the window that ends on the report date, as it is compared. */
  View inWindow(ChannelDays one) {
    return view(Subject.of(one.channel(), one.rows()), date);
  }

  private static List<DailyRows> rows(List<ChannelDays> some) {
    return some.stream().map(ChannelDays::rows).toList();
  }

  private View view(Subject subject, LocalDate end) {
    Period period = request.period(date, end);
    return new View(subject, period, chartSpan(period));
  }

  /** Channels side by side over the window that ends on the report date. */
  Comparison comparison() {
    SortedMap<Channel, DailyRows> rows = new TreeMap<>();
    channels.forEach((channel, one) -> rows.put(channel, one.rows()));
    return new Comparison(request.period(date), rows, request.minimumBase());
  }

  /** How old the days of a channel are: {@code as of 15 Apr 2025, 401 days before}. */
  String age(ChannelDays one) {
    return one.latest().map(this::age).orElse("no daily data");
  }

  /** How much older than the report a day is; empty where it is that day. */
  String age(LocalDate latest) {
    long old = ChronoUnit.DAYS.between(latest, date);
    return old == 0
        ? ""
        : "as of " + PageText.day(latest) + ", " + Quantity.of(old, "day") + " before";
  }

  /** What rules raised, the most urgent first. */
  List<RaisedAlert> alerts() {
    return alerts;
  }

  PagePosts posts() {
    return posts.get();
  }

  PageWorks works() {
    return works.get();
  }

  PageAudiences audiences() {
    return audiences.get();
  }

  PageCampaigns campaigns() {
    return campaigns.get();
  }

  /** {@code 5 accounts on 9 platforms}. */
  String size() {
    return Quantity.of(accounts.size(), "account")
        + " on "
        + Quantity.of(platforms().size(), "platform");
  }
}
