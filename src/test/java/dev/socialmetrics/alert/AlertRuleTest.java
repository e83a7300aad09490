package dev.socialmetrics.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.alert.AlertRule.Direction;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a rule looks at, how far back, and at which figure exactly it begins to hold. */
class AlertRuleTest {
  private static final ChannelNames NAMES =
      new ChannelNames(Platforms.builtIn()::nameOf, AccountId::value, false);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final Channel CHANNEL = Channel.of("a", "instagram");

  @ParameterizedTest(name = "{0} {1} covers {2} on {3}: {4}")
  @CsvSource({
    ", , a, instagram, true",
    "A, , a, instagram, true",
    "b, , a, instagram, false",
    ", instagram, a, instagram, true",
    ", tiktok, a, instagram, false",
    "a, tiktok, a, tiktok, true",
    "a, tiktok, b, tiktok, false"
  })
  void a_rule_covers_its_account_and_platform_or_all(
      String account, String platform, String id, String key, boolean covered) {
    assertThat(
            rule(AlertKind.CHANGE, account, platform, Direction.BOTH, 1, 0, 0)
                .covers(Channel.of(id, key)))
        .isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "CHANGE, 17",
    "FOLLOWER_DROP, 11",
    "LOW_ENGAGEMENT, 63",
    "STALE_DATA, 0",
    "FAILED_RUN, 0",
    "LOW_ROI, 0",
    "ANOMALY, 0",
    "GOAL, 0"
  })
  void looks_back_as_far_as_its_windows_reach(AlertKind kind, int days) {
    assertThat(rule(kind, null, null, Direction.BOTH, 7, 0, 0).span()).isEqualTo(days);
  }

  @Test
  void an_unknown_metric_is_refused_with_those_that_there_are() {
    assertThatThrownBy(
            () ->
                new AlertRule(
                    "r",
                    AlertKind.CHANGE,
                    AlertSeverity.INFO,
                    AlertRule.Scope.ALL,
                    Optional.of("fame"),
                    Direction.BOTH,
                    new AlertRule.Thresholds(1, 0, 0),
                    new AlertRule.Span(1, 8, 4),
                    new AlertRule.Selection(true, 10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("metric must be one of " + AlertRule.metricNames(AlertKind.CHANGE));
    assertThat(AlertRule.metricNames(AlertKind.CHANGE))
        .contains("likes", "followers", "engagement_rate");
  }

  @ParameterizedTest(name = "{1} to {2} by a rule of {0}: {3}")
  @CsvSource({
    "UP, 100, 150, rose by 50.00 %",
    "UP, 100, 50, none",
    "UP, 100, 149, none",
    "DOWN, 100, 50, fell by 50.00 %",
    "DOWN, 100, 150, none",
    "DOWN, 100, 51, none",
    "BOTH, 1000, 2500, rose by 150.00 %"
  })
  void a_change_goes_the_rules_way_and_as_far_as_it_says(
      Direction direction, long before, long now, String found) {
    Optional<Alert> alert =
        judge(rule(AlertKind.CHANGE, null, null, direction, 1, 50, 0), "likes", before, now);

    assertThat(alert.map(Alert::text).orElse("none")).contains(found);
  }

  @Test
  void a_change_from_nothing_or_of_unknown_days_raises_nothing() {
    AlertRule rule = rule(AlertKind.CHANGE, null, null, Direction.BOTH, 1, 50, 0);

    assertThat(judge(rule, "likes", 0, 10)).isEmpty();
    assertThat(judge(rule, "shares", 100, 10)).isEmpty();
    assertThat(judge(rule, "likes", 10)).isEmpty();
  }

  @ParameterizedTest(name = "{0} followers, then {1}: {2}")
  @CsvSource({
    "1000, 980, true",
    "1000, 981, false",
    "99, 50, false",
    "100, 98, true",
    "100, 200, false"
  })
  void followers_fall_by_the_percentage_from_the_least_number_on(
      long before, long now, boolean found) {
    AlertRule rule = rule(AlertKind.FOLLOWER_DROP, null, null, Direction.BOTH, 1, 2, 100);

    assertThat(judge(rule, "followers", before, now).isPresent()).isEqualTo(found);
  }

  @Test
  void a_drop_says_whose_it_is_and_both_numbers() {
    AlertRule rule = rule(AlertKind.FOLLOWER_DROP, null, null, Direction.BOTH, 1, 2, 0);

    Alert alert = judge(rule, "followers", 15250, 14000).orElseThrow();

    assertThat(alert.text())
        .isEqualTo(
            "a on Instagram: followers fell by 8.20 %, from 15,250 to 14,000 in 1 day to 2025-01-02.");
    assertThat(alert.subject()).isEqualTo("followers");
    assertThat(alert.account()).contains("a");
    assertThat(alert.platform()).contains("instagram");
    assertThat(alert.asOf()).contains(LocalDate.of(2025, 1, 2));
    assertThat(alert.figure()).contains(BigDecimal.valueOf(14000));
    assertThat(alert.previous()).contains(BigDecimal.valueOf(15250));
    assertThat(alert.severity()).isEqualTo(AlertSeverity.CRITICAL);
  }

  @ParameterizedTest
  @CsvSource({"2025-01-11, false", "2025-01-12, true", "2024-12-31, false"})
  void data_is_stale_when_it_is_older_than_the_days_of_the_rule(LocalDate today, boolean stale) {
    AlertRule rule = rule(AlertKind.STALE_DATA, null, null, Direction.BOTH, 10, 0, 0);

    Optional<Alert> alert = AlertRules.stale(rule, CHANNEL, FIRST, today, NAMES);

    assertThat(alert.isPresent()).isEqualTo(stale);
    assertThat(alert.map(Alert::text).orElse("11 days ago")).contains("11 days ago");
  }

  @Test
  void stale_data_names_its_latest_day_and_what_is_expected() {
    AlertRule rule = rule(AlertKind.STALE_DATA, null, null, Direction.BOTH, 3, 0, 0);

    Alert alert = AlertRules.stale(rule, CHANNEL, FIRST, FIRST.plusDays(5), NAMES).orElseThrow();

    assertThat(alert.text())
        .isEqualTo(
            "a on Instagram: the latest day is 2025-01-01, 5 days ago; at most 3 are expected.");
    assertThat(alert.figure()).contains(BigDecimal.valueOf(5));
    assertThat(alert.previous()).contains(BigDecimal.valueOf(3));
    assertThat(alert.asOf()).contains(FIRST);
  }

  @Test
  void a_failed_run_is_raised_by_the_rules_on_it_alone() {
    AlertRules rules =
        new AlertRules(
            List.of(
                rule(AlertKind.FAILED_RUN, null, null, Direction.BOTH, 1, 0, 0),
                rule(AlertKind.CHANGE, null, null, Direction.BOTH, 1, 0, 0)),
            List.of(),
            Platforms.builtIn());

    assertThat(rules.isEmpty()).isFalse();
    assertThat(rules.judgeFailure(7, "run.disk-full"))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.text())
                  .isEqualTo("Run 7 failed: run.disk-full. metrics run 7 tells the rest.");
              assertThat(alert.subject()).isEqualTo("run 7");
              assertThat(alert.account()).isEmpty();
            });
    assertThat(new AlertRules(List.of(), List.of(), Platforms.builtIn()).isEmpty()).isTrue();
  }

  private static AlertRule rule(
      AlertKind kind,
      String account,
      String platform,
      Direction direction,
      int days,
      double percent,
      double minimum) {
    return new AlertRule(
        "r",
        kind,
        AlertSeverity.CRITICAL,
        new AlertRule.Scope(
            Optional.ofNullable(account), Optional.ofNullable(platform).map(Platform::new)),
        kind == AlertKind.ANOMALY || kind == AlertKind.GOAL
            ? Optional.empty()
            : Optional.of("likes"),
        direction,
        new AlertRule.Thresholds(percent, minimum, 0),
        new AlertRule.Span(days, 8, 4),
        new AlertRule.Selection(true, 10));
  }

  /** What a rule says of days in a row with these values in a column. */
  private static Optional<Alert> judge(AlertRule rule, String column, long... values) {
    List<Observation> days =
        IntStream.range(0, values.length)
            .mapToObj(n -> day(FIRST.plusDays(n), column, values[n]))
            .toList();
    return new ChannelRules(
            CHANNEL,
            FIRST.plusDays(values.length - 1L),
            DailyRows.of(new Platform("instagram"), days, List.of()),
            NAMES)
        .judge(rule);
  }

  private static Observation day(LocalDate date, String column, long value) {
    MutableValues row = new MutableValues(Kind.DAILY);
    row.set(Kind.DAILY.column("account_id"), "a");
    row.set(Kind.DAILY.column("platform"), "instagram");
    row.set(Kind.DAILY.column("date"), date.toString());
    row.set(Kind.DAILY.column(column), value);
    return Observation.of(row);
  }
}
