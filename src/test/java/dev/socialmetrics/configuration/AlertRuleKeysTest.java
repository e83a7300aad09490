package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AlertKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRuleKeysTest {
  @TempDir private Path folder;
  private ConfigurationInTest configuration;

  @BeforeEach
  void open() {
    configuration = new ConfigurationInTest(folder);
  }

  private String refusal(String rule) {
    return configuration
        .application("alerts:\n  rules:\n    - {name: a, " + rule + "}\n")
        .refusal();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "anomaly, percent: 30, percent",
    "goal, days: 7, days",
    "stale-data, most: 3, most",
    "failed-run, account: harbor, account",
    "follower-drop, metric: reach, metric",
    "low-engagement, minimum: 5, minimum",
    "low-roi, minimumSeverity: info, minimumSeverity",
    "change, limit: 0, limit",
  })
  void a_key_of_another_kind_is_refused(String kind, String key, String name) {
    assertThat(refusal("kind: " + kind + ", " + key))
        .startsWith(
            "application.yml:3: alerts.rules[0]."
                + name
                + ": found a key that a rule of kind "
                + kind
                + " does not look at, expected one of name, kind, severity")
        .endsWith(". Remove it, or correct the kind.");
  }

  @Test
  void the_message_has_all_keys_of_the_kind() {
    assertThat(
            refusal("kind: goal, severity: info, account: a, platform: x, metric: reach, most: 1"))
        .isEqualTo(
            "application.yml:3: alerts.rules[0].most: found a key that a rule of kind goal does not"
                + " look at, expected one of name, kind, severity, account, platform, metric."
                + " Remove it, or correct the kind.");
  }

  @Test
  void every_key_of_the_kind_is_taken_in_each_spelling() {
    assertThat(
            refusal(
                "kind: anomaly, severity: info, account: a, platform: Instagram, metric: reach,"
                    + " direction: up, days: 3, minimumSeverity: info, most: 5"))
        .isEqualTo("accepted");
    assertThat(
            configuration.refusal(
                Map.of(
                    "METRICS_ALERTS_RULES_0_NAME", "a",
                    "METRICS_ALERTS_RULES_0_KIND", "anomaly",
                    "METRICS_ALERTS_RULES_0_MINIMUMSEVERITY", "info")))
        .isEqualTo("accepted");
  }

  @Test
  void each_key_of_a_rule_is_looked_at_by_some_kind() {
    List<String> looked =
        Arrays.stream(AlertKind.values()).flatMap(kind -> AlertRuleKeys.of(kind).stream()).toList();

    assertThat(looked).containsAll(SettingKeys.list(AlertSettings.Rule.class));
  }

  @Test
  void an_unknown_platform_is_refused_with_the_nearest_known_one() {
    assertThat(refusal("kind: goal, platform: insta"))
        .isEqualTo(
            "application.yml:3: alerts.rules[0].platform: found insta, expected one of facebook,"
                + " instagram, linkedin, mastodon, pinterest, snapchat, threads, tiktok, twitter, youtube."
                + " Correct the value.");
  }

  @Test
  void a_metric_of_another_kind_is_refused_with_those_of_the_kind() {
    assertThat(refusal("kind: goal, metric: likes"))
        .isEqualTo(
            "application.yml:3: alerts.rules[0].metric: found likes, expected one of followers,"
                + " reach, impressions, video_views, engagements. Correct the value.");
  }
}
