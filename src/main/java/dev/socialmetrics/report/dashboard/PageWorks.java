package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Datum;
import dev.socialmetrics.report.page.Head;
import dev.socialmetrics.report.page.Table;
import dev.socialmetrics.report.page.TableRow;
import dev.socialmetrics.store.query.PostGroup;
import dev.socialmetrics.store.query.PostGrouping;
import dev.socialmetrics.store.query.PostGroups;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which post types and hashtags do best: within one basis, with the number of posts behind each.
 */
final class PageWorks {
  /** Fewer posts than these say nothing. */
  static final int LEAST_POSTS = 5;

  private static final int POST_DAYS = 365;
  private static final int SHOWN = 8;
  private static final int MOST_NAMES = 50_000;

  private final Map<Channel, Best> ofChannels = new HashMap<>();
  private final Map<String, PostGroup> types = new TreeMap<>();
  private final Map<String, PostGroup> hashtags = new TreeMap<>();
  private final Window posted;
  private final Map<Channel, LocalDate> latest;
  private long rated;
  private long unrated;

  /**
   * @param date the report date, on which the days of all together end
   * @param latest the latest day of each channel, on which its own days end; the report date where
   *     it has none
   */
  PageWorks(LocalDate date, Map<Channel, LocalDate> latest) {
    this.posted = Window.endingOn(date, POST_DAYS);
    this.latest = Map.copyOf(latest);
  }

  /** Which posts are to be handed over: those of the window up to that day. */
  PostGrouping grouping(LocalDate day) {
    return new PostGrouping(
        Window.endingOn(day, POST_DAYS),
        day.equals(posted.end()) ? this::add : groups -> addOwn(groups, day));
  }

  private void add(PostGroups groups) {
    rated += groups.rated();
    unrated += groups.unrated();
    addOwn(groups, posted.end());
    groups.types().forEach(group -> merge(types, group));
    groups.hashtags().forEach(group -> merge(hashtags, group));
  }

  /** Of a channel whose days end then; scopes of several channels may hold further ones. */
  private void addOwn(PostGroups groups, LocalDate end) {
    Channel channel = groups.channel();
    if (windowOf(channel).end().equals(end)) {
      ofChannels.put(channel, new Best(Leaders.of(groups.types()), Leaders.of(groups.hashtags())));
    }
  }

  /** What a table shows of the posts of a channel. */
  private record Best(Leaders types, Leaders hashtags) {
    static final Best NONE = new Best(Leaders.of(List.of()), Leaders.of(List.of()));
  }

  /**
   * The groups that do best.
   *
   * @param basis the one that most posts have; empty where there is none
   * @param groups of that basis, with {@link #LEAST_POSTS} posts or more, best first
   */
  private record Leaders(String basis, List<PostGroup> groups) {
    static Leaders of(Collection<PostGroup> all) {
      String basis = prevailing(all);
      return new Leaders(
          basis,
          all.stream()
              .filter(group -> group.basis().equals(basis) && group.posts() >= LEAST_POSTS)
              .sorted(
                  Comparator.comparingDouble((PostGroup group) -> -group.averageRate())
                      .thenComparing(PostGroup::name))
              .limit(SHOWN)
              .toList());
    }

    double most() {
      return groups.isEmpty() ? 0 : groups.get(0).averageRate();
    }
  }

  private Window windowOf(Channel channel) {
    return Window.endingOn(latest.getOrDefault(channel, posted.end()), POST_DAYS);
  }

  private static void merge(Map<String, PostGroup> groups, PostGroup group) {
    String key = group.basis() + " " + group.name();
    if (groups.size() < MOST_NAMES || groups.containsKey(key)) {
      groups.merge(key, group, PostGroup::plus);
    }
  }

  /** Types, then hashtags. */
  List<Table> of(Channel channel) {
    return tables(
        windowOf(channel),
        Map.of("account", channel.accountId(), "platform", channel.platformKey()),
        ofChannels.getOrDefault(channel, Best.NONE));
  }

  List<Table> ofAll() {
    return tables(
        posted, Map.of(), new Best(Leaders.of(types.values()), Leaders.of(hashtags.values())));
  }

  /** Which posts these are, and which are not among them. */
  String sample() {
    return "Mean engagement rate of the posts of "
        + PageText.window(posted)
        + ", each post counting the same, within one basis; at least "
        + LEAST_POSTS
        + " posts each. "
        + Quantity.of(rated, "post")
        + " with a rate"
        + (unrated == 0 ? "." : ", " + PageText.count(unrated) + " without one left out.");
  }

  private static List<Table> tables(Window posted, Map<String, String> whose, Best best) {
    return List.of(
        table("Post types", "Type", "", posted, about(posted, whose, "post_type"), best.types()),
        table(
            "Hashtags", "Hashtag", "#", posted, about(posted, whose, "hashtag"), best.hashtags()));
  }

  private static Map<String, String> about(Window posted, Map<String, String> whose, String scope) {
    Map<String, String> about = new HashMap<>(whose);
    about.put("scope", scope);
    about.put("start", posted.start().toString());
    about.put("end", posted.end().toString());
    return about;
  }

  private static Table table(
      String title,
      String head,
      String before,
      Window posted,
      Map<String, String> about,
      Leaders best) {
    return new Table(
        title
            + " by engagement rate"
            + (best.basis().isEmpty() ? "" : ", share of " + best.basis()),
        "rank",
        List.of(Head.of(head), Head.of(""), Head.of("Mean rate"), Head.of("Posts")),
        best.groups().stream().map(group -> row(before, about, group, best.most())).toList(),
        title
            + ": none has "
            + LEAST_POSTS
            + " rated posts or more from "
            + PageText.window(posted)
            + ".");
  }

  private static TableRow row(
      String before, Map<String, String> scope, PostGroup group, double most) {
    Map<String, String> about = new HashMap<>(scope);
    about.put("group", group.name());
    about.put("basis", group.basis());
    BigDecimal rate = Printed.rate(BigDecimal.valueOf(group.averageRate()));
    int length = most <= 0 ? 0 : (int) Math.round(Math.max(0, group.averageRate()) / most * 1000);
    return new TableRow(
        before + group.name(),
        "",
        "",
        List.of(
            Cell.meter(length),
            Cell.of(PageText.percent(group.averageRate()))
                .with(new Datum("mean_engagement_rate", rate.toPlainString(), about)),
            Cell.of(PageText.count(group.posts()))
                .with(new Datum("posts", String.valueOf(group.posts()), about))));
  }

  /** The basis that most of them have; among equals the first by name. */
  private static String prevailing(Collection<PostGroup> groups) {
    Map<String, Long> posts = new TreeMap<>();
    groups.forEach(group -> posts.merge(group.basis(), group.posts(), Long::sum));
    return posts.entrySet().stream()
        .min(Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
