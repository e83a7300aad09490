package dev.socialmetrics.report.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.insight.post.RatedPost;
import dev.socialmetrics.store.query.StoredPost;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparablePostsTest {
  private static final Instant FIRST = Instant.parse("2025-01-06T10:00:00Z");
  private static final Platform INSTAGRAM = new Platform("instagram");

  private final List<StoredPost> posts = new ArrayList<>();

  private static RowValues counts(String basis, long likes, long shown) {
    MutableValues values = new MutableValues(Kind.CONTENT);
    values.set(Kind.CONTENT.column("likes"), likes);
    values.set(Kind.CONTENT.column(basis), shown);
    return values;
  }

  private void post(int age, RowValues counts, Optional<RowValues> weekOld) {
    Instant postedAt = FIRST.plus(Duration.ofDays(posts.size()));
    posts.add(
        new StoredPost(
            "p" + posts.size(),
            postedAt,
            Optional.empty(),
            OptionalInt.empty(),
            Set.of(),
            counts,
            postedAt.plus(Duration.ofDays(age)),
            weekOld));
  }

  private List<RatedPost> rated() {
    return ComparablePosts.of(posts, INSTAGRAM, ZoneOffset.UTC);
  }

  @Test
  void counts_of_a_week_are_compared_where_twenty_posts_and_half_of_them_have_them() {
    for (int n = 0; n < 40; n++) {
      post(
          30,
          counts("reach", 9, 100),
          n < 20 ? Optional.of(counts("reach", 3, 100)) : Optional.empty());
    }

    assertThat(rated()).hasSize(20).allMatch(post -> post.logRate() == RatedPost.logRate(3, 100));
  }

  @Test
  void where_fewer_have_them_those_of_the_whole_life_are() {
    for (int n = 0; n < 41; n++) {
      post(
          30,
          counts("reach", 9, 100),
          n < 20 ? Optional.of(counts("reach", 3, 100)) : Optional.empty());
    }

    assertThat(rated()).hasSize(41).allMatch(post -> post.logRate() == RatedPost.logRate(9, 100));
  }

  @Test
  void a_post_that_was_counted_before_it_was_a_week_old_is_left_out() {
    post(6, counts("reach", 9, 100), Optional.empty());
    post(7, counts("reach", 9, 100), Optional.empty());

    assertThat(rated()).extracting(RatedPost::id).containsExactly("p1");
  }

  @Test
  void rates_are_of_the_basis_that_most_posts_have() {
    post(9, counts("reach", 1, 100), Optional.empty());
    post(9, counts("impressions", 2, 100), Optional.empty());
    post(9, counts("impressions", 3, 100), Optional.empty());

    assertThat(rated()).extracting(RatedPost::id).containsExactly("p1", "p2");
  }

  @Test
  void of_equally_frequent_ones_reach_comes_first() {
    post(9, counts("impressions", 2, 100), Optional.empty());
    post(9, counts("reach", 1, 100), Optional.empty());

    assertThat(rated()).extracting(RatedPost::id).containsExactly("p1");
  }

  @Test
  void a_rate_alone_and_posts_that_nobody_saw_cannot_be_compared() {
    MutableValues stated = new MutableValues(Kind.CONTENT);
    stated.set(Kind.CONTENT.column("engagement_rate_reported"), 5.0);
    post(9, stated, Optional.empty());
    post(9, stated, Optional.empty());
    post(9, counts("reach", 0, 0), Optional.empty());
    post(9, counts("reach", 0, 50), Optional.empty());

    assertThat(rated()).extracting(RatedPost::id).containsExactly("p3");
  }

  @Test
  void times_are_those_of_the_account() {
    post(9, counts("reach", 1, 100), Optional.empty());

    assertThat(ComparablePosts.of(posts, INSTAGRAM, ZoneId.of("Asia/Tokyo")))
        .extracting(RatedPost::postedAt)
        .containsExactly(LocalDateTime.of(2025, 1, 6, 19, 0));
  }
}
