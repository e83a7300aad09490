package dev.socialmetrics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.metric.row.Derivation;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngagementTest {
  private static final long MOST = Long.MAX_VALUE;

  @Test
  void the_example_post_has_8_16_percent_of_its_reach() {
    MutableValues cells =
        Cells.derived(
            Kind.CONTENT,
            Map.of(
                "likes",
                2450L,
                "comments",
                320L,
                "shares",
                180L,
                "saves",
                150L,
                "views",
                45000L,
                "reach",
                38000L,
                "engagement_rate_reported",
                7.2));

    assertThat(Engagement.count(cells)).contains(BigInteger.valueOf(3100));
    assertThat(Cells.get(cells, "engagement_rate")).isEqualTo(8.157894736842104);
    assertThat(Rounding.of(8.157894736842104, 2)).hasToString("8.16");
    assertThat(Cells.get(cells, "engagement_basis")).isEqualTo("reach");
    assertThat(Cells.get(cells, "engagement_rate_reported")).isEqualTo(7.2);
  }

  @Test
  void the_example_day_has_23_7_percent_of_its_reach() {
    MutableValues cells =
        Cells.derived(
            Kind.DAILY,
            Map.of(
                "likes",
                8950L,
                "comments",
                2100L,
                "shares",
                450L,
                "saves",
                350L,
                "reach",
                50000L,
                "impressions",
                125000L,
                "engagement_rate_reported",
                4.8));

    assertThat(Cells.get(cells, "engagement_rate")).isEqualTo(23.7);
    assertThat(Cells.get(cells, "engagement_basis")).isEqualTo("reach");
  }

  @Test
  void a_day_with_only_a_stated_rate_takes_it_and_says_so() {
    MutableValues cells =
        Cells.derived(
            Kind.DAILY,
            Map.of(
                "followers",
                15250L,
                "engagement_rate_reported",
                4.8,
                "reach",
                50000L,
                "impressions",
                125000L));

    assertThat(Cells.get(cells, "engagement_rate")).isEqualTo(4.8);
    assertThat(Cells.get(cells, "engagement_basis")).isEqualTo("reported");
  }

  @Test
  void without_any_denominator_the_stated_rate_stands() {
    assertRate(Map.of("likes", 5L, "engagement_rate_reported", 1.5), 1.5, "reported");
  }

  @Test
  void impressions_stand_in_for_an_unknown_reach_and_views_for_both() {
    assertRate(Map.of("likes", 5L, "impressions", 50L, "views", 500L), 10.0, "impressions");
    assertRate(Map.of("likes", 5L, "views", 500L), 1.0, "views");
  }

  @Test
  void video_views_stand_in_on_a_day() {
    MutableValues cells = Cells.derived(Kind.DAILY, Map.of("saves", 1L, "video_views", 4L));

    assertThat(Cells.get(cells, "engagement_rate")).isEqualTo(25.0);
    assertThat(Cells.get(cells, "engagement_basis")).isEqualTo("views");
  }

  @Test
  void a_reach_of_0_gives_no_rate_even_beside_impressions() {
    Map<String, Object> post = Map.of("likes", 5L, "reach", 0L, "impressions", 50L);

    assertRate(post, null, "reach");
    assertReason(post, Reason.ZERO_REACH);
  }

  @Test
  void impressions_of_0_give_no_rate() {
    assertReason(Map.of("likes", 5L, "impressions", 0L), Reason.ZERO_IMPRESSIONS);
    assertReason(Map.of("likes", 5L, "views", 0L), Reason.ZERO_IMPRESSIONS);
  }

  @Test
  void nothing_known_gives_neither_rate_nor_basis() {
    assertRate(Map.of("reach", 10L), null, null);
    assertReason(Map.of("reach", 10L), Reason.MISSING_INPUT);
    assertThat(Engagement.count(Cells.of(Kind.CONTENT, Map.of("reach", 10L)))).isEmpty();
  }

  @Test
  void a_known_0_is_a_rate_of_0() {
    assertRate(Map.of("likes", 0L, "reach", 10L), 0.0, "reach");
  }

  @Test
  void a_total_of_interactions_counts_only_where_no_component_is_known() {
    MutableValues total = Cells.derived(Kind.DAILY, Map.of("interactions", 30L, "reach", 100L));
    MutableValues both =
        Cells.derived(Kind.DAILY, Map.of("interactions", 30L, "likes", 1L, "reach", 100L));

    assertThat(Cells.get(total, "engagement_rate")).isEqualTo(30.0);
    assertThat(Cells.get(both, "engagement_rate")).isEqualTo(1.0);
  }

  @Test
  void the_largest_counts_do_not_overflow() {
    Map<String, Object> post =
        Map.of("likes", MOST, "comments", MOST, "shares", MOST, "reach", MOST);

    assertRate(post, 300.0, "reach");
    assertThat(Engagement.count(Cells.of(Kind.CONTENT, post)))
        .contains(BigInteger.valueOf(MOST).multiply(BigInteger.valueOf(3)));
  }

  @Test
  void a_campaign_prefers_reach_to_impressions() {
    MutableValues reach =
        Cells.derived(
            Kind.CAMPAIGN,
            Map.of("total_engagement", 5L, "total_reach", 50L, "total_impressions", 500L));
    MutableValues impressions =
        Cells.derived(Kind.CAMPAIGN, Map.of("total_engagement", 5L, "total_impressions", 500L));

    assertThat(Cells.get(reach, "engagement_rate")).isEqualTo(10.0);
    assertThat(Cells.get(reach, "engagement_basis")).isEqualTo("reach");
    assertThat(Cells.get(impressions, "engagement_rate")).isEqualTo(1.0);
    assertThat(Cells.get(impressions, "engagement_basis")).isEqualTo("impressions");
  }

  private static void assertRate(Map<String, Object> post, Double rate, String basis) {
    MutableValues cells = Cells.derived(Kind.CONTENT, post);
    assertThat(Cells.get(cells, "engagement_rate")).isEqualTo(rate);
    assertThat(Cells.get(cells, "engagement_basis")).isEqualTo(basis);
  }

  private static void assertReason(Map<String, Object> post, Reason reason) {
    MutableValues cells = Cells.derived(Kind.CONTENT, post);
    assertThat(Derivation.reason(cells, Kind.CONTENT.column("engagement_rate"))).contains(reason);
  }

  @Test
  void a_day_that_took_back_more_than_it_gave_has_no_rate_and_says_why() {
    MutableValues cells =
        Cells.derived(Kind.DAILY, Map.of("likes", 1L, "comments", -2L, "video_views", 100L));

    assertThat(Engagement.count(cells)).contains(BigInteger.valueOf(-1));
    assertThat(Cells.get(cells, "engagement_rate")).isNull();
    assertThat(Engagement.rate(cells).reason()).contains(Reason.NET_NEGATIVE);
    assertThat(Cells.get(cells, "engagement_basis")).isEqualTo("views");
  }

  @Test
  void a_video_is_liked_by_those_who_saw_it_not_by_those_who_saw_its_thumbnail() {
    Map<String, Object> values = Map.of("views", 18153L, "impressions", 4818L, "likes", 3045L);
    MutableValues video = Cells.of(Kind.CONTENT, values);
    video.set(Kind.CONTENT.column("platform"), "youtube");
    Derivation.derive(video);

    assertThat(Cells.get(video, "engagement_basis")).isEqualTo("views");
    assertThat(Cells.get(video, "engagement_rate")).isEqualTo(16.774086927780534);
    assertThat(Cells.get(video, "impressions")).isEqualTo(4818L);
    assertThat(Cells.get(Cells.derived(Kind.CONTENT, values), "engagement_basis"))
        .isEqualTo("impressions");
  }
}
