package dev.socialmetrics.metric.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.Days;
import dev.socialmetrics.metric.window.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every figure of a channel over the week that ends on 2025-10-23. */
class SummaryFiguresTest {
  private static final Period WEEK = Period.last(7, Days.AS_OF);

  private static ChannelWindow window(Days days) {
    return new ChannelWindow(days.rows(), WEEK, Days.AS_OF);
  }

  /** {@code name value}, or its reason, of each figure of that list. */
  private static List<String> told(Days days, String... names) {
    ChannelWindow window = window(days);
    return List.of(names).stream()
        .map(name -> name + " " + told(SummaryFigures.find(name).orElseThrow().of(window)))
        .toList();
  }

  private static String told(FigureValue value) {
    return value.value().map(Object::toString).orElseGet(() -> value.reason().get().code());
  }

  private static final Days BUSY =
      new Days()
          .day(1, "followers", 110, "reach", 100, "likes", 10, "impressions", 300)
          .day(2, "reach", 50, "likes", 2, "video_views", 9)
          .day(6, "impressions", 100)
          .day(9, "followers", 100, "reach", 200, "likes", 6, "impressions", 200)
          .day(10, "impressions", 0)
          .day(11, "impressions", 100)
          .day(13, "impressions", 100, "video_views", 3);

  @Test
  void followers_are_carried_to_the_windows_end_and_to_the_day_before_it() {
    assertThat(
            told(
                BUSY,
                "current_followers",
                "growth_7d",
                "growth_rate",
                "followers_date",
                "followers_carried_forward",
                "baseline_followers",
                "baseline_date",
                "baseline_carried_forward"))
        .containsExactly(
            "current_followers 110",
            "growth_7d 10",
            "growth_rate 10.0",
            "followers_date 2025-10-22",
            "followers_carried_forward true",
            "baseline_followers 100",
            "baseline_date 2025-10-14",
            "baseline_carried_forward true");
  }

  @Test
  void followers_of_the_days_themselves_are_not_carried() {
    assertThat(
            told(
                new Days().day(0, "followers", 5).day(7, "followers", 0),
                "followers_date",
                "followers_carried_forward",
                "baseline_date",
                "baseline_carried_forward",
                "growth_rate"))
        .containsExactly(
            "followers_date 2025-10-23",
            "followers_carried_forward false",
            "baseline_date 2025-10-16",
            "baseline_carried_forward false",
            "growth_rate zero_baseline");
  }

  @Test
  void followers_that_no_day_states_are_a_missing_input_now_and_no_baseline_before() {
    assertThat(
            told(
                new Days().day(0, "likes", 5),
                "current_followers",
                "growth_7d",
                "followers_date",
                "followers_carried_forward",
                "baseline_followers",
                "baseline_date",
                "baseline_carried_forward"))
        .containsExactly(
            "current_followers missing_input",
            "growth_7d missing_input",
            "followers_date missing_input",
            "followers_carried_forward missing_input",
            "baseline_followers no_baseline",
            "baseline_date no_baseline",
            "baseline_carried_forward no_baseline");
  }

  @Test
  void engagement_is_the_mean_of_the_days_beside_the_rate_of_the_sums() {
    assertThat(
            told(
                BUSY,
                "avg_engagement",
                "weighted_engagement",
                "engagement_basis",
                "engagement_days",
                "previous_avg_engagement",
                "avg_engagement_change"))
        .containsExactly(
            "avg_engagement 7.0",
            "weighted_engagement 8.0",
            "engagement_basis reach",
            "engagement_days 2",
            "previous_avg_engagement 3.0",
            "avg_engagement_change incomplete");
    assertThat(told(new Days().day(0, "reach", 5), "engagement_basis"))
        .containsExactly("engagement_basis missing_input");
    assertThat(
            told(
                new Days()
                    .days(0, 6, "likes", 5, "reach", 100)
                    .days(7, 13, "likes", 7, "reach", 100),
                "avg_engagement_change"))
        .containsExactly("avg_engagement_change -2.0");
  }

  @Test
  void reach_has_its_sum_mean_and_largest_day() {
    assertThat(
            told(
                BUSY,
                "reach_7d",
                "reach_is",
                "reach_avg_daily",
                "reach_max_daily",
                "reach_days",
                "previous_reach_7d",
                "previous_reach_days",
                "reach_change_percent"))
        .containsExactly(
            "reach_7d 150",
            "reach_is person-days, an upper bound",
            "reach_avg_daily 75",
            "reach_max_daily 100",
            "reach_days 2",
            "previous_reach_7d 200",
            "previous_reach_days 1",
            "reach_change_percent incomplete");
  }

  @Test
  void flows_have_their_sums_the_days_that_state_them_and_their_change_per_day() {
    Days days = new Days().days(0, 3, "impressions", 30).days(7, 13, "impressions", 20);

    assertThat(
            told(
                days,
                "impressions_7d",
                "impressions_days",
                "previous_impressions_7d",
                "previous_impressions_days",
                "impressions_change_percent"))
        .containsExactly(
            "impressions_7d 120",
            "impressions_days 4",
            "previous_impressions_7d 140",
            "previous_impressions_days 7",
            "impressions_change_percent 50.0");
    assertThat(told(BUSY, "video_views_7d", "video_views_days", "engagements_7d"))
        .containsExactly("video_views_7d 9", "video_views_days 1", "engagements_7d 12");
    assertThat(told(BUSY, "previous_engagements_7d", "previous_video_views_7d"))
        .containsExactly("previous_engagements_7d 6", "previous_video_views_7d 3");
  }

  @Test
  void days_are_those_of_both_windows() {
    assertThat(
            told(
                BUSY,
                "latest_update",
                "as_of",
                "window_start",
                "window_end",
                "days_present",
                "days_expected",
                "previous_start",
                "previous_end",
                "previous_days_present"))
        .containsExactly(
            "latest_update 2025-10-23",
            "as_of 2025-10-23",
            "window_start 2025-10-17",
            "window_end 2025-10-23",
            "days_present 3",
            "days_expected 7",
            "previous_start 2025-10-10",
            "previous_end 2025-10-16",
            "previous_days_present 4");
  }

  @Test
  void a_metric_that_adds_up_over_days_has_a_total_too() {
    Figure<ChannelWindow> likes = SummaryFigures.findOrTotal("likes").orElseThrow();

    assertThat(told(likes.of(window(BUSY)))).isEqualTo("12");
    assertThat(likes.definition(7).meaning())
        .isEqualTo("Total of likes over the days that state it");
    assertThat(SummaryFigures.findOrTotal("growth_7d").orElseThrow().name(7))
        .isEqualTo("growth_7d");
    assertThat(SummaryFigures.findOrTotal("followers")).isEmpty();
    assertThat(SummaryFigures.findOrTotal("lieks")).isEmpty();
  }

  @Test
  void the_span_begins_with_the_window_before_or_with_what_may_be_carried_to_it() {
    assertThat(ChannelWindow.spans(WEEK)).containsExactly(Window.endingOn(Days.AS_OF, 14));
    assertThat(ChannelWindow.spans(Period.last(2, Days.AS_OF)))
        .containsExactly(Window.endingOn(Days.AS_OF, 6));
    assertThat(ChannelWindow.spans(Period.last(4, Days.AS_OF)))
        .containsExactly(Window.endingOn(Days.AS_OF, 8));
  }
}
