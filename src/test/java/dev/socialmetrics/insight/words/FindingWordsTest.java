package dev.socialmetrics.insight.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.AnomalyGroup;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.insight.finding.StaleFinding;
import dev.socialmetrics.insight.post.PostDimension;
import dev.socialmetrics.insight.post.PostEffect;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of finding in its sentence. */
class FindingWordsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 3);
  private static final Channel CHANNEL = Channel.of("harbor", "instagram");
  private static final ChannelNames NAMES =
      new ChannelNames(platform -> "Instagram", account -> "Harbor Books", true);

  private static String text(Finding finding) {
    return new FindingWords(NAMES).of(finding).orElseThrow().text();
  }

  private static String advice(Finding finding) {
    return new AdviceText(NAMES.ofSeveral()).of(finding);
  }

  private static AnomalyFinding day(String metric, AnomalyKind kind, double value) {
    return day(metric, kind, value, DAY);
  }

  private static AnomalyFinding day(String metric, AnomalyKind kind, double value, LocalDate day) {
    return new AnomalyFinding(
        FindingId.ofAnomaly(CHANNEL, metric, day),
        new Anomaly(day, kind, true, value, 2000, 1499.6, 2600.4, 9),
        false,
        Optional.empty());
  }

  @Test
  void a_day_is_said_beside_what_was_expected() {
    assertThat(text(day("reach", AnomalyKind.SPIKE, 8000)))
        .isEqualTo(
            "On 3 Oct 2025 the reach of Instagram was 8,000, where 2,000 was expected (1,500 to"
                + " 2,600 is usual).");
    assertThat(text(day("followers", AnomalyKind.DROP, -300)))
        .isEqualTo(
            "On 3 Oct 2025 the followers of Instagram changed by \u2212300, where +2,000 was"
                + " expected (+1,500 to +2,600 is usual).");
    assertThat(text(day("engagement_rate", AnomalyKind.SPIKE, 3.456)))
        .startsWith("On 3 Oct 2025 the engagement rate of Instagram was 3.46 %, where 2,000.00 %");
  }

  private static String text(AnomalyFinding... days) {
    return new FindingWords(NAMES).of(new AnomalyGroup(List.of(days), days[0])).text();
  }

  @Test
  void several_days_are_one_sentence_with_the_one_that_differs_most() {
    assertThat(
            text(
                day("reach", AnomalyKind.DROP, 0, DAY),
                day("reach", AnomalyKind.DROP, 1, DAY.plusDays(1))))
        .isEqualTo(
            "On 2 days, 3 Oct to 4 Oct 2025, the reach of Instagram was lower than usual, most on"
                + " 3 Oct 2025: 0, where 2,000 was expected (1,500 to 2,600 is usual).");
    assertThat(
            text(
                day("video_views", AnomalyKind.SPIKE, 9000, DAY),
                day("video_views", AnomalyKind.SPIKE, 8000, DAY.minusDays(3))))
        .startsWith(
            "On 2 days of 30 Sep to 3 Oct 2025, the video views of Instagram were higher than"
                + " usual, most on 3 Oct 2025: 9,000, where");
    assertThat(
            text(
                day("followers", AnomalyKind.DROP, -300, DAY),
                day("followers", AnomalyKind.DROP, -200, DAY.plusDays(1))))
        .startsWith(
            "On 2 days, 3 Oct to 4 Oct 2025, the followers of Instagram grew less than usual, most"
                + " on 3 Oct 2025: \u2212300, where +2,000");
  }

  @Test
  void one_day_of_a_group_is_said_as_a_day() {
    AnomalyFinding day = day("reach", AnomalyKind.SPIKE, 8000);

    assertThat(text(new AnomalyFinding[] {day})).isEqualTo(text((Finding) day));
  }

  @Test
  void a_new_level_begins_on_its_day() {
    assertThat(text(day("video_views", AnomalyKind.LEVEL, 8000)))
        .isEqualTo(
            "From 3 Oct 2025 on the video views of Instagram were 8,000 a day, where 2,000 was"
                + " expected (1,500 to 2,600 is usual).");
  }

  @Test
  void an_export_of_totals_and_a_hole_have_no_expected() {
    assertThat(text(day("reach", AnomalyKind.STOCK_FLOW, 8000)))
        .isEqualTo(
            "The reach of Instagram never fell from 3 Oct 2025 to 3 Oct 2025: the export may have"
                + " totals so far in the place of daily values.");
    assertThat(text(day("days", AnomalyKind.HOLE, 1)))
        .isEqualTo("Instagram has no row for 1 day from 3 Oct 2025 on.");
    assertThat(text(day("days", AnomalyKind.HOLE, 2)))
        .isEqualTo("Instagram has no row for 2 days from 3 Oct 2025 on.");
  }

  @Test
  void a_stale_channel_is_said_to_be_stale_and_not_to_fall() {
    StaleFinding stale =
        new StaleFinding(FindingId.ofStale(CHANNEL, DAY), LocalDate.of(2025, 10, 23));

    assertThat(text(stale)).isEqualTo("Instagram has no days after 3 Oct 2025.");
    assertThat(advice(stale))
        .isEqualTo(
            "Export Harbor Books on Instagram again: its latest day is 3 Oct 2025, 20 days before"
                + " the report.");
  }

  @Test
  void amounts_have_the_places_of_their_currency() {
    CampaignFinding campaign =
        new CampaignFinding(
            FindingId.ofCampaign(CHANNEL, "autumn sale", DAY),
            new Window(DAY, DAY.plusDays(9)),
            new BigDecimal("1234567"),
            new BigDecimal("0"),
            "JPY",
            1,
            Optional.empty());

    assertThat(text(campaign))
        .isEqualTo("Campaign autumn sale of Instagram cost 1,234,567 JPY and brought 0 JPY.");
    assertThat(advice(campaign))
        .isEqualTo(
            "Look at campaign autumn sale of Harbor Books on Instagram: it cost 1,234,567 JPY and"
                + " brought 0 JPY.");
  }

  private static PostFinding posts(PostDimension dimension, String group) {
    List<String> posts = Collections.nCopies(14, "p");
    return PostFinding.of(
        CHANNEL, new PostEffect(dimension, group, 1.34, 1.12, 1.55, posts), 90, DAY);
  }

  @Test
  void what_works_has_its_interval_and_how_many_posts_it_is_made_of() {
    assertThat(text(posts(PostDimension.TYPE, "carousel")))
        .isEqualTo(
            "Carousels of Instagram had 1.3 times the engagement rate of other posts (1.1 to 1.6; 14"
                + " posts).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TYPE    | story           | stories",
        "TYPE    | live            | live videos",
        "TYPE    | text            | text posts",
        "TYPE    | link            | link posts",
        "TYPE    | boomerang       | posts of the type boomerang",
        "DAYPART | WEEKDAY_EVENING | posts on weekdays after 18:00",
        "WEEKDAY | MONDAY          | posts on Mondays",
        "CAPTION | SHORT           | posts with captions of at most 80 characters",
        "HASHTAG | sale            | posts with #sale",
      })
  void groups_are_called_what_people_call_them(
      PostDimension dimension, String group, String words) {
    assertThat(advice(posts(dimension, group)))
        .isEqualTo(
            "Publish more "
                + words
                + " on Harbor Books on Instagram: they had 1.3 times the engagement rate of other posts"
                + " (1.1 to 1.6; 14 posts).");
  }
}
