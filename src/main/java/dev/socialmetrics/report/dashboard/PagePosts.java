package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.page.Post;
import dev.socialmetrics.store.query.ReportPostFilter;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRanking;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The best posts: of each channel, and of all within the basis that most of them have. */
final class PagePosts {
  /** Best posts of a channel, and of all. */
  private static final int OF_A_PAIR = 4;

  private static final int OF_ALL = 10;
  private static final int CAPTION = 400;

  private final SortedMap<Channel, ReportRanking> rankings;
  private final Map<Long, ReportRecord> posts;
  private final Map<String, String> names;

  PagePosts(
      ReportQueries queries, ReportRequest request, LocalDate date, Map<String, String> names) {
    boolean past = queries.findReportDate().filter(date::isBefore).isPresent();
    int most = Math.max(OF_ALL, OF_A_PAIR);
    this.rankings =
        queries.rankPosts(
            request.scope(), new ReportPostFilter(date, !past, request.reachFloor(), most));
    this.posts =
        queries.posts(rankings.values().stream().flatMap(r -> r.contentIds().stream()).toList());
    this.names = names;
  }

  java.util.Set<Channel> channels() {
    return rankings.keySet();
  }

  /** How many competed. */
  long count(Channel channel) {
    return rankings.containsKey(channel) ? rankings.get(channel).posts() : 0;
  }

  long count() {
    return rankings.values().stream().mapToLong(ReportRanking::posts).sum();
  }

  List<Post> of(Channel channel) {
    List<Post> best = new ArrayList<>();
    if (rankings.containsKey(channel)) {
      rankings.get(channel).contentIds().stream()
          .limit(OF_A_PAIR)
          .forEach(id -> best.add(post(best.size() + 1, posts.get(id).values(), false)));
    }
    return best;
  }

  /** The basis that most posts of all channels have; empty text when no post has a rate. */
  String basis() {
    Map<String, Long> byBasis = new java.util.TreeMap<>();
    rankings
        .values()
        .forEach(r -> r.postsByBasis().forEach((b, n) -> byBasis.merge(b, n, Long::sum)));
    return byBasis.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  List<Post> ofAll() {
    String basis = basis();
    Comparator<ReportRecord> best =
        Comparator.comparingDouble(post -> -post.values().findRate("engagement_rate").orElse(-1));
    List<Post> list = new ArrayList<>();
    rankings.values().stream()
        .flatMap(ranking -> ranking.contentIds().stream())
        .map(posts::get)
        .filter(post -> post.values().findText("engagement_basis").orElse("").equals(basis))
        .filter(post -> post.values().findRate("engagement_rate").isPresent())
        .sorted(best)
        .limit(OF_ALL)
        .forEach(post -> list.add(post(list.size() + 1, post.values(), true)));
    return list;
  }

  private Post post(int place, Observation post, boolean whose) {
    String platform = post.findText("platform").orElseThrow();
    String account = post.findText("account_id").orElseThrow();
    List<String> meta = new ArrayList<>();
    if (whose) {
      meta.add(names.getOrDefault(account, account) + " on " + PageText.platform(platform));
    }
    post.findText("post_type").ifPresent(meta::add);
    post.findText("posted_at")
        .ifPresent(at -> meta.add(PageText.day(LocalDate.parse(at.substring(0, 10)))));
    for (String column : List.of("likes", "comments", "shares", "saves", "reach")) {
      post.findCount(column).ifPresent(n -> meta.add(PageText.count(n) + " " + column));
    }
    var rate = post.findRate("engagement_rate");
    return new Post(
        place,
        clipped(post.findText("caption").orElse("").strip()),
        PostLink.find(platform, post.findText("post_id").orElseThrow()).orElse(""),
        String.join(" · ", meta),
        rate.isPresent() ? PageText.percent(rate.getAsDouble()) : "No rate",
        rate.isPresent() ? post.findText("engagement_basis").map(b -> "of " + b).orElse("") : "");
  }

  /** The beginning of a long caption; never half a character. */
  static String clipped(String caption) {
    return caption.codePointCount(0, caption.length()) <= CAPTION
        ? caption
        : caption.substring(0, caption.offsetByCodePoints(0, CAPTION)) + "…";
  }
}
