package dev.socialmetrics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.alert.AlertRule.Direction;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.annotation.AnnotationKind;
import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.finding.ChannelInsight;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.words.ChannelNames;
import dev.socialmetrics.metric.window.DailyRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which unusual days and goals of a channel a rule raises. */
class AnomalyAndGoalRulesTest {
  private static final ChannelNames NAMES =
      new ChannelNames(Platforms.builtIn()::nameOf, AccountId::value, false);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
  private static final int DAYS = 100;
  private static final LocalDate LATEST = FIRST.plusDays(DAYS - 1);
  private static final Channel TIKTOK = Channel.of("a", "tiktok");
  private static final Channel INSTAGRAM = Channel.of("a", "instagram");

  @Test
  void an_unusual_day_is_raised_with_its_id_and_what_is_usual() {
    Alert alert = judge(TIKTOK, anomaly(7), reach(3, 9000)).get(0).alert();

    assertThat(alert.subject()).isEqualTo("anomaly:a:tiktok:reach:2025-04-12");
    assertThat(alert.text())
        .matches(
            "On 12 Apr 2025 the reach of a on TikTok was 9,000, where [0-9,]+ was expected \\([0-9,]+ to"
                + " [0-9,]+ is usual\\)\\.");
    assertThat(alert.asOf()).contains(LATEST.minusDays(3));
    assertThat(alert.figure()).contains(BigDecimal.valueOf(9000));
    assertThat(alert.previous().orElseThrow().scale()).isZero();
    assertThat(alert.previous().orElseThrow().doubleValue()).isBetween(900.0, 1100.0);
  }

  @Test
  void a_level_is_raised_when_it_becomes_known_apart_from_the_spike_of_its_first_day() {
    double[] reach = reach(0, 1000);
    for (int n = DAYS - 7; n < DAYS; n++) {
      reach[n] *= 3;
    }

    List<FoundAlert> found = judge(TIKTOK, anomaly(1), reach);

    assertThat(found)
        .extracting(one -> one.alert().subject())
        .containsExactly("anomaly:a:tiktok:reach:" + LATEST.minusDays(6) + ": level");
  }

  @Test
  void a_day_before_those_that_are_looked_at_is_not_raised() {
    assertThat(judge(TIKTOK, anomaly(4), reach(3, 9000))).hasSize(1);
    assertThat(judge(TIKTOK, anomaly(3), reach(3, 9000))).isEmpty();
  }

  @Test
  void a_day_that_the_platform_still_counts_is_not_raised() {
    assertThat(judge(INSTAGRAM, anomaly(7), reach(1, 9000))).isEmpty();
    assertThat(judge(INSTAGRAM, anomaly(7), reach(2, 9000))).hasSize(1);
    assertThat(judge(TIKTOK, anomaly(7), reach(1, 9000))).hasSize(1);
  }

  @Test
  void a_day_that_people_explained_is_not_raised() {
    LocalDate day = LATEST.minusDays(3);
    Annotations explained =
        new Annotations(
            List.of(
                new Annotation(
                    new Window(day, day),
                    Optional.empty(),
                    Optional.empty(),
                    "on television",
                    AnnotationKind.NOTE)));

    AnomalyRules rules = unusual(figures(TIKTOK, reach(3, 9000)), explained);

    assertThat(rules.judge(anomaly(7))).isEmpty();
  }

  @Test
  void a_rule_names_its_metric_its_direction_and_how_severe_a_day_must_be() {
    double[] slightly = reach(3, 1220);

    assertThat(
            judge(TIKTOK, anomaly(Optional.of("impressions"), Direction.BOTH, true), reach(3, 9)))
        .isEmpty();
    assertThat(judge(TIKTOK, anomaly(Optional.empty(), Direction.UP, true), reach(3, 9))).isEmpty();
    assertThat(judge(TIKTOK, anomaly(Optional.of("reach"), Direction.DOWN, true), reach(3, 9)))
        .hasSize(1);
    assertThat(judge(TIKTOK, anomaly(Optional.empty(), Direction.BOTH, true), slightly)).isEmpty();
    assertThat(judge(TIKTOK, anomaly(Optional.empty(), Direction.BOTH, false), slightly))
        .hasSize(1);
  }

  @Test
  void the_farther_from_the_expected_the_worse() {
    double[] reach = reach(5, 3000);
    reach[DAYS - 1 - 3] = 20;

    List<FoundAlert> found = new ArrayList<>(judge(TIKTOK, anomaly(7), reach));
    found.sort(FoundAlert.ORDER);

    assertThat(found)
        .extracting(one -> one.alert().asOf().orElseThrow())
        .containsExactly(LATEST.minusDays(3), LATEST.minusDays(5));
  }

  @Test
  void days_without_a_row_have_no_distance_and_are_not_raised() {
    double[] reach = reach(3, 1000);
    reach[DAYS - 1 - 3] = Double.NaN;

    assertThat(judge(TIKTOK, anomaly(7), reach)).isEmpty();
  }

  @Test
  void a_goal_is_raised_when_it_is_behind_and_when_it_is_missed() {
    Alert behind = goal(20_000, LATEST.plusDays(10)).get(0).alert();
    Alert missed = goal(20_000, LATEST.minusDays(1)).get(0).alert();

    assertThat(behind.text())
        .isEqualTo(
            "Of the goal of 20,000 followers of a on TikTok by 25 Apr 2025, 5,990 were there on 15 Apr"
                + " 2025: at this pace it is reached on 14 Feb 2029.");
    assertThat(behind.subject()).isEqualTo("followers 20000 by 2025-04-25: behind");
    assertThat(behind.figure()).contains(BigDecimal.valueOf(5990));
    assertThat(behind.previous()).contains(BigDecimal.valueOf(20_000));
    assertThat(missed.text())
        .isEqualTo(
            "Of the goal of 20,000 followers of a on TikTok by 14 Apr 2025, 5,980 were there on 14 Apr"
                + " 2025: it was missed.");
    assertThat(missed.subject()).isEqualTo("followers 20000 by 2025-04-14: missed");
  }

  @Test
  void a_goal_that_is_on_track_or_reached_is_not_raised() {
    assertThat(goal(6000, LATEST.plusDays(10))).isEmpty();
    assertThat(goal(5980, LATEST.minusDays(1))).isEmpty();
  }

  /** Five thousand followers and ten more each day. */
  private static List<FoundAlert> goal(double target, LocalDate by) {
    ObservedMetric followers = ObservedMetric.all().get(0);
    Goal goal = new Goal(TIKTOK, followers, target, new Window(by, by));
    double[] days = new double[DAYS];
    for (int n = 0; n < DAYS; n++) {
      days[n] = 5000 + 10 * n;
    }
    ChannelRules figures = figures(TIKTOK, "followers", days);
    return new GoalRules(figures, List.of(goal))
        .judge(rule(AlertKind.GOAL, Optional.empty(), Direction.BOTH, true, 7));
  }

  /** About a thousand people a day, and another number some days before the latest one. */
  private static double[] reach(int daysBefore, double other) {
    double[] days = new double[DAYS];
    for (int n = 0; n < DAYS; n++) {
      days[n] = 1000 + 20 * ((n * 7 + n / 5) % 5) - 40;
    }
    days[DAYS - 1 - daysBefore] = other;
    return days;
  }

  private static List<FoundAlert> judge(Channel channel, AlertRule rule, double[] reach) {
    return unusual(figures(channel, reach), Annotations.NONE).judge(rule);
  }

  private static AnomalyRules unusual(ChannelRules figures, Annotations annotations) {
    Window span = ChannelSeries.span(LATEST.minusDays(30), LATEST);
    ChannelSeries series = new ChannelSeries(figures.rows(), span);
    return new AnomalyRules(
        ChannelInsight.of(figures.channel(), LATEST, series, 30, annotations), NAMES);
  }

  private static ChannelRules figures(Channel channel, double[] reach) {
    return figures(channel, "reach", reach);
  }

  private static ChannelRules figures(Channel channel, String column, double[] values) {
    List<Observation> rows = new ArrayList<>();
    for (int n = 0; n < values.length; n++) {
      if (!Double.isNaN(values[n])) {
        rows.add(row(channel, FIRST.plusDays(n), column, Math.round(values[n])));
      }
    }
    return new ChannelRules(
        channel, LATEST, DailyRows.of(channel.platform(), rows, List.of()), NAMES);
  }

  private static Observation row(Channel channel, LocalDate date, String column, long value) {
    MutableValues row = new MutableValues(Kind.DAILY);
    row.set(Kind.DAILY.column("account_id"), channel.accountId());
    row.set(Kind.DAILY.column("platform"), channel.platformKey());
    row.set(Kind.DAILY.column("date"), date.toString());
    row.set(Kind.DAILY.column(column), value);
    return Observation.of(row);
  }

  private static AlertRule anomaly(int days) {
    return rule(AlertKind.ANOMALY, Optional.empty(), Direction.BOTH, true, days);
  }

  private static AlertRule anomaly(
      Optional<String> metric, Direction direction, boolean severeOnly) {
    return rule(AlertKind.ANOMALY, metric, direction, severeOnly, 7);
  }

  private static AlertRule rule(
      AlertKind kind, Optional<String> metric, Direction direction, boolean severeOnly, int days) {
    return new AlertRule(
        "r",
        kind,
        AlertSeverity.WARNING,
        AlertRule.Scope.ALL,
        metric,
        direction,
        new AlertRule.Thresholds(30, 0, 0),
        new AlertRule.Span(days, 8, 4),
        new AlertRule.Selection(severeOnly, 10));
  }
}
