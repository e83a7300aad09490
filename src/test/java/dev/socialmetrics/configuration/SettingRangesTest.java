package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socialmetrics.alert.AlertRule.Direction;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import dev.socialmetrics.domain.Platforms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** The first and last value of each setting that is taken, and what expectations mean. */
class SettingRangesTest {
  private static final ExpectSettings EXPECT =
      new ExpectSettings(
          "Daily", List.of("Acme=weekly", "acme/tiktok = none", "shop/x=12", "gone=none"));

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "other, x, 3",
    "acme, instagram, 9",
    "ACME, tiktok, -1",
    "shop, x, 12",
    "shop, instagram, 3",
    "gone, x, -1"
  })
  void a_channel_is_expected_by_its_own_entry_then_its_accounts_then_as_all(
      String account, String platform, int days) {
    assertThat(EXPECT.days(account, platform))
        .isEqualTo(days < 0 ? OptionalInt.empty() : OptionalInt.of(days));
  }

  @Test
  void channels_that_are_named_are_missed_unless_nothing_is_expected_of_them() {
    assertThat(EXPECT.listPairs()).containsExactly("shop/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily", "WEEKLY", "none", "1", "999"})
  void an_expectation_is_a_word_or_a_number_of_days(String every) {
    assertThatCode(() -> new ExpectSettings(every, null)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1000", "-1", "1.5", "monthly", "٣"})
  void any_other_expectation_is_refused_with_what_there_is(String every) {
    assertThat(wrongKey(() -> new ExpectSettings(every, null))).isEqualTo("expect.every");
    assertThatThrownBy(() -> new ExpectSettings(every, null))
        .hasMessageContaining("daily, weekly, a number of days from 1 to 999, or none");
    assertThat(wrongKey(() -> new ExpectSettings("daily", List.of("acme=" + every))))
        .isEqualTo("expect.except");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "=daily", "acme:daily"})
  void an_exception_names_an_account(String entry) {
    assertThatThrownBy(() -> new ExpectSettings("daily", List.of(entry)))
        .hasMessageContaining("ACCOUNT=E or ACCOUNT/PLATFORM=E");
  }

  @ParameterizedTest(name = "reports {0}, archive {1}, daily {2}")
  @CsvSource({"0, 0, 0", "1, 1, 800", "36500, 36500, 36500"})
  void what_is_kept_is_kept_for_ever_or_long_enough(int reports, int archive, int daily) {
    assertThatCode(() -> new RetentionSettings(reports, archive, daily)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "-1, 0, 0, retention.reports",
    "36501, 0, 0, retention.reports",
    "0, -1, 0, retention.archive",
    "0, 36501, 0, retention.archive",
    "0, 0, 799, retention.daily",
    "0, 0, -1, retention.daily",
    "0, 0, 36501, retention.daily"
  })
  void any_other_retention_is_refused_by_its_key(int reports, int archive, int daily, String key) {
    assertThat(wrongKey(() -> new RetentionSettings(reports, archive, daily))).isEqualTo(key);
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "info, plain, 64KB, 1, none",
    "debug, json, 10MB, 3650, none",
    "trace, plain, 10MB, 14, log.level",
    "INFO, plain, 10MB, 14, log.level",
    "info, xml, 10MB, 14, log.format",
    "info, plain, 63KB, 14, log.file-size",
    "info, plain, 10MB, 0, log.keep-days",
    "info, plain, 10MB, 3651, log.keep-days"
  })
  void a_log_is_bounded(String level, String format, String size, int days, String wrong) {
    if (wrong.equals("none")) {
      assertThat(new LogSettings(level, format, DataSize.parse(size), days).fileBytes())
          .isEqualTo(DataSize.parse(size).toBytes());
    } else {
      assertThat(wrongKey(() -> new LogSettings(level, format, DataSize.parse(size), days)))
          .isEqualTo(wrong);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}")
  @CsvSource({
    "likes, 0.1, 0, 1, 1, 1, none",
    "likes, 30, 5, 366, 60, 60, none",
    "like, 30, 0, 7, 8, 4, metric",
    "likes, 0, 0, 7, 8, 4, percent",
    "likes, 30, -1, 7, 8, 4, minimum",
    "likes, 30, 0, 0, 8, 4, days",
    "likes, 30, 0, 367, 8, 4, days",
    "likes, 30, 0, 7, 61, 4, windows",
    "likes, 30, 0, 7, 8, 9, sample",
    "likes, 30, 0, 7, 8, 0, sample"
  })
  void a_rule_is_refused_by_the_key_that_is_wrong(
      String metric,
      double percent,
      double minimum,
      int days,
      int windows,
      int sample,
      String wrong) {
    if (wrong.equals("none")) {
      assertThat(
              settings(rule("r", metric, percent, minimum, days, windows, sample))
                  .toRules(List.of(), Platforms.builtIn())
                  .isEmpty())
          .isFalse();
    } else {
      assertThat(wrongKey(() -> rule("r", metric, percent, minimum, days, windows, sample)))
          .isEqualTo("rule." + wrong);
    }
  }

  @Test
  void two_rules_do_not_share_a_name_and_a_rule_has_one() {
    AlertSettings.Rule rule = rule("r", "likes", 30, 0, 7, 8, 4);

    assertThatThrownBy(() -> settings(rule, rule)).hasMessageContaining("r twice");
    assertThat(wrongKey(() -> rule(" ", "likes", 30, 0, 7, 8, 4))).isEqualTo("rule.name");
    assertThat(
            new AlertSettings(null, Duration.ZERO, null, null, Duration.ZERO, "none")
                .toRules(List.of(), Platforms.builtIn())
                .isEmpty())
        .isTrue();
    assertThat(
            wrongKey(
                () ->
                    new AlertSettings(
                        null, Duration.ofSeconds(-1), null, null, Duration.ZERO, "none")))
        .isEqualTo("alerts.cool-down");
  }

  @Test
  void an_unusual_day_is_a_warning_or_an_information_of_a_metric_that_is_looked_at() {
    assertThat(wrongKey(() -> anomaly("likes", AlertSeverity.INFO, 10))).isEqualTo("rule.metric");
    assertThat(wrongKey(() -> anomaly(null, AlertSeverity.CRITICAL, 10)))
        .isEqualTo("rule.minimum-severity");
    assertThat(wrongKey(() -> anomaly(null, AlertSeverity.INFO, 0))).isEqualTo("rule.most");
    assertThat(
            settings(anomaly("reach", AlertSeverity.INFO, 7))
                .toRules(List.of(), Platforms.builtIn())
                .limits())
        .containsExactly(Map.entry("odd", 7));
  }

  @ParameterizedTest
  @CsvSource({
    "none, none",
    "https://reports.example.com/{date}/index.html, none",
    "reports.example.com, alerts.report-link",
    "https://a b, alerts.report-link",
    "https://a|b, alerts.report-link"
  })
  void the_link_of_reports_is_an_address(String link, String wrong) {
    ThrowingCallable settings =
        () -> new AlertSettings(null, Duration.ZERO, null, null, Duration.ZERO, link);

    assertThat(wrong.equals("none") ? catchThrowable(settings) : wrongKey(settings))
        .isEqualTo(wrong.equals("none") ? null : wrong);
  }

  private static AlertSettings.Rule anomaly(String metric, AlertSeverity least, int most) {
    return new AlertSettings.Rule(
        "odd",
        AlertKind.ANOMALY,
        AlertSeverity.WARNING,
        null,
        null,
        metric,
        Direction.BOTH,
        30,
        0,
        7,
        8,
        4,
        0,
        least,
        most);
  }

  /** The key that is out of range; of an element of a list, behind {@code rule}. */
  private static String wrongKey(ThrowingCallable settings) {
    return catchThrowableOfType(OutOfRange.class, settings).keyWithin("rule");
  }

  private static AlertSettings settings(AlertSettings.Rule... rules) {
    return new AlertSettings(
        List.of(rules), Duration.ofHours(24), null, null, Duration.ofDays(3), "none");
  }

  private static AlertSettings.Rule rule(
      String name,
      String metric,
      double percent,
      double minimum,
      int days,
      int windows,
      int sample) {
    return new AlertSettings.Rule(
        name,
        AlertKind.CHANGE,
        AlertSeverity.WARNING,
        null,
        null,
        metric,
        Direction.BOTH,
        percent,
        minimum,
        days,
        windows,
        sample,
        0,
        AlertSeverity.WARNING,
        10);
  }
}
