package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reports on standard output, each asked for once; and their rows by what tells them apart. */
final class Answers {
  private final Desktop desktop;
  private final Map<List<String>, JsonNode> asked = new HashMap<>();

  Answers(Desktop desktop) {
    this.desktop = desktop;
  }

  /** What a command prints; exit code 0, or 3 where there is nothing to report. */
  String text(String... arguments) {
    Outcome outcome = desktop.metrics(arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isIn(0, 3);
    return outcome.out();
  }

  JsonNode json(List<String> arguments) {
    return asked.computeIfAbsent(
        arguments, words -> PublishedTable.read(text(words.toArray(String[]::new))));
  }

  /** A report of an account, of a channel, or of all where both are empty, as of a day. */
  JsonNode report(String name, String account, String platform, String asOf, String... more) {
    return report(name, account, platform, List.of("--as-of", asOf), more);
  }

  /** The same of days that these options ask for. */
  JsonNode report(String name, String account, String platform, List<String> days, String... more) {
    List<String> words = new ArrayList<>(List.of("report", name, "--stdout"));
    words.addAll(days);
    if (!account.isEmpty()) {
      words.addAll(List.of("--account", account));
    }
    if (!platform.isEmpty()) {
      words.addAll(List.of("--platform", platform));
    }
    words.addAll(List.of(more));
    return json(words);
  }

  /** Rows by the texts of these keys; each must be there once. */
  static Map<String, JsonNode> byKey(Iterable<JsonNode> rows, String... keys) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      List<String> key = new ArrayList<>();
      for (String name : keys) {
        key.add(PublishedTable.text(row.path(name)));
      }
      assertThat(found.put(String.join("|", key), row)).as("a second row of " + key).isNull();
    }
    return found;
  }

  /** A figure of a row and its reason, as one text: {@code 12} or {@code none: no_baseline}. */
  static String figure(JsonNode row, String key) {
    String value = PublishedTable.text(row.path(key));
    return value.isEmpty() ? "none: " + PublishedTable.text(row.path("reasons").path(key)) : value;
  }
}
