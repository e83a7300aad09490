package dev.socialmetrics.metric.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.Days;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What figures are declared from: each says its name, its case of absence and what it is of. */
class DeclaredFiguresTest {
  private static final WindowMetric VIEWS = Days.metric("video_views");

  private static List<String> names(List<Figure<ChannelWindow>> figures) {
    return figures.stream().map(figure -> figure.name(7)).toList();
  }

  private static Figure<ChannelWindow> last(List<Figure<ChannelWindow>> figures) {
    return figures.get(figures.size() - 1);
  }

  @Test
  void reach_is_declared_with_its_mean_and_maximum() {
    assertThat(names(FlowFigures.reach()))
        .containsExactly(
            "reach_7d", "reach_is", "reach_avg_daily", "reach_max_daily", "reach_days");
    assertThat(FlowFigures.reach())
        .extracting(Figure::better)
        .containsExactly(
            Direction.MORE_IS_BETTER,
            Direction.NEITHER,
            Direction.MORE_IS_BETTER,
            Direction.MORE_IS_BETTER,
            Direction.NEITHER);
    assertThat(FlowFigures.reach().get(3).definition(7).formula()).isEqualTo("max(reach)");
  }

  @Test
  void a_flow_is_declared_with_the_days_that_state_it() {
    assertThat(names(FlowFigures.flow(VIEWS)))
        .containsExactly("video_views_7d", "video_views_days");
    assertThat(last(FlowFigures.flow(VIEWS)).definition(7))
        .isEqualTo(
            new Definition(
                "video_views_days",
                "Days that state video views",
                "count(video_views)",
                "count",
                "computed anew for each window",
                "folded"));
  }

  @Test
  void the_flow_of_the_window_before_is_declared_with_the_change_from_it() {
    assertThat(names(FlowFigures.previousFlow(VIEWS)))
        .containsExactly(
            "previous_video_views_7d", "previous_video_views_days", "video_views_change_percent");
    assertThat(last(FlowFigures.previousFlow(VIEWS)).definition(7).whenEmpty())
        .endsWith("; definition_changed: the window before has impressions, this one video views");
    assertThat(last(FlowFigures.previousFlow(Days.metric("reach"))).definition(7).whenEmpty())
        .endsWith("incomplete: less than half of a window's days");
    assertThat(last(FlowFigures.previousFlow(VIEWS)).definition(7).meaning())
        .startsWith("Video views per present day");
  }

  @Test
  void followers_are_declared_now_and_right_before_the_window() {
    assertThat(names(FollowerFigures.followers()))
        .containsExactly("current_followers", "growth_7d", "growth_rate");
    assertThat(names(FollowerFigures.baseline()))
        .containsExactly(
            "followers_date",
            "followers_carried_forward",
            "baseline_followers",
            "baseline_date",
            "baseline_carried_forward");
    assertThat(FollowerFigures.followers())
        .allSatisfy(figure -> assertThat(figure.metric()).contains(Days.metric("followers")));
  }

  @Test
  void a_copy_of_a_figure_differs_in_what_it_was_given_only() {
    Figure<String> whole =
        Figure.<String>of("length", FigureType.COUNT, text -> FigureValue.of(text.length()))
            .meaning("How long")
            .formula("count(letters)")
            .together("sum")
            .emptyWhen("folded")
            .better(Direction.LESS_IS_BETTER)
            .madeOf(List.of("letters"))
            .madeOf(VIEWS, FigureDays.LAST, FigureDays.BASELINE);

    assertThat(whole.definition(7))
        .isEqualTo(
            new Definition("length", "How long", "count(letters)", "count", "sum", "folded"));
    assertThat(whole.better()).isEqualTo(Direction.LESS_IS_BETTER);
    assertThat(whole.columns()).containsExactly("letters");
    assertThat(whole.metric()).contains(VIEWS);
    assertThat(whole.days()).containsExactly(FigureDays.BASELINE, FigureDays.LAST);
    assertThat(whole.of("four")).isEqualTo(FigureValue.of(4));
    assertThat(whole.type()).isEqualTo(FigureType.COUNT);
    assertThat(whole).hasToString("length");
  }

  @Test
  void the_days_of_a_figure_cannot_be_changed_from_outside() {
    Figure<String> figure =
        Figure.<String>of("a", FigureType.TEXT, FigureValue::of).madeOf(FigureDays.LAST);

    figure.days().clear();

    assertThat(figure.days()).containsExactly(FigureDays.LAST);
  }

  @Test
  void a_value_is_made_of_a_quotient_or_of_its_reason() {
    assertThat(FigureValue.of(Quotient.of(0.5)))
        .isEqualTo(FigureValue.of(Optional.of(new BigDecimal("0.5")), Optional.empty()));
    assertThat(FigureValue.of(Quotient.absent(Reason.ZERO_COST)))
        .isEqualTo(FigureValue.absent(Reason.ZERO_COST));
  }

  @Test
  void a_length_in_a_name_has_one_to_four_digits_at_its_end_and_does_not_begin_with_0() {
    assertThat(SummaryFigures.lengthIn("reach_7d")).contains(7);
    assertThat(SummaryFigures.lengthIn("reach_9999d")).contains(9999);
    assertThat(SummaryFigures.lengthIn("reach_10000d")).isEmpty();
    assertThat(SummaryFigures.lengthIn("reach_0d")).isEmpty();
    assertThat(SummaryFigures.lengthIn("reach_07d")).isEmpty();
    assertThat(SummaryFigures.lengthIn("reach_7d_old")).isEmpty();
    assertThat(SummaryFigures.lengthIn("reach")).isEmpty();
  }

  @Test
  void figures_are_found_with_any_length_and_only_where_their_name_has_one() {
    assertThat(SummaryFigures.find("reach_7d").orElseThrow())
        .isSameAs(SummaryFigures.find("reach_30d").orElseThrow());
    assertThat(SummaryFigures.find("current_followers")).isPresent();
    assertThat(SummaryFigures.find("current_followers_7d")).isEmpty();
    assertThat(SummaryFigures.find("likes")).isEmpty();
  }

  @Test
  void a_figure_says_what_it_is_made_of_and_which_way_is_better() {
    Figure<ChannelWindow> change = SummaryFigures.find("reach_change_percent").orElseThrow();

    assertThat(change.metric()).contains(Days.metric("reach"));
    assertThat(change.days()).containsExactly(FigureDays.PREVIOUS, FigureDays.CURRENT);
    assertThat(change.better()).isEqualTo(Direction.MORE_IS_BETTER);
    assertThat(change.type()).isEqualTo(FigureType.PERCENT);
    assertThat(change.label()).isEqualTo("Reach change percent");
    assertThat(change.isNamedByLength()).isFalse();
    assertThat(change).hasToString("reach_change_percent");
  }

  @Test
  void what_was_before_gets_neither_better_nor_worse() {
    assertThat(SummaryFigures.all())
        .filteredOn(figure -> figure.name(7).startsWith("previous_"))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.better()).isEqualTo(Direction.NEITHER));
    assertThat(List.of("reach_7d", "growth_7d", "avg_engagement", "growth_rate"))
        .allSatisfy(
            name ->
                assertThat(SummaryFigures.find(name).orElseThrow().better())
                    .isEqualTo(Direction.MORE_IS_BETTER));
  }

  @Test
  void only_the_length_of_the_window_is_named_in_names_formulas_and_cases() {
    assertThat(SummaryFigures.all())
        .filteredOn(Figure::isNamedByLength)
        .extracting(figure -> figure.name(28))
        .containsExactly(
            "growth_28d",
            "reach_28d",
            "impressions_28d",
            "engagements_28d",
            "video_views_28d",
            "previous_reach_28d",
            "previous_impressions_28d",
            "previous_engagements_28d",
            "previous_video_views_28d");
    assertThat(SummaryFigures.find("reach_change_percent").orElseThrow().definition(7).formula())
        .isEqualTo(
            "(reach_7d / reach_days - previous_reach_7d / previous_reach_days)"
                + " / (previous_reach_7d / previous_reach_days) x 100");
  }

  @Test
  void a_value_is_a_value_or_a_reason() {
    assertThatThrownBy(() -> new FigureValue(Optional.empty(), Optional.empty()))
        .hasMessage("a figure has a value or a reason");
    assertThatThrownBy(() -> new FigureValue(Optional.of(1L), Optional.of(Reason.STALE)))
        .hasMessage("a figure has a value or a reason");
  }
}
