package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
  @TempDir Path folder;

  @Test
  void every_setting_is_shown_with_where_it_came_from_and_secrets_are_masked() {
    Desktop desktop =
        new Desktop(folder)
            .configure(
                """
                report:
                  minimum-reach: 7
                platforms: [mastodon, bluesky]
                alerts:
                  webhooks:
                    - {name: team, url: "https://hooks.example.com/s3cr3t"}
                """);

    Outcome outcome = desktop.metrics("config", "--set", "import.readers=1");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(outcome.out().lines().map(line -> line.replaceAll("  +", "  ")))
        .contains(
            "database.busy-timeout: 30s  default",
            "input.stable-after: 0s  config/application.yml:2",
            "report.minimum-reach: 7  config/application.yml:4",
            "platforms: [mastodon, bluesky]  config/application.yml:5",
            "alerts.rules: []  default",
            "alerts.webhooks[0].name: team  config/application.yml:8",
            "alerts.webhooks[0].url: ***  config/application.yml:8",
            "import.readers: 1  option --set import.readers",
            "accounts configured: 0");
    assertThat(outcome.all()).doesNotContain("s3cr3t");
    assertThat(desktop.metrics("config", "--json").out())
        .contains("\"key\": \"platforms\"", "\"value\": \"[mastodon, bluesky]\"", "\"accounts\": 0")
        .doesNotContain("s3cr3t");
  }

  @Test
  void a_wrong_option_ends_any_command_before_anything_is_touched() {
    Desktop desktop = new Desktop(folder).put("d.csv", "date,likes", "2025-10-01,1");

    Outcome outcome = desktop.metrics("nightly", "--set", "report.top-content-limt=3");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "option --set report.top-content-limt: unknown key. Did you mean"
                + " report.top-content-limit?");
    assertThat(desktop.output("social-metrics.db")).doesNotExist();
  }
}
