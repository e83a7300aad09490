package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.ReportDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which posts are ranked, and by what. */
class ReportPostFilterTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-23");
  private static final ReportPostFilter ALL = new ReportPostFilter(DAY, true, MinimumReach.NONE, 9);

  @TempDir Path folder;
  private ReportDatabase database;
  private ReportQueries queries;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
    queries = new ReportQueries(database.source());
  }

  /** A post of account 1 with a rate of its own: the later, the less. */
  private void post(String id, Object... more) {
    Object[] all = new Object[more.length + 4];
    all[0] = "engagement_rate";
    all[1] = 100.0 - id.charAt(0) + 'a';
    all[2] = "engagement_basis";
    all[3] = "reach";
    System.arraycopy(more, 0, all, 4, more.length);
    database.post("1", "instagram", id, all);
  }

  private String ids(
      ReportScope scope, ReportPostFilter filter, Function<RankedPosts, TopPosts> which) {
    return queries.rankPosts(scope, filter).values().stream()
        .flatMap(ranked -> which.apply(ranked).places().stream())
        .map(place -> queries.posts(List.of(place.contentId())).get(place.contentId()))
        .map(post -> post.values().findText("post_id").orElseThrow())
        .collect(Collectors.joining(" "));
  }

  private String ids(ReportPostFilter filter) {
    return ids(ReportScope.ALL, filter, RankedPosts::ofAllTime);
  }

  @Test
  void without_posts_no_channel_is_ranked() {
    assertThat(queries.rankPosts(ReportScope.ALL, ALL)).isEmpty();
    assertThat(queries.posts(List.of())).isEmpty();
    assertThat(queries.posts(List.of(99L))).isEmpty();
  }

  @Test
  void posts_count_up_to_the_end_of_the_day_and_those_without_a_time_where_they_are_asked_for() {
    post("a", "posted_at", "2025-10-23T23:59:59Z");
    post("b", "posted_at", "2025-10-24T00:00:00Z");
    post("c", "posted_at", "2025-10-23");
    post("d");

    assertThat(ids(ALL)).isEqualTo("a c d");
    assertThat(ids(new ReportPostFilter(DAY, false, MinimumReach.NONE, 9))).isEqualTo("a c");
    assertThat(ids(new ReportPostFilter(DAY.plusDays(1), false, MinimumReach.NONE, 9)))
        .isEqualTo("a b c");
  }

  @Test
  void a_window_is_ranked_beside_all_time_and_has_no_posts_without_a_time() {
    post("a", "posted_at", "2025-10-16T23:59:59Z");
    post("b", "posted_at", "2025-10-17T00:00:00Z");
    post("c", "posted_at", "2025-10-23T12:00:00Z");
    post("d");
    ReportPostFilter week = ALL.within(Optional.of(Window.endingOn(DAY, 7)));

    assertThat(ids(ReportScope.ALL, week, RankedPosts::ofWindow)).isEqualTo("b c");
    assertThat(ids(week)).isEqualTo("a b c d");
    assertThat(ids(ReportScope.ALL, ALL, RankedPosts::ofWindow)).isEqualTo("a b c d");
  }

  @Test
  void a_fixed_floor_lets_pass_what_reaches_it_or_is_not_known_and_a_filter_only_what_is_known() {
    post("a", "reach", 99);
    post("b", "reach", 100);
    post("c");

    assertThat(ids(new ReportPostFilter(DAY, true, MinimumReach.of(100), 9))).isEqualTo("b c");
    assertThat(ids(ALL.reaching(100))).isEqualTo("b");
    assertThat(ids(ALL.reaching(0))).isEqualTo("a b c");
  }

  @Test
  void a_floor_of_the_median_is_that_of_all_posts_also_where_only_some_are_asked_for() {
    IntStream.range(0, 9).forEach(n -> post("k" + n, "reach", 10_000, "campaign_id", "big"));
    post("a", "reach", 99, "campaign_id", "small");
    post("b", "reach", 100, "campaign_id", "small");
    ReportPostFilter auto = new ReportPostFilter(DAY, true, MinimumReach.AUTO, 9);

    assertThat(ids(auto.narrowed(List.of(), List.of(), List.of("small")))).isEqualTo("b");
    assertThat(
            queries
                .rankPosts(ReportScope.ALL, auto)
                .get(Channel.of("1", "instagram"))
                .ofAllTime()
                .floor())
        .isEqualTo(100);
  }

  @Test
  void where_small_posts_took_the_places_that_were_kept_the_channel_is_looked_through_again() {
    IntStream.range(0, 60).forEach(n -> post("a" + n, "reach", 1));
    IntStream.range(0, 80).forEach(n -> post("z" + n, "reach", 10_000));
    ReportPostFilter auto = new ReportPostFilter(DAY, true, MinimumReach.AUTO, 3);

    assertThat(ids(auto)).isEqualTo("z0 z1 z10");
  }

  @Test
  void of_types_hashtags_and_campaigns_any_of_each_list_is_asked_for() {
    post("a", "post_type", "IG reel", "hashtags", "#Sale #x", "campaign_id", "c1");
    post("b", "post_type", "image", "hashtags", "sale", "campaign_id", "c2");
    post("c", "post_type", "clips", "hashtags", "#other", "campaign_id", "c3");
    post("d");

    assertThat(ids(ALL.narrowed(List.of("reel"), List.of(), List.of()))).isEqualTo("a c");
    assertThat(ids(ALL.narrowed(List.of("clips", "Image"), List.of(), List.of()))).isEqualTo("b c");
    assertThat(ids(ALL.narrowed(List.of(), List.of("sale"), List.of()))).isEqualTo("a b");
    assertThat(ids(ALL.narrowed(List.of(), List.of(), List.of("c2", "c3")))).isEqualTo("b c");
    assertThat(ids(ALL.narrowed(List.of("reel"), List.of("sale"), List.of("c1", "c3"))))
        .isEqualTo("a");
    assertThat(ids(ALL.narrowed(List.of("reel"), List.of("none"), List.of()))).isEmpty();
  }

  @Test
  void posts_are_ordered_by_a_number_across_the_bases_and_those_without_it_come_last_unranked() {
    post("a", "likes", 5);
    database.post(
        "1", "instagram", "b", "likes", 7, "engagement_rate", 1, "engagement_basis", "views");
    post("c", "shares", 9);
    database.post("1", "instagram", "d", "likes", 6);
    ReportPostFilter byLikes = ALL.orderedBy(Optional.of("likes"));

    TopPosts top =
        queries.rankPosts(ReportScope.ALL, byLikes).get(Channel.of("1", "instagram")).ofAllTime();

    assertThat(ids(byLikes)).isEqualTo("b d a c");
    assertThat(top.places().get(3).rank()).isEmpty();
    assertThat(top.places().get(2).rank()).hasValue(3);
    assertThat(ids(byLikes.orderedBy(Optional.empty()))).isEqualTo("a c b d");
  }

  @Test
  void equal_posts_are_in_the_order_of_their_ids_and_the_limit_cuts_there() {
    for (String id : List.of("c", "a", "b")) {
      database.post("1", "instagram", id, "engagement_rate", 5, "engagement_basis", "reach");
    }

    assertThat(ids(new ReportPostFilter(DAY, true, MinimumReach.NONE, 2))).isEqualTo("a b");
  }

  @Test
  void channels_are_ranked_each_by_itself_within_the_scope() {
    post("a");
    database.post("2", "tiktok", "x", "engagement_rate", 99, "engagement_basis", "reach");
    database.post("2", "instagram", "y");
    ReportScope second = new ReportScope(List.of(new AccountId("2")), List.of());

    assertThat(ids(ALL)).isEqualTo("a y x");
    assertThat(ids(second, ALL, RankedPosts::ofAllTime)).isEqualTo("y x");
  }

  @Test
  void accounts_and_platforms_whose_names_run_into_each_other_are_two_channels() {
    database.post("1", "x1", "a", "engagement_rate", 1, "engagement_basis", "reach");
    database.post("11", "x", "b", "engagement_rate", 2, "engagement_basis", "reach");

    assertThat(queries.rankPosts(ReportScope.ALL, ALL))
        .containsOnlyKeys(Channel.of("1", "x1"), Channel.of("11", "x"));
  }

  @Test
  void whole_posts_are_found_by_their_numbers_in_bundles() {
    IntStream.range(0, 1_003).forEach(n -> database.post("1", "instagram", "p" + n, "likes", n));
    List<Long> ids = IntStream.rangeClosed(1, 1_003).mapToObj(Long::valueOf).toList();

    Map<Long, ReportRecord> posts = queries.posts(ids);

    assertThat(posts).hasSize(1_003);
    assertThat(posts.get(1_003L).values().findCount("likes")).hasValue(1_002);
  }

  @Test
  void a_list_of_no_post_cannot_be_asked_for() {
    assertThatThrownBy(() -> new ReportPostFilter(DAY, true, MinimumReach.NONE, 0))
        .hasMessage("the limit is 1 or more, was 0");
  }
}
