package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.page.TopContent;
import dev.socialmetrics.report.table.TopContentRanking;
import dev.socialmetrics.store.query.RankedPosts;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import dev.socialmetrics.store.query.TopPosts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private final SortedMap<Channel, Shown> ofChannels = new TreeMap<>();
  private final Shown together;
  private final PostView view;
  private final PostChoices choices;
  private final Map<Channel, Long> floors = new HashMap<>();
  private final ReportScope scope;

  /**
   * What a page shows of a ranking.
   *
   * @param places at most as many as it shows
   * @param posts how many are compared in all
   * @param basis the one that most of them have; empty where none has a rate
   * @param floor on their reach; 0 where there is none
   */
  private record Listed(
      List<TopPosts.Place> places, long posts, Optional<String> basis, long floor) {
    static Listed of(TopPosts top, List<TopPosts.Place> places) {
      return new Listed(List.copyOf(places), top.posts(), top.prevailingBasis(), top.floor());
    }

    static Listed ofChannel(TopPosts top) {
      return of(top, top.limitedTo(Math.min(OF_A_CHANNEL, top.limit())).places());
    }

    static Listed ofAll(Stream<TopPosts> channels) {
      TopPosts together = TopPosts.together(channels.toList(), OF_ALL);
      return of(together, together.placesOfPrevailing());
    }
  }

  /**
   * @param window in which the posts of the first list were published
   */
  private record Shown(Window window, Listed ofWindow, Listed ofAllTime) {}

  /**
   * @param latest the latest day of each channel; the report date where it has none
   * @param works takes what types and hashtags they have, from the same scan
   */
  PagePosts(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      Map<Channel, LocalDate> latest,
      Names names,
      PageWorks works) {
    this.view = new PostView(queries, names);
    this.choices = new PostChoices(queries, view, floors);
    this.scope = request.scope();
    SortedMap<Channel, RankedPosts> ranked =
        TopContentRanking.rank(queries, request, date, works.grouping(date));
    this.together =
        new Shown(
            request.period(date).window(),
            Listed.ofAll(ranked.values().stream().map(RankedPosts::ofWindow)),
            Listed.ofAll(ranked.values().stream().map(RankedPosts::ofAllTime)));
    SortedMap<LocalDate, List<Channel>> byDay = new TreeMap<>();
    ranked.forEach(
        (channel, both) -> {
          LocalDate day = latest.getOrDefault(channel, date);
          byDay.computeIfAbsent(day, first -> new ArrayList<>()).add(channel);
          Window window = request.period(date, day).window();
          show(channel, window, both.ofWindow(), Listed.ofChannel(both.ofAllTime()));
        });
    byDay.remove(date);
    byDay.forEach((day, channels) -> rankUpTo(queries, request, day, channels, works));
  }

  private void show(Channel channel, Window window, TopPosts ofWindow, Listed ofAllTime) {
    floors.put(channel, ofWindow.floor());
    ofChannels.put(channel, new Shown(window, Listed.ofChannel(ofWindow), ofAllTime));
  }

  /** Channels whose latest day is another than the report date: their windows end on it. */
  private void rankUpTo(
      ReportQueries queries,
      ReportRequest request,
      LocalDate day,
      List<Channel> channels,
      PageWorks works) {
    SortedMap<Channel, RankedPosts> found =
        TopContentRanking.rank(queries, request.of(channels), day, works.grouping(day));
    for (Channel channel : channels) {
      RankedPosts both = found.get(channel);
      show(
          channel,
          request.period(day).window(),
          both == null ? TopPosts.NONE : both.ofWindow(),
          ofChannels.get(channel).ofAllTime());
    }
  }

  Set<Channel> channels() {
    return ofChannels.keySet();
  }

  TopContent of(Channel channel) {
    Shown shown = ofChannels.get(channel);
    return shown == null
        ? TopContent.without("No post is in the data up to this day.")
        : content(
            shown,
            new ReportScope(List.of(channel.account()), List.of(channel.platform())),
            OF_A_CHANNEL,
            FIRST,
            false);
  }

  /** Within the basis that most of them have. */
  TopContent ofAll() {
    return content(together, scope, OF_ALL, AMONG, true);
  }

  private TopContent content(
      Shown shown, ReportScope scope, int most, String which, boolean whose) {
    return new TopContent(
        say(shown.ofWindow(), which, "published from " + PageText.window(shown.window())),
        view.posts(shown.ofWindow().places(), whose),
        choices.of(scope, shown.window(), most, whose),
        say(shown.ofAllTime(), which, "of all time up to this day"),
        view.posts(shown.ofAllTime().places(), whose));
  }

  private static String say(Listed top, String which, String published) {
    if (top.posts() == 0) {
      return "No post " + published + " is in the data.";
    }
    String ranked =
        top.basis()
            .map(basis -> "By engagement rate" + which + basis)
            .orElse("Posts without an engagement rate");
    String floor =
        top.floor() == 0
            ? ""
            : "; those that reached fewer than " + PageText.count(top.floor()) + " are left out";
    return ranked + ", out of " + Quantity.of(top.posts(), "post") + " " + published + floor + ".";
  }
}
