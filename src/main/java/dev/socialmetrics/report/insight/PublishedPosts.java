package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.why.PostCount;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import dev.socialmetrics.store.query.StoredPost;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The posts that a channel published in some days, with what each brought. */
public final class PublishedPosts {
  private final List<StoredPost> posts;

  private PublishedPosts(List<StoredPost> posts) {
    this.posts = List.copyOf(posts);
  }

  /** All posts of those days. */
  public static PublishedPosts read(ReportQueries queries, Channel channel, Window days) {
    List<StoredPost> found = new ArrayList<>();
    ReportScope scope = new ReportScope(List.of(channel.account()), List.of(channel.platform()));
    queries.eachPosts(scope, days, Integer.MAX_VALUE, (same, posts) -> found.addAll(posts));
    return new PublishedPosts(found);
  }

  /** What each post of these days brought; none of a metric that posts do not have. */
  public List<PostCount> counts(WindowMetric metric, Window days) {
    return posts.stream()
        .filter(post -> days.contains(LocalDate.ofInstant(post.postedAt(), ZoneOffset.UTC)))
        .flatMap(
            post ->
                count(metric, post.counts())
                    .map(count -> new PostCount(post.id(), count.longValueExact()))
                    .stream())
        .toList();
  }

  private static Optional<BigInteger> count(WindowMetric metric, RowValues counts) {
    return switch (metric.name()) {
      case "engagements" -> Engagement.count(counts);
      case "reach", "impressions" -> column(counts, metric.name());
      case "video_views" -> column(counts, "views");
      default -> Optional.empty();
    };
  }

  private static Optional<BigInteger> column(RowValues counts, String name) {
    return counts
        .find(Kind.CONTENT.column(name))
        .map(count -> BigInteger.valueOf(((Number) count).longValue()));
  }
}
