package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.insight.channel.Finality;
import dev.socialmetrics.insight.post.PostEffects;
import dev.socialmetrics.insight.post.RatedPost;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.store.query.StoredPost;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The posts of a channel that can be compared with each other: of one age and one basis. Of one
 * age, because exports of every week catch posts of some weekdays at seven days and those of others
 * not: mixed, weekdays would differ that do not. The counts of a week are taken where half of the
 * posts have them, and twenty; else those of the whole life so far of posts that were counted when
 * they were a week old or older, and older than days that the platform goes on counting. Source:
 * src/docs/insight.md.
 */
final class ComparablePosts {
  private static final Duration WEEK = Duration.ofDays(7);

  private final List<StoredPost> posts;
  private final Duration leastAge;
  private final ZoneId zone;

  private ComparablePosts(List<StoredPost> posts, Platform platform, ZoneId zone) {
    this.posts = posts;
    Duration counting = Duration.ofDays(Finality.days(platform));
    this.leastAge = counting.compareTo(WEEK) > 0 ? counting : WEEK;
    this.zone = zone;
  }

  /** A post and the counts that it is compared by. */
  private record Counted(StoredPost post, RowValues counts) {}

  /**
   * @param posts of one channel
   * @param zone of the account
   */
  static List<RatedPost> of(List<StoredPost> posts, Platform platform, ZoneId zone) {
    return new ComparablePosts(posts, platform, zone).rated();
  }

  private List<RatedPost> rated() {
    List<Counted> weekOld =
        posts.stream()
            .flatMap(post -> post.weekOld().map(counts -> new Counted(post, counts)).stream())
            .toList();
    List<Counted> old =
        posts.stream()
            .filter(post -> post.age().compareTo(leastAge) >= 0)
            .map(post -> new Counted(post, post.counts()))
            .toList();
    List<RatedPost> ofWeek = rated(weekOld);
    boolean isUsual = ofWeek.size() >= PostEffects.LEAST_POSTS && 2 * weekOld.size() >= old.size();
    return isUsual ? ofWeek : rated(old);
  }

  private List<RatedPost> rated(List<Counted> counted) {
    Optional<Basis> basis = basis(counted);
    return counted.stream()
        .filter(one -> Engagement.basis(one.counts()).equals(basis))
        .flatMap(one -> rated(one).stream())
        .toList();
  }

  /** The most frequent one; a rate without what it is a share of cannot be compared. */
  private static Optional<Basis> basis(List<Counted> counted) {
    Map<Basis, Integer> posts = new EnumMap<>(Basis.class);
    counted.forEach(
        one ->
            Engagement.basis(one.counts()).ifPresent(found -> posts.merge(found, 1, Integer::sum)));
    posts.remove(Basis.REPORTED);
    return Arrays.stream(Basis.values())
        .filter(posts::containsKey)
        .max(
            Comparator.comparing((Basis found) -> posts.get(found))
                .thenComparing(Comparator.<Basis>naturalOrder().reversed()));
  }

  /** Empty of a post that was shown to nobody, or whose counts were taken back. */
  private Optional<RatedPost> rated(Counted one) {
    Optional<BigInteger> engagements = Engagement.count(one.counts());
    Optional<Long> shown = Engagement.denominator(one.counts());
    if (engagements.isEmpty()
        || engagements.get().signum() < 0
        || shown.filter(people -> people > 0).isEmpty()) {
      return Optional.empty();
    }
    StoredPost post = one.post();
    return Optional.of(
        new RatedPost(
            post.id(),
            LocalDateTime.ofInstant(post.postedAt(), zone),
            RatedPost.logRate(engagements.get().doubleValue(), shown.get()),
            post.type(),
            post.captionLength(),
            post.hashtags()));
  }
}
