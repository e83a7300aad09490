package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.report.insight.Briefings;
import dev.socialmetrics.report.insight.ChannelInsights;
import dev.socialmetrics.report.insight.PostInsights;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.table.AudienceReport;
import dev.socialmetrics.report.table.CampaignsReport;
import dev.socialmetrics.report.table.LaterChannels;
import dev.socialmetrics.store.alert.RaisedAlert;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
  private final LocalDate date;
  private final Names names;
  private final ChannelViews views;
  private final SortedSet<String> accounts = new TreeSet<>();
  private final Map<String, String> pages;
  private final Held<PagePosts> posts;
  private final Held<PageWorks> works;
  private final Held<PageAudiences> audiences;
  private final Held<PageCampaigns> campaigns;
  private final Held<Briefings> briefings;
  private final Held<PostInsights> postInsights;
  private final Held<LaterChannels> later;
  private final List<RaisedAlert> alerts;

  DashboardData(ReportQueries queries, ReportRequest request, LocalDate date, Platforms platforms) {
    this.date = date;
    this.names = new Names(queries.accountNames(), platforms);
    this.alerts = queries.alerts(date);
    this.later = Held.of(() -> LaterChannels.of(queries, request.scope(), date));
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), date);
    SortedMap<Channel, LocalDate> ends =
        request.askedPeriod().isPresent() ? new TreeMap<>() : latest;
    PageWorks groups = new PageWorks(date, ends);
    this.posts = Held.of(() -> new PagePosts(queries, request, date, ends, names, groups));
    this.works = posts.map(read -> groups);
    SortedMap<Channel, ChannelDays> channels = readDays(queries, request, date, latest);
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
        .forEach(
            more -> more.forEach(one -> channels.computeIfAbsent(one, DashboardData::withoutDays)));
    Held<ChannelInsights> insights =
        Held.of(() -> ChannelInsights.of(queries, request, date, latest));
    this.views = new ChannelViews(request, date, channels, insights.value());
    this.briefings = Held.of(() -> Briefings.of(queries, request, date, latest));
    this.postInsights = Held.of(() -> PostInsights.of(queries, request, date));
    channels.keySet().forEach(channel -> accounts.add(channel.accountId()));
    this.pages = AccountPageFiles.of(accounts);
  }

  private static <T> Set<Channel> channels(Held<T> held, Function<T, Set<Channel>> channels) {
    return held.value().map(channels).orElse(Set.of());
  }

  /** Of each channel the days up to its own latest one: those of a page about a later day, too. */
  private static SortedMap<Channel, ChannelDays> readDays(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      SortedMap<Channel, LocalDate> latest) {
    SortedMap<Channel, ChannelDays> channels = new TreeMap<>();
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    latest.forEach(
        (channel, day) -> spans.put(channel, ChannelViews.spans(request.period(date, day))));
    queries.eachDailyRows(
        spans,
        (channel, rows) ->
            channels.put(
                channel, new ChannelDays(channel, Optional.of(latest.get(channel)), rows)));
    return channels;
  }

  /** Of a channel that has posts, an audience or campaigns only. */
  private static ChannelDays withoutDays(Channel channel) {
    return new ChannelDays(channel, Optional.empty(), DailyRows.none(channel.platform()));
  }

  LocalDate date() {
    return date;
  }

  SortedSet<String> accounts() {
    return accounts;
  }

  /** The channels, alone and together. */
  ChannelViews views() {
    return views;
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

  /** Those that the pages lack. */
  LaterChannels later() {
    return later.get();
  }

  PagePosts posts() {
    return posts.get();
  }

  PageWorks works() {
    return works.get();
  }

  /** What is said first. */
  Briefings briefings() {
    return briefings.get();
  }

  PostInsights postInsights() {
    return postInsights.get();
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
        + Quantity.of(views.platforms().size(), "platform");
  }
}
