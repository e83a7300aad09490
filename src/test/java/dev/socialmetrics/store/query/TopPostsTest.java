package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of best posts: which come first, how they are counted, and several channels together. */
class TopPostsTest {
  private static final TopPosts.Group NO_REST = new TopPosts.Group("", 0, List.of());

  private static TopPost post(
      long id, double value, Integer engagements, Integer reach, String postedAt) {
    return new TopPost(
        value,
        Optional.ofNullable(engagements).map(BigInteger::valueOf),
        reach == null ? OptionalLong.empty() : OptionalLong.of(reach),
        postedAt,
        "p" + id,
        id);
  }

  private static TopPost post(long id, double value) {
    return post(id, value, 1, 1, "");
  }

  private static TopPosts.Group group(String basis, long posts, TopPost... best) {
    return new TopPosts.Group(basis, posts, List.of(best));
  }

  /** {@code rank:id}, {@code -:id} without a rank. */
  private static List<String> lines(List<TopPosts.Place> places) {
    return places.stream()
        .map(
            place ->
                (place.rank().isPresent() ? place.rank().getAsInt() : "-")
                    + ":"
                    + place.contentId())
        .toList();
  }

  @Test
  void the_better_value_comes_first_then_engagements_reach_time_and_the_lesser_id() {
    List<TopPost> inOrder =
        List.of(
            post(9, 2.0, 1, 1, ""),
            post(8, 1.5, 7, 1, ""),
            post(7, 1.5, 6, 9, ""),
            post(6, 1.5, 6, 8, "2025-10-02T00:00:00+02:00"),
            post(5, 1.5, 6, 8, "2025-10-01T21:00:00Z"),
            post(3, 1.5, 6, 8, "2025-10-01T20:00:00"),
            post(4, 1.5, 6, 8, "2025-10-01T20:00:00Z"),
            post(2, 1.5, 6, 8, ""),
            post(1, 1.5, 6, null, "2025-10-09T00:00:00Z"),
            post(0, 1.5, null, 9, "2025-10-09T00:00:00Z"));
    List<TopPost> mixed = new ArrayList<>(inOrder);
    Collections.shuffle(mixed, new Random(7));

    mixed.sort(TopPost.BEST_FIRST);

    assertThat(mixed)
        .extracting(TopPost::contentId)
        .containsExactly(9L, 8L, 7L, 6L, 5L, 3L, 4L, 2L, 1L, 0L);
  }

  @Test
  void an_unknown_reach_is_below_no_floor() {
    assertThat(post(1, 1, 1, null, "").reaches(1_000)).isTrue();
    assertThat(post(1, 1, 1, 1_000, "").reaches(1_000)).isTrue();
    assertThat(post(1, 1, 1, 999, "").reaches(1_000)).isFalse();
  }

  @Test
  void each_basis_ranks_from_one_the_frequent_ones_first_and_what_has_no_rate_has_no_rank() {
    TopPosts top =
        new TopPosts(
            List.of(
                group("reach", 2, post(1, 9), post(2, 8)),
                group("impressions", 0),
                group("views", 5, post(3, 2), post(4, 1))),
            group("", 1, post(5, 0)),
            10,
            0);

    assertThat(lines(top.places())).containsExactly("1:3", "2:4", "1:1", "2:2", "-:5");
    assertThat(lines(top.placesOfPrevailing())).containsExactly("1:3", "2:4");
    assertThat(top.prevailingBasis()).contains("views");
    assertThat(top.postsByBasis().toString()).isEqualTo("{views=5, reach=2}");
    assertThat(top.posts()).isEqualTo(8);
  }

  @Test
  void of_equally_frequent_bases_reach_comes_before_impressions_views_and_what_is_reported() {
    TopPosts top =
        new TopPosts(
            List.of(
                group("reported", 1, post(4, 1)),
                group("views", 1, post(3, 1)),
                group("impressions", 1, post(2, 1)),
                group("reach", 1, post(1, 1))),
            NO_REST,
            10,
            0);

    assertThat(lines(top.places())).containsExactly("1:1", "1:2", "1:3", "1:4");
  }

  @Test
  void a_list_has_no_more_than_its_limit_and_a_shorter_one_keeps_its_counts() {
    TopPosts top =
        new TopPosts(
            List.of(group("reach", 7, post(1, 3), post(2, 2)), group("views", 6, post(3, 3))),
            group("", 4, post(4, 0), post(5, 0)),
            4,
            2);

    assertThat(lines(top.places())).containsExactly("1:1", "2:2", "1:3", "-:4");
    assertThat(lines(top.limitedTo(1).places())).containsExactly("1:1");
    assertThat(top.limitedTo(1).posts()).isEqualTo(17);
    assertThat(top.limitedTo(1).floor()).isEqualTo(2);
    assertThat(top.limitedTo(4)).isSameAs(top);
  }

  @Test
  void a_channel_without_posts_has_no_place_and_no_basis() {
    assertThat(TopPosts.NONE.places()).isEmpty();
    assertThat(TopPosts.NONE.placesOfPrevailing()).isEmpty();
    assertThat(TopPosts.NONE.prevailingBasis()).isEmpty();
    assertThat(TopPosts.NONE.posts()).isZero();
  }

  @Test
  void several_channels_are_ranked_within_each_basis_and_counted_together() {
    TopPosts one =
        new TopPosts(
            List.of(group("reach", 2, post(1, 5), post(2, 3)), group("views", 1, post(3, 9))),
            group("", 1, post(4, 0, 2, 1, "")),
            2,
            10);
    TopPosts other =
        new TopPosts(
            List.of(group("reach", 3, post(5, 4))), group("", 1, post(6, 0, 9, 1, "")), 2, 20);

    TopPosts together = TopPosts.together(List.of(one, other), 2);
    TopPosts more = TopPosts.together(List.of(one, other, TopPosts.NONE), 9);

    assertThat(lines(together.places())).containsExactly("1:1", "2:5");
    assertThat(lines(more.places())).containsExactly("1:1", "2:5", "3:2", "1:3", "-:6", "-:4");
    assertThat(together.posts()).isEqualTo(8);
    assertThat(together.floor()).isZero();
  }

  private static Reaches reaches(boolean kept, String known, int unknown) {
    Reaches reaches = new Reaches(kept);
    if (!known.isEmpty()) {
      List.of(known.split(" ")).forEach(reach -> reaches.add(true, Long.parseLong(reach)));
    }
    LongStream.range(0, unknown).forEach(n -> reaches.add(false, 0));
    return reaches;
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "0, 0",
    "1, 1",
    "100, 1",
    "101, 2",
    "'100 200 300', 2",
    "'300 100 200 201', 3",
    "'99 101', 1",
    "'9223372036854775807 9223372036854775807', 92233720368547759"
  })
  void a_floor_is_the_least_whole_number_of_one_percent_of_the_median(String known, long floor) {
    assertThat(Reaches.floor(List.of(reaches(true, known, 3), reaches(true, "", 2))))
        .isEqualTo(floor);
  }

  @Test
  void the_median_is_that_of_all_parts_together() {
    assertThat(Reaches.floor(List.of(reaches(true, "100", 0), reaches(true, "900 500", 0))))
        .isEqualTo(5);
  }

  @Test
  void posts_of_unknown_reach_pass_every_floor_and_none_is_left_out_where_none_is_kept() {
    assertThat(reaches(true, "1 2 3", 2).postsFrom(0)).isEqualTo(5);
    assertThat(reaches(true, "1 2 3", 2).postsFrom(3)).isEqualTo(3);
    assertThat(reaches(false, "1 2 3", 2).postsFrom(3)).isEqualTo(5);
    assertThat(reaches(true, "1 2 3 4 5 6 7 8 9 10 11 12", 0).postsFrom(12)).isEqualTo(1);
  }
}
