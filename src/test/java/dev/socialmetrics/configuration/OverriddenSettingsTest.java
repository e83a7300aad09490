package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options before the environment, the environment before the file; and files that mean harm. */
class OverriddenSettingsTest {
  @TempDir Path folder;
  private ConfigurationInTest configuration;

  @BeforeEach
  void open() {
    configuration = new ConfigurationInTest(folder);
  }

  @Test
  void an_environment_variable_overrides_the_file() {
    configuration.application("import:\n  readers: 1\nreport:\n  top-content-limit: 7\n");

    Settings settings =
        configuration
            .read(
                Map.of(
                    "METRICS_IMPORT_READERS", "3",
                    "METRICS_REPORT_TOPCONTENTLIMIT", "9",
                    "METRICS_PLATFORMS", "mastodon,bluesky",
                    "METRICS_JAVA_OPTS", "-Xmx1g",
                    "METRICS_HOME", "/opt/metrics",
                    "LOG_LEVEL", "debug"))
            .settings();

    assertThat(settings.imports().readers()).isEqualTo(3);
    assertThat(settings.report().topContentLimit()).isEqualTo(9);
    assertThat(settings.platforms()).containsExactly("mastodon", "bluesky");
    assertThat(settings.log().level()).isEqualTo("info");
  }

  @Test
  void a_wrong_environment_variable_is_named_itself() {
    configuration.application("import:\n  readers: 1\n");

    assertThat(configuration.refusal(Map.of("METRICS_IMPORT_READERS", "lots")))
        .isEqualTo(
            "environment variable METRICS_IMPORT_READERS: import.readers: found \"lots\","
                + " expected a whole number. Correct the value.");
  }

  @Test
  void an_option_overrides_the_environment_and_the_file() {
    configuration.application("report:\n  top-content-limit: 7\n");

    Settings settings =
        new ConfigurationFolder(
                folder,
                Map.of("METRICS_REPORT_TOPCONTENTLIMIT", "9"),
                Map.of("report.top-content-limit", "11"))
            .read("1.0")
            .settings();

    assertThat(settings.report().topContentLimit()).isEqualTo(11);
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "import.readers | lots | : import.readers: found \"lots\", expected a whole number. Correct the value.",
        "import.readers | 0 | : import.readers: found 0, expected a whole number from 1 to 64. Correct the value.",
        "import.reeders | 1 | : unknown key. Did you mean import.readers?",
        "alerts.webhooks[0].secret | hush | : unknown key. Did you mean alerts.webhook-hosts?",
      })
  void a_wrong_option_is_named_itself(String key, String value, String message) {
    assertThatThrownBy(
            () -> new ConfigurationFolder(folder, Map.of(), Map.of(key, value)).read("1.0"))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessage("option --set " + key + message);
  }

  @Test
  void a_variable_out_of_range_is_named_itself() {
    assertThat(configuration.refusal(Map.of("METRICS_IMPORT_READERS", "0")))
        .isEqualTo(
            "environment variable METRICS_IMPORT_READERS: import.readers: found 0, expected a whole"
                + " number from 1 to 64. Correct the value.");
  }

  @Test
  void a_secret_that_is_written_down_is_refused_without_being_shown() {
    configuration.application(
        "alerts:\n  webhooks:\n    - name: team\n      url-env: TEAM\n      secret: hush\n");

    assertThat(configuration.refusal(Map.of("TEAM", "https://example.com/hook")))
        .isEqualTo(
            "application.yml:5: unknown key alerts.webhooks[0].secret. Did you mean"
                + " alerts.webhooks[].secret-env? Secrets are never written here: name a variable of"
                + " the environment or a file.");
  }

  @Test
  void aliases_that_would_grow_to_billions_of_entries_are_refused_at_once() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int n = 1; n < 40; n++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(n, n, n - 1, n - 1));
    }
    configuration.application(bomb.toString());

    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml: not readable as YAML: Number of aliases for non-scalar nodes exceeds"
                + " the specified max=0. Correct the file.");
  }

  @Test
  void a_tab_and_a_tag_of_a_class_are_refused() {
    assertThat(configuration.application("import:\n\treaders: 1\n").refusal())
        .startsWith("application.yml:2: not readable as YAML: found character '\\t(TAB)'");
    assertThat(
            configuration.application("import: !!javax.script.ScriptEngineManager []\n").refusal())
        .startsWith("application.yml:1: not readable as YAML: ");
  }

  @Test
  void a_variable_that_sets_nothing_is_told_with_the_nearest_one() {
    ConfigurationFolder idle =
        new ConfigurationFolder(
            folder,
            Map.of(
                "METRICS_IMPORT_REEDERS", "1",
                "METRICS_REPORT_TOP_CONTENT_LIMIT", "8",
                "METRICS_JAVA_OPTS", "-Xmx1g",
                "METRICS_QUOTA", "10",
                "METRICS_SERVICE_HOST", "10.0.0.1"));
    Settings settings = idle.read("1.0").settings();

    assertThat(idle.listIdleVariables(settings))
        .containsExactly(
            "environment variable METRICS_IMPORT_REEDERS sets nothing. Did you mean"
                + " METRICS_IMPORT_READERS?",
            "environment variable METRICS_QUOTA sets nothing.",
            "environment variable METRICS_SERVICE_HOST sets nothing. Did you mean"
                + " METRICS_SERVE_HOSTS?");
    assertThat(settings.report().topContentLimit()).isEqualTo(8);
  }
}
