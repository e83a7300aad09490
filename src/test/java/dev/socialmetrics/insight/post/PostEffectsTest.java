package dev.socialmetrics.insight.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.PostType;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostEffectsTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2025, 1, 6, 9, 0);

  /** Every third post is a carousel with twice the rate. */
  private static List<RatedPost> posts(int count) {
    Random random = new Random(7);
    List<RatedPost> posts = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      boolean carousel = n % 3 == 0;
      posts.add(
          new RatedPost(
              "p" + n,
              MONDAY.plusDays(n),
              Math.log(carousel ? 0.06 : 0.03) + 0.2 * random.nextGaussian(),
              PostType.of(carousel ? "carousel" : "image"),
              OptionalInt.empty(),
              Set.of()));
    }
    return posts;
  }

  @Test
  void a_type_with_twice_the_rate_is_found_with_its_posts() {
    List<PostEffect> effects = PostEffects.of(posts(90));

    assertThat(effects).hasSize(1);
    PostEffect carousel = effects.get(0);
    assertThat(carousel.dimension()).isEqualTo(PostDimension.TYPE);
    assertThat(carousel.group()).isEqualTo("carousel");
    assertThat(carousel.factor()).isBetween(1.6, 2.1);
    assertThat(carousel.low()).isBetween(1.3, carousel.factor());
    assertThat(carousel.high()).isGreaterThan(carousel.factor());
    assertThat(carousel.posts()).hasSize(30).startsWith("p0", "p3").endsWith("p87");
  }

  @Test
  void their_order_does_not_matter() {
    List<RatedPost> backwards = new ArrayList<>(posts(90));
    Collections.reverse(backwards);

    assertThat(PostEffects.of(backwards)).isEqualTo(PostEffects.of(posts(90)));
  }

  @Test
  void of_few_posts_nothing_is_said() {
    assertThat(PostEffects.of(posts(19))).isEmpty();
  }

  @Test
  void a_group_of_one_week_says_nothing() {
    List<RatedPost> posts = new ArrayList<>();
    for (RatedPost post : posts(60)) {
      boolean isFirstWeek = post.postedAt().isBefore(MONDAY.plusDays(7));
      posts.add(
          new RatedPost(
              post.id(),
              post.postedAt(),
              Math.log(isFirstWeek ? 0.2 : 0.03),
              PostType.of(isFirstWeek ? "reel" : "image"),
              OptionalInt.empty(),
              Set.of()));
    }

    assertThat(PostEffects.of(posts)).isEmpty();
  }

  @Test
  void a_post_without_engagements_has_a_rate_too() {
    assertThat(RatedPost.logRate(0, 99)).isEqualTo(Math.log(0.005));
  }

  @Test
  void dayparts_begin_at_their_first_minute() {
    assertThat(Daypart.of(MONDAY.withHour(5).withMinute(59))).isEqualTo(Daypart.WEEKDAY_NIGHT);
    assertThat(Daypart.of(MONDAY.withHour(6))).isEqualTo(Daypart.WEEKDAY_MORNING);
    assertThat(Daypart.of(MONDAY.plusDays(5).withHour(18))).isEqualTo(Daypart.WEEKEND_EVENING);
    assertThat(Daypart.of(MONDAY.plusDays(6).withHour(17))).isEqualTo(Daypart.WEEKEND_AFTERNOON);
  }

  @Test
  void captions_are_short_up_to_eighty_characters() {
    assertThat(CaptionLength.of(80)).isEqualTo(CaptionLength.SHORT);
    assertThat(CaptionLength.of(81)).isEqualTo(CaptionLength.MEDIUM);
    assertThat(CaptionLength.of(300)).isEqualTo(CaptionLength.MEDIUM);
    assertThat(CaptionLength.of(301)).isEqualTo(CaptionLength.LONG);
  }
}
