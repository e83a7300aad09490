package dev.socialmetrics.metric.window;

import static dev.socialmetrics.metric.window.Days.AS_OF;
import static dev.socialmetrics.metric.window.Days.metric;
import static dev.socialmetrics.metric.window.Days.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Meta's views count repeats, which its impressions did not: the two are never compared. */
class ReplacementTest {
  private static final Days CROSSING =
      new Days().days(7, 13, "impressions", 100).days(0, 6, "video_views", 140);

  @Test
  void neither_figure_is_compared_across_the_change() {
    assertThat(told(CROSSING.week("video_views")))
        .isEqualTo("980 of 7/7|missing_input of 0/7|definition_changed|definition_changed");
    assertThat(told(CROSSING.week("impressions")))
        .isEqualTo("missing_input of 0/7|700 of 7/7|definition_changed|definition_changed");
  }

  @Test
  void a_few_days_of_the_same_figure_are_no_comparison_either() {
    Days days = new Days().days(9, 13, "impressions", 100).days(0, 8, "video_views", 140);

    assertThat(told(days.week("video_views")))
        .isEqualTo("980 of 7/7|280 of 2/7|definition_changed|definition_changed");
  }

  @Test
  void days_that_state_both_while_one_goes_over_into_the_other_change_nothing() {
    Days days =
        new Days()
            .days(9, 13, "impressions", 100)
            .days(6, 8, "impressions", 100, "video_views", 140)
            .days(0, 5, "video_views", 140);

    assertThat(told(days.week("impressions"))).endsWith("definition_changed");
    assertThat(told(days.week("video_views"))).endsWith("definition_changed");
  }

  @Test
  void where_both_windows_have_half_of_their_days_of_one_figure_it_is_compared_with_itself() {
    Days days = new Days().days(4, 13, "impressions", 100).days(0, 2, "video_views", 140);

    assertThat(told(days.week("impressions")))
        .isEqualTo("300 of 3/7|700 of 7/7|definition_changed|definition_changed");
    assertThat(told(days.day(3, "impressions", 100).week("impressions")))
        .isEqualTo("400 of 4/7|700 of 7/7|0|0.0");
  }

  @Test
  void figures_side_by_side_have_no_change_of_meaning() {
    Days beside =
        new Days().days(7, 13, "impressions", 100, "video_views", 20).days(0, 6, "video_views", 20);

    assertThat(told(beside.week("impressions"))).endsWith("missing_input|missing_input");
    assertThat(told(beside.week("video_views"))).endsWith("0|0.0");
  }

  @Test
  void other_platforms_have_videos_beside_what_is_shown() {
    DailyRows rows = CROSSING.rows(new Platform("twitter"));

    assertThat(told(rows.change(metric("video_views"), Period.last(7, AS_OF))))
        .endsWith("no_baseline|no_baseline");
    assertThat(Replacement.VIEWS_FOR_IMPRESSIONS.isWithin(rows, span())).isFalse();
  }

  @Test
  void a_rate_is_not_compared_over_it() {
    Days days =
        new Days()
            .days(7, 13, "interactions", 5, "impressions", 100)
            .days(0, 6, "interactions", 5, "video_views", 140);

    assertThat(told(days.week("engagement_rate")))
        .endsWith("definition_changed|definition_changed");
    assertThat(told(days.week("engagements"))).endsWith("0|0.0");
  }

  @Test
  void a_total_is_the_change_of_the_other_channels() {
    Period week = Period.last(7, AS_OF);
    DailyRows other =
        new Days().days(7, 13, "video_views", 10).days(0, 6, "video_views", 11).rows();

    assertThat(told(PooledRows.of(metric("video_views"), week, List.of(CROSSING.rows())).change()))
        .endsWith("definition_changed|definition_changed");
    assertThat(
            told(
                PooledRows.of(metric("video_views"), week, List.of(CROSSING.rows(), other))
                    .change()))
        .isEqualTo("1057 of 14/14|70 of 7/14|7|10.0");
  }

  @Test
  void a_span_of_days_is_crossed_where_both_are_in_it() {
    assertThat(Replacement.VIEWS_FOR_IMPRESSIONS.isWithin(CROSSING.rows(), span())).isTrue();
    assertThat(
            Replacement.VIEWS_FOR_IMPRESSIONS.isWithin(CROSSING.rows(), Window.endingOn(AS_OF, 7)))
        .isFalse();
  }

  private static Window span() {
    return Window.endingOn(AS_OF, 14);
  }
}
