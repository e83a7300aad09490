package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.insight.post.PostEffect;
import dev.socialmetrics.insight.post.PostEffects;
import dev.socialmetrics.insight.post.PostTimes;
import dev.socialmetrics.insight.post.RatedPost;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import dev.socialmetrics.store.query.StoredPost;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the posts of all channels say, of the year up to the report date: worked out once, for all
 * reports and pages that are made of the same data.
 */
public final class PostInsights {
  /** Posts of so many days up to the report date are compared: what works changes. */
  static final int DAYS = 365;

  /** At most so many of a channel, the latest ones. */
  static final int MOST = 400;

  private final SortedMap<Channel, PostInsight> channels;

  private record Asked(ReportScope scope, LocalDate date) {}

  private PostInsights(SortedMap<Channel, PostInsight> channels) {
    this.channels = Collections.unmodifiableSortedMap(channels);
  }

  /**
   * @param date the report date
   */
  public static PostInsights of(ReportQueries queries, ReportRequest request, LocalDate date) {
    return queries.once(
        new Asked(request.scope(), date),
        PostInsights.class,
        () -> read(queries, request.scope(), date, request.supplement().accounts()));
  }

  private static PostInsights read(
      ReportQueries queries, ReportScope scope, LocalDate date, Accounts accounts) {
    SortedMap<Channel, PostInsight> found = new TreeMap<>();
    queries.eachPosts(
        scope,
        Window.endingOn(date, DAYS),
        MOST,
        (channel, posts) -> found.put(channel, insight(channel, posts, date, accounts)));
    return new PostInsights(found);
  }

  private static PostInsight insight(
      Channel channel, List<StoredPost> posts, LocalDate date, Accounts accounts) {
    List<RatedPost> rated =
        ComparablePosts.of(posts, channel.platform(), accounts.zoneOf(channel.accountId()));
    List<PostEffect> effects = PostEffects.of(rated);
    return new PostInsight(
        channel,
        PostTimes.of(rated),
        effects.stream()
            .map(effect -> PostFinding.of(channel, effect, rated.size(), date))
            .toList(),
        effects.isEmpty() ? Optional.of(whyNone(rated.size())) : Optional.empty());
  }

  private static Reason whyNone(int posts) {
    return posts < PostEffects.LEAST_POSTS ? Reason.TOO_FEW_TO_TELL : Reason.NO_RELIABLE_DIFFERENCE;
  }

  /** Of each channel that has posts, in order. */
  Collection<PostInsight> all() {
    return channels.values();
  }

  /** Of a channel without posts they are too few. */
  public PostInsight of(Channel channel) {
    PostInsight found = channels.get(channel);
    return found == null
        ? new PostInsight(
            channel, PostTimes.of(List.of()), List.of(), Optional.of(Reason.TOO_FEW_TO_TELL))
        : found;
  }
}
