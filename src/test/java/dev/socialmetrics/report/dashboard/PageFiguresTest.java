package dev.socialmetrics.report.dashboard;

import static dev.socialmetrics.metric.window.Days.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.comparison.Subject;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Days;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Datum;
import dev.socialmetrics.report.page.Delta;
import dev.socialmetrics.report.page.Tile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A week of one channel, or of two, as a page shows it. */
class PageFiguresTest {
  private static final Period WEEK = Period.last(7, AS_OF);
  private static final Window SPAN = Window.endingOn(AS_OF, 90);

  private static View alone(Days days) {
    return new View(Subject.of(Channel.of("1", "instagram"), days.rows()), WEEK, SPAN);
  }

  private static View together(Days... channels) {
    List<DailyRows> rows = List.of(channels).stream().map(Days::rows).toList();
    return new View(Subject.of(new AccountId("1"), rows), WEEK, SPAN);
  }

  private static WindowMetric metric(String name) {
    return View.metric(name);
  }

  /** {@code tone mark text, words}. */
  private static String shown(Delta delta) {
    return (delta.tone() + " " + delta.mark() + " " + delta.text()).strip()
        + (delta.words().isEmpty() ? "" : ", " + delta.words());
  }

  private static String change(View view, String metric) {
    return shown(new PageFigures(view).change(metric(metric), ""));
  }

  private static Datum datum(Cell cell) {
    return cell.datum().orElseThrow();
  }

  @Test
  void a_sum_is_shown_for_people_and_for_programs() {
    View view = alone(new Days().days(0, 6, "reach", 1000).days(7, 13, "reach", 800));

    Cell cell = new PageFigures(view).cell(metric("reach"), "fine");

    assertThat(cell.text()).isEqualTo("7,000");
    assertThat(cell.fine()).isEqualTo("fine");
    assertThat(datum(cell))
        .isEqualTo(
            new Datum(
                "reach.current",
                "7000",
                Map.of(
                    "scope", "account_on_platform",
                    "account", "1",
                    "platform", "instagram",
                    "start", "2025-10-17",
                    "end", "2025-10-23")));
  }

  @Test
  void sums_move_by_percent_stocks_by_their_difference_and_rates_by_points() {
    View view =
        alone(
            new Days()
                .days(0, 6, "reach", 1000, "likes", 50, "followers", 1100)
                .days(7, 13, "reach", 800, "likes", 48, "followers", 1000));

    assertThat(change(view, "reach")).isEqualTo("up ▲ +25.00\u00a0%");
    assertThat(change(view, "followers")).isEqualTo("up ▲ +100 (+10.00\u00a0%)");
    assertThat(change(view, "engagement_rate")).isEqualTo("down ▼ −1.0 points");
    assertThat(new PageFigures(view).rateCell().text()).isEqualTo("5.00\u00a0%");
    assertThat(new PageFigures(view).basis()).isEqualTo("of reach");
    assertThat(shown(new PageFigures(view).change(metric("likes"), "against last week")))
        .isEqualTo("up ▲ +4.17\u00a0%, against last week");
  }

  @Test
  void what_did_not_move_is_flat_and_what_has_nothing_before_says_why() {
    View same = alone(new Days().days(0, 13, "reach", 10, "followers", 5));
    View first = alone(new Days().days(0, 6, "reach", 10, "followers", 5));
    View zero = alone(new Days().days(0, 6, "reach", 10).days(7, 13, "reach", 0));

    assertThat(change(same, "reach")).isEqualTo("flat  ±0.00\u00a0%");
    assertThat(change(same, "followers")).isEqualTo("flat  ±0 (0.00\u00a0%)");
    assertThat(change(first, "reach")).isEqualTo("none, too few days before to compare with");
    assertThat(change(first, "followers")).isEqualTo("none, too few days before to compare with");
    assertThat(change(zero, "reach")).isEqualTo("none, 0 before, no percentage of it");
    assertThat(change(same, "likes")).isEqualTo("none");
  }

  @Test
  void a_value_that_is_missing_is_said_in_words() {
    PageFigures figures = new PageFigures(alone(new Days().days(0, 6, "likes", 5)));

    assertThat(figures.value(metric("reach"))).isEqualTo("Not in the data");
    assertThat(figures.isKnown(metric("reach"))).isFalse();
    assertThat(figures.cell(metric("reach"), "").text()).isEqualTo("–");
    assertThat(figures.datum(metric("reach")).about("reason")).isEqualTo("missing_input");
    assertThat(figures.value(metric("likes"))).isEqualTo("35");
    assertThat(figures.basis()).isEmpty();
  }

  @Test
  void how_many_days_or_channels_a_value_is_made_of_is_said() {
    Days one = new Days().days(0, 4, "reach", 10).day(1, "followers", 5);
    Days other = new Days().days(0, 1, "reach", 10, "followers", 7);

    assertThat(new PageFigures(alone(one)).presence(metric("reach"))).isEqualTo("5 of 7 days");
    assertThat(new PageFigures(together(one, other)).presence(metric("reach")))
        .isEqualTo("7 of 14 channel days");
    assertThat(new PageFigures(alone(other)).presence(metric("followers")))
        .isEqualTo("on 23 Oct 2025");
    assertThat(
            new PageFigures(together(other, new Days().day(0, "likes", 1)))
                .presence(metric("followers")))
        .isEqualTo("1 of 1 channel, added up; on 23 Oct 2025");
  }

  @Test
  void six_tiles_at_most_are_shown_the_headlines_first_and_then_what_there_is() {
    View little = alone(new Days().days(0, 6, "saves", 1, "clicks", 2, "mentions", 3));
    View much =
        alone(
            new Days()
                .days(
                    0,
                    6,
                    "followers",
                    1,
                    "reach",
                    5,
                    "impressions",
                    9,
                    "video_views",
                    2,
                    "likes",
                    1,
                    "clicks",
                    2));

    assertThat(little.metrics())
        .extracting(WindowMetric::name)
        .containsSubsequence("saves", "clicks", "mentions");
    assertThat(much.metrics())
        .extracting(WindowMetric::name)
        .containsExactly(
            "followers", "reach", "impressions", "video_views", "engagements", "engagement_rate");
  }

  @Test
  void a_tile_says_what_it_is_compared_with() {
    View view =
        alone(
            new Days()
                .days(0, 6, "reach", 1000, "followers", 7, "likes", 2)
                .days(7, 13, "reach", 900, "followers", 5, "likes", 1));

    Map<String, Tile> tiles =
        new ViewTiles(view, ChartLooks.NONE)
            .list().stream().collect(Collectors.toMap(Tile::label, tile -> tile));

    assertThat(tiles.get("Followers").delta().words()).isEqualTo("in 7 days");
    assertThat(tiles.get("Reach").delta().words()).isEqualTo("against the 7 days before");
    assertThat(tiles.get("Reach").unit()).isEqualTo(WindowMetric.PERSON_DAYS);
    assertThat(tiles.get("Engagements").unit()).isEqualTo("likes, comments, shares, saves");
    assertThat(tiles.get("Engagement rate").unit()).isEqualTo("of reach");
    assertThat(tiles.get("Reach").note()).isEqualTo("7 of 7 days");
    assertThat(tiles.get("Reach").spark().orElseThrow().title())
        .isEqualTo("Reach per day, 26 Jul to 23 Oct 2025");
  }

  @Test
  void a_page_begins_with_its_first_three_counts_in_one_sentence() {
    View view =
        alone(new Days().days(0, 6, "followers", 7, "reach", 1000, "likes", 0, "impressions", 2));
    View one = alone(new Days().day(0, "reach", 1, "likes", 1));

    assertThat(Lede.of(view))
        .isEqualTo(
            "7 followers; 7,000 person-days of reach; 14 impressions from 17 Oct to 23 Oct 2025.");
    assertThat(Lede.of(one))
        .isEqualTo("1 person-day of reach; 1 engagement; 1 like from 17 Oct to 23 Oct 2025.");
    assertThat(Lede.of(alone(new Days().day(30, "likes", 1))))
        .isEqualTo("No daily figures from 17 Oct to 23 Oct 2025.");
  }

  @Test
  void a_view_knows_its_latest_day_and_whether_it_is_stale() {
    View view = together(new Days().day(4, "likes", 1), new Days().day(9, "likes", 1));

    assertThat(view.latestDay()).contains(AS_OF.minusDays(4));
    assertThat(view.isStale()).isTrue();
    assertThat(together(new Days().day(3, "likes", 1)).isStale()).isFalse();
    assertThat(view.isSingle()).isFalse();
    assertThat(view.id(metric("reach"))).isEqualTo("reach-all");
    assertThat(alone(new Days().day(0, "likes", 1)).id(metric("reach")))
        .isEqualTo("reach-instagram");
    assertThat(view.about("days", SPAN).about("start")).isEqualTo("2025-07-26");
  }
}
