package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongSettingsTest {
  @TempDir Path folder;
  private ConfigurationInTest configuration;

  @BeforeEach
  void open() {
    configuration = new ConfigurationInTest(folder);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "import.chunk-size | many | a whole number",
        "rejects.limit-min-rows | few | a whole number",
        "rejects.limit-percent | five | a number",
        "input.stable-after | soon | a duration such as 30s, 5m or 2h",
        "input.limits.lines | huge | a size such as 512MB or 4GB",
        "defaults.zone | Moon/Base | a zone such as UTC or Europe/Berlin",
        "defaults.currency | XYZZY | a currency code such as USD or EUR",
        "accounts.unknown | maybe | a value of register, reject",
        "archive | shred | a value of keep, move, compress",
      })
  void a_wrong_value_is_named_with_its_line_and_what_would_be_right(
      String key, String value, String expected) {
    configuration.application("# a line before\n" + nested(key, value));
    int line = key.split("\\.").length + 1;

    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml:%d: %s: found \"%s\", expected %s. Correct the value."
                .formatted(line, key, value, expected));
  }

  private static String nested(String key, String value) {
    StringBuilder yaml = new StringBuilder();
    String indent = "";
    for (String part : key.split("\\.")) {
      yaml.append(yaml.isEmpty() ? "" : "\n").append(indent).append(part).append(":");
      indent += "  ";
    }
    return yaml.append(" ").append(value).append("\n").toString();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "import.chunk-size | 0 | a whole number from 1 to 100000",
        "import.readers | 65 | a whole number from 1 to 64",
        "report.top-content-limit | 0 | a whole number from 1 to 10000",
        "report.minimum-reach | -1 | auto, or a whole number of 0 or more",
        "report.minimum-reach | some | auto, or a whole number of 0 or more",
        "rejects.limit-percent | -5 | a number from 0 to 100, or -1 for no limit",
        "rejects.limit-percent | 101 | a number from 0 to 100, or -1 for no limit",
        "rejects.limit-percent | .nan | a number from 0 to 100, or -1 for no limit",
        "rejects.limit-min-rows | -1 | a whole number of 0 or more",
        "input.limits.cell | 0 | a whole number of 1 or more",
        "input.limits.columns | -3 | a whole number of 1 or more",
        "log.level | loud | error, warn, info or debug",
      })
  void a_value_out_of_range_is_refused_before_anything_is_touched(
      String key, String value, String expected) {
    configuration.application(nested(key, value));

    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml:%d: %s: found %s, expected %s. Correct the value."
                .formatted(
                    key.split("\\.").length,
                    key,
                    value.equals(".nan") ? "NaN" : shown(key, value),
                    expected));
  }

  private static String shown(String key, String value) {
    return key.endsWith("percent") ? value + ".0" : value;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "collaborators: {a: b} | collaborators | keys with values | a value of leave-out, count",
        "collaborators: [] | collaborators | a list | a value of leave-out, count",
        "name: {a: b} | name | keys with values | a single text",
        "name: {} | name | keys with values | a single text",
        "name: [{a: b}] | name | a list | a single text",
        "zone: {a: b} | zone | keys with values | a zone such as UTC or Europe/Berlin",
        "currency: [USD] | currency | a list | a currency code such as USD or EUR",
        "handles: [a, b] | handles | a list | a section with keys of its own on the lines below",
        "handles: {x: {a: b}} | handles.x | keys with values | a list whose entries begin with a hyphen"
            + " on the lines below",
        "handles: {x: [[a]]} | handles.x[0] | a list | a single text",
      })
  void lists_and_keys_are_no_values_of_an_entry(
      String line, String key, String found, String expected) {
    configuration.accounts("accounts:\n  - id: acme\n    " + line + "\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "accounts.yml:3: accounts[0]."
                + key
                + ": found "
                + found
                + ", expected "
                + expected
                + ". Correct the value.");
  }

  @Test
  void entries_that_are_words_are_no_accounts() {
    configuration.accounts("accounts: [acme]\n");
    assertThat(configuration.refusal())
        .isEqualTo(
            "accounts.yml:1: accounts[0]: found \"acme\", expected a section with keys of its own on"
                + " the lines below. Correct the value.");
  }

  @Test
  void a_section_of_settings_is_no_value() {
    configuration.application("log:\n  level:\n    info: true\n");
    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml:3: log.level: found keys with values, expected a single text. Correct"
                + " the value.");
    configuration.application("log.level: {info: true}\n");
    assertThat(configuration.refusal()).startsWith("application.yml:1: log.level: found keys");
    configuration.application("platforms: {a: b}\n");
    assertThat(configuration.refusal())
        .startsWith("application.yml:1: platforms: found keys with values, expected a list whose");
  }

  @Test
  void an_unknown_key_is_named_with_its_line_and_the_nearest_known_one() {
    configuration.application("log:\n  level: info\nimport:\n  chunk-sise: 100\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml:4: unknown key import.chunk-sise. Did you mean import.chunk-size?");
  }

  @Test
  void an_unknown_key_that_resembles_nothing_is_named_alone() {
    configuration.application("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz: 1\n");

    assertThat(configuration.refusal())
        .isEqualTo("application.yml:1: unknown key zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.");
  }

  @Test
  void a_key_that_stands_twice_is_refused_with_its_line() {
    configuration.application("import:\n  readers: 1\n  chunk-size: 5\n  readers: 2\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml:4: not readable as YAML: found duplicate key readers. Correct the file.");
  }

  @Test
  void broken_yaml_is_refused_with_its_line() {
    configuration.application("import:\n  readers: [1\nlog: x\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml:3: not readable as YAML: expected ',' or ']', but got :."
                + " Correct the file.");
  }

  @Test
  void a_platform_whose_name_makes_no_key_is_refused() {
    configuration.application("platforms: [Mastodon Social, VK+Video]\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml:1: platforms: a platform key has 1 to 40 of a-z 0-9 _ -,"
                + " was \"vk+video\". Correct the value.");
  }

  @Test
  void a_value_where_a_section_should_be_is_refused_with_its_line() {
    configuration.application("log:\n  level: info\nimport: 3\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml:3: import: found \"3\", expected a section with keys of its own on"
                + " the lines below. Correct the value.");
  }

  @Test
  void the_kinds_of_alerts_are_named_as_they_are_written() {
    configuration.application("alerts:\n  rules:\n    - {name: a, kind: folower-drop}\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "application.yml:3: alerts.rules[0].kind: found \"folower-drop\", expected a value of"
                + " change, follower-drop, low-engagement, stale-data, failed-run, low-roi,"
                + " anomaly, goal. Correct the value.");
  }
}
