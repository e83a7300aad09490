package dev.socialmetrics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.insight.words.ChannelNames;
import dev.socialmetrics.metric.window.DailyRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelRulesTest {
  private static final ChannelNames NAMES =
      new ChannelNames(Platforms.builtIn()::nameOf, AccountId::value, false);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  @Test
  void an_engagement_below_its_median_is_found_once_there_are_enough_windows() {
    AlertRule rule = rule(AlertKind.LOW_ENGAGEMENT, 30, 0, 1);

    assertThat(judge(rule, 10, 10, 10, 10, 7))
        .map(Alert::text)
        .contains(
            "a on Instagram: engagement rate of 1 day to 2025-01-05 is 7.00 %, below its own median of"
                + " 10.00 % over 4 earlier windows.");
    assertThat(judge(rule, 10, 10, 10, 10, 8)).isEmpty();
    assertThat(judge(rule, 10, 10, 10, 7)).isEmpty();
  }

  @Test
  void an_engagement_of_views_is_not_held_against_one_of_impressions() {
    AlertRule rule = rule(AlertKind.LOW_ENGAGEMENT, 30, 0, 1);
    List<Observation> days = new ArrayList<>();
    IntStream.range(0, 4).forEach(n -> days.add(day(FIRST.plusDays(n), 10, "impressions", 100)));
    days.add(day(FIRST.plusDays(4), 10, "impressions", 150));
    Observation views = day(FIRST.plusDays(4), 10, "video_views", 150);

    assertThat(judge(rule, days)).map(Alert::text).isPresent();
    days.set(4, views);
    assertThat(judge(rule, days)).isEmpty();
  }

  @Test
  void a_change_below_the_percentage_the_minimum_or_the_other_way_is_passed_over() {
    AlertRule rule = rule(AlertKind.CHANGE, 50, 15, 1);

    assertThat(judge(rule, 10, 15)).map(Alert::subject).contains("likes");
    assertThat(judge(rule, 10, 14)).isEmpty();
    assertThat(judge(rule, 1, 14)).isEmpty();
    assertThat(judge(rule, 20, 10)).map(Alert::figure).contains(Optional.of(BigDecimal.TEN));
    assertThat(judge(rule, 0, 20)).isEmpty();
  }

  @Test
  void the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
    assertThat(
            ChannelRules.median(
                List.of(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.TEN)))
        .isEqualByComparingTo("6");
  }

  private static AlertRule rule(AlertKind kind, double percent, double minimum, int days) {
    return new AlertRule(
        "r",
        kind,
        AlertSeverity.WARNING,
        AlertRule.Scope.ALL,
        Optional.of("likes"),
        AlertRule.Direction.BOTH,
        new AlertRule.Thresholds(percent, minimum, 0),
        new AlertRule.Span(days, 8, 4),
        new AlertRule.Selection(true, 10));
  }

  /** Days in a row with these likes, each with a reach of 100. */
  private static Optional<Alert> judge(AlertRule rule, long... likes) {
    return judge(
        rule,
        IntStream.range(0, likes.length)
            .mapToObj(n -> day(FIRST.plusDays(n), likes[n], "reach", 100))
            .toList());
  }

  private static Optional<Alert> judge(AlertRule rule, List<Observation> days) {
    LocalDate last = FIRST.plusDays(days.size() - 1L);
    return new ChannelRules(
            Channel.of("a", "instagram"),
            last,
            DailyRows.of(new Platform("instagram"), days, List.of()),
            NAMES)
        .judge(rule);
  }

  private static Observation day(LocalDate date, long likes, String basis, long base) {
    MutableValues row = new MutableValues(Kind.DAILY);
    row.set(Kind.DAILY.column("account_id"), "a");
    row.set(Kind.DAILY.column("platform"), "instagram");
    row.set(Kind.DAILY.column("date"), date.toString());
    row.set(Kind.DAILY.column("likes"), likes);
    row.set(Kind.DAILY.column(basis), base);
    return Observation.of(row);
  }
}
