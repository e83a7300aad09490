package dev.socialmetrics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.ConsistencyCheck.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsistencyCheckTest {
  @Test
  void a_stated_rate_that_differs_by_more_than_0_05_points_is_told() {
    assertThat(check(Map.of("likes", 5L, "reach", 100L, "engagement_rate_reported", 5.05)))
        .isEmpty();
    assertThat(check(Map.of("likes", 5L, "reach", 100L, "engagement_rate_reported", 5.06)))
        .containsExactly(
            new Finding(
                "engagement_rate_reported",
                "a stated engagement rate of 5.06 %",
                "the computed one of 5.00 %, by reach"));
  }

  @Test
  void a_rate_over_100_is_told() {
    assertThat(check(Map.of("likes", 100L, "reach", 100L))).isEmpty();
    assertThat(check(Map.of("likes", 101L, "reach", 100L)))
        .extracting(Finding::text)
        .containsExactly(
            "found an engagement rate of 101.00 %, by reach, expected at most 100 %, unless people"
                + " engage more than once");
  }

  @Test
  void a_row_without_a_rate_has_nothing_to_compare() {
    assertThat(check(Map.of("reach", 100L))).isEmpty();
    assertThat(ConsistencyCheck.check(Cells.of(Kind.AUDIENCE, Map.of()))).isEmpty();
  }

  @Test
  void more_people_than_impressions_are_told() {
    assertThat(check(Map.of("reach", 100L, "impressions", 100L))).isEmpty();
    assertThat(check(Map.of("reach", 101L, "impressions", 100L)))
        .extracting(Finding::text)
        .containsExactly(
            "found reach of 101 beside impressions of 100, expected no more people than times that"
                + " they saw it");
    assertThat(check(Kind.DAILY, Map.of("reach", 101L, "impressions", 100L))).hasSize(1);
    assertThat(check(Kind.CAMPAIGN, Map.of("total_reach", 101L, "total_impressions", 100L)))
        .hasSize(1);
  }

  @Test
  void impressions_of_thumbnails_say_nothing_of_who_saw_a_video() {
    assertThat(check(Map.of("platform", "youtube", "reach", 101L, "impressions", 100L))).isEmpty();
  }

  @Test
  void more_clicks_than_impressions_of_a_campaign_are_told() {
    assertThat(check(Kind.CAMPAIGN, Map.of("clicks", 5L, "total_impressions", 5L))).isEmpty();
    assertThat(check(Kind.CAMPAIGN, Map.of("clicks", 6L, "total_impressions", 5L)))
        .extracting(Finding::column)
        .containsExactly("clicks");
  }

  private static List<Finding> check(Kind kind, Map<String, Object> cells) {
    return ConsistencyCheck.check(Cells.derived(kind, cells));
  }

  private static List<Finding> check(Map<String, Object> post) {
    return ConsistencyCheck.check(Cells.derived(Kind.CONTENT, post));
  }

  @Test
  void a_stated_rate_may_differ_by_just_the_tolerance_and_a_rate_be_just_100() {
    assertThat(texts(Map.of("likes", 5L, "reach", 100L, "engagement_rate_reported", 5.05)))
        .isEmpty();
    assertThat(texts(Map.of("likes", 5L, "reach", 100L, "engagement_rate_reported", 4.95)))
        .isEmpty();
    assertThat(texts(Map.of("likes", 5L, "reach", 100L, "engagement_rate_reported", 4.94)))
        .containsExactly(
            "found a stated engagement rate of 4.94 %, expected the computed one of 5.00 %, by"
                + " reach");
    assertThat(texts(Map.of("likes", 100L, "reach", 100L))).isEmpty();
    assertThat(texts(Map.of("likes", 101L, "reach", 100L)))
        .containsExactly(
            "found an engagement rate of 101.00 %, by reach, expected at most 100 %, unless people"
                + " engage more than once");
  }

  @Test
  void a_reach_of_just_the_impressions_is_nothing_odd() {
    assertThat(texts(Map.of("reach", 7L, "impressions", 7L))).isEmpty();
    assertThat(texts(Map.of("reach", 8L, "impressions", 7L)))
        .containsExactly(
            "found reach of 8 beside impressions of 7, expected no more people than times that they"
                + " saw it");
    assertThat(ConsistencyCheck.check(Cells.of(Kind.AUDIENCE, Map.of()))).isEmpty();
  }

  private static List<String> texts(Map<String, Object> values) {
    return ConsistencyCheck.check(Cells.derived(Kind.DAILY, values)).stream()
        .map(ConsistencyCheck.Finding::text)
        .toList();
  }
}
