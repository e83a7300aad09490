package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.PostType;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.page.Post;
import dev.socialmetrics.report.page.PostFigure;
import dev.socialmetrics.report.table.TopContentRanking;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import dev.socialmetrics.store.query.TopPosts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Posts as a page shows them, read when it does. Safe for several threads. */
final class PostView {
  private static final int CAPTION = 400;
  private static final List<String> COUNTS =
      List.of("likes", "comments", "shares", "saves", "reach", "impressions", "views");

  private final ReportQueries queries;
  private final Names names;

  PostView(ReportQueries queries, Names names) {
    this.queries = queries;
    this.names = names;
  }

  /**
   * @param whose whether each says which account and platform it is of
   */
  List<Post> posts(List<TopPosts.Place> places, boolean whose) {
    Map<Long, ReportRecord> posts = read(places);
    return places.stream()
        .map(place -> post(place, posts.get(place.contentId()).values(), whose))
        .toList();
  }

  /** One question at a time: all pages are made from one session. */
  synchronized <T> T alone(Supplier<T> question) {
    return question.get();
  }

  private Map<Long, ReportRecord> read(List<TopPosts.Place> places) {
    return alone(() -> TopContentRanking.read(queries, places.stream()));
  }

  private Post post(TopPosts.Place place, Observation post, boolean whose) {
    OptionalDouble rate = post.findRate("engagement_rate");
    return new Post(
        place.rank().isPresent() ? Integer.toString(place.rank().getAsInt()) : "",
        clipped(post.findText("caption").orElse("").strip()),
        PostLink.find(text(post, "platform"), text(post, "post_id")).orElse(""),
        String.join(" · ", meta(post, whose)),
        counts(post),
        rate.isPresent() ? Optional.of(rate(post, rate.getAsDouble())) : Optional.empty(),
        rate.isPresent() ? post.findText("engagement_basis").map(b -> "of " + b).orElse("") : "");
  }

  private List<String> meta(Observation post, boolean whose) {
    List<String> meta = new ArrayList<>();
    if (whose) {
      meta.add(names.of(post.channel()));
    }
    post.findText("post_type").flatMap(PostType::of).map(PostType::word).ifPresent(meta::add);
    post.findText("posted_at")
        .ifPresent(at -> meta.add(PageText.day(LocalDate.parse(at.substring(0, 10)))));
    return meta;
  }

  /** Those that it has. */
  private static List<PostFigure> counts(Observation post) {
    List<PostFigure> counts = new ArrayList<>();
    for (String name : COUNTS) {
      post.findCount(name)
          .ifPresent(
              count ->
                  counts.add(
                      figure(post, name, Long.toString(count), Quantity.ofFigure(count, name))));
    }
    return counts;
  }

  private static PostFigure rate(Observation post, double rate) {
    return figure(
        post, "engagement_rate", Printed.rate(rate).toPlainString(), PageText.percent(rate));
  }

  private static PostFigure figure(Observation post, String name, String value, String shown) {
    return new PostFigure(
        value,
        name,
        text(post, "account_id"),
        text(post, "platform"),
        text(post, "post_id"),
        shown);
  }

  private static String text(Observation post, String key) {
    return post.findText(key).orElseThrow();
  }

  /** The beginning of a long caption; never half a character. */
  static String clipped(String caption) {
    return caption.codePointCount(0, caption.length()) <= CAPTION
        ? caption
        : caption.substring(0, caption.offsetByCodePoints(0, CAPTION)) + "…";
  }
}
