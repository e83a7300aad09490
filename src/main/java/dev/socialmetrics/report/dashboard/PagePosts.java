package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.figure.Quantity;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.page.Post;
import dev.socialmetrics.report.page.TopContent;
import dev.socialmetrics.report.table.TopContentRanking;
import dev.socialmetrics.store.query.RankedPosts;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.TopPosts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The best posts, ranked as {@code top-content} ranks them: of each channel those published in the
 * window up to its own latest day, of all together those of the window up to the report date within
 * the basis that most of them have; and of both those of all time.
 */
final class PagePosts {
  /** Best posts of a channel, and of all. */
  private static final int OF_A_CHANNEL = 4;

  private static final int OF_ALL = TopContentRanking.OF_PAGES;

  private static final String FIRST =
      ", ranked within one basis, first the posts whose rate is a share of ";
  private static final String AMONG = " among the posts whose rate is a share of ";

  private final int days;
  private final Window window;
  private final SortedMap<Channel, RankedPosts> ranked = new TreeMap<>();
  private final Map<Channel, Window> windows = new HashMap<>();
  private final SortedMap<Channel, TopPosts> ofWindow = new TreeMap<>();
  private final TopPosts together;
  private final TopPosts togetherOfAllTime;
  private final PostView view;

  /**
   * @param latest the latest day of each channel; the report date where it has none
   * @param works takes what types and hashtags they have, from the same scan
   */
  PagePosts(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      Map<Channel, LocalDate> latest,
      Map<String, String> names,
      PageWorks works) {
    this.days = request.days();
    this.window = Window.endingOn(date, days);
    ranked.putAll(TopContentRanking.rank(queries, request, date, works.grouping(date)));
    ranked.forEach((channel, both) -> ofWindow.put(channel, both.ofWindow()));
    this.together = TopPosts.together(ofWindow.values(), OF_ALL);
    this.togetherOfAllTime =
        TopPosts.together(ranked.values().stream().map(RankedPosts::ofAllTime).toList(), OF_ALL);
    byDay(date, latest)
        .forEach((day, channels) -> rankUpTo(queries, request, day, channels, works));
    ranked.replaceAll((channel, both) -> both.limitedTo(OF_A_CHANNEL));
    ofWindow.replaceAll((channel, top) -> top.limitedTo(OF_A_CHANNEL));
    this.view = new PostView(TopContentRanking.read(queries, shown()), names);
  }

  /** Every place that a page shows. */
  private Stream<TopPosts.Place> shown() {
    return Stream.of(
            ofWindow.values().stream().flatMap(top -> top.places().stream()),
            ranked.values().stream().flatMap(both -> both.ofAllTime().places().stream()),
            together.placesOfPrevailing().stream(),
            togetherOfAllTime.placesOfPrevailing().stream())
        .flatMap(places -> places);
  }

  /** The channels whose latest day is another than the report date, by that day. */
  private SortedMap<LocalDate, List<Channel>> byDay(
      LocalDate date, Map<Channel, LocalDate> latest) {
    SortedMap<LocalDate, List<Channel>> byDay = new TreeMap<>();
    for (Channel channel : ranked.keySet()) {
      LocalDate day = latest.getOrDefault(channel, date);
      windows.put(channel, Window.endingOn(day, days));
      if (!day.equals(date)) {
        byDay.computeIfAbsent(day, first -> new ArrayList<>()).add(channel);
      }
    }
    return byDay;
  }

  private void rankUpTo(
      ReportQueries queries,
      ReportRequest request,
      LocalDate day,
      List<Channel> channels,
      PageWorks works) {
    SortedMap<Channel, RankedPosts> found =
        TopContentRanking.rank(queries, request.of(channels), day, works.grouping(day));
    channels.forEach(
        channel -> {
          RankedPosts both = found.get(channel);
          ofWindow.put(channel, both == null ? TopPosts.NONE : both.ofWindow());
        });
  }

  Set<Channel> channels() {
    return ranked.keySet();
  }

  TopContent of(Channel channel) {
    RankedPosts both = ranked.get(channel);
    return both == null
        ? new TopContent("No post is in the data up to this day.", List.of(), "", List.of())
        : content(
            ofWindow.get(channel),
            both.ofAllTime(),
            windows.get(channel),
            FIRST,
            list -> view.posts(list.places(), false));
  }

  /** Within the basis that most of them have. */
  TopContent ofAll() {
    return content(
        together,
        togetherOfAllTime,
        window,
        AMONG,
        list -> view.posts(list.placesOfPrevailing(), true));
  }

  private static TopContent content(
      TopPosts ofWindow,
      TopPosts ofAllTime,
      Window window,
      String which,
      Function<TopPosts, List<Post>> list) {
    return new TopContent(
        say(ofWindow, which, "published from " + PageText.window(window)),
        list.apply(ofWindow),
        say(ofAllTime, which, "of all time up to this day"),
        list.apply(ofAllTime));
  }

  private static String say(TopPosts top, String which, String published) {
    if (top.posts() == 0) {
      return "No post " + published + " is in the data.";
    }
    String ranked =
        top.prevailingBasis()
            .map(basis -> "By engagement rate" + which + basis)
            .orElse("Posts without an engagement rate");
    String floor =
        top.floor() == 0
            ? ""
            : "; those that reached fewer than " + PageText.count(top.floor()) + " are left out";
    return ranked + ", out of " + Quantity.of(top.posts(), "post") + " " + published + floor + ".";
  }
}
