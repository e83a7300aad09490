package dev.socialmetrics.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.store.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is explained is what the reports of the samples state. */
class ExplainedSamplesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void every_figure_of_the_summary_of_the_samples_is_explained_with_the_value_it_has_there()
      throws Exception {
    Desktop desktop = new Desktop(folder);
    String input = Path.of("input/samples").toAbsolutePath().toString();
    desktop.metrics("nightly", "--input", input);
    JsonNode summaries =
        JSON.readTree(Files.readString(desktop.output("reports/2025-10-23/summary.json")))
            .get("summaries");

    assertThat(summaries.size()).isGreaterThan(20);
    JsonNode first = summaries.get(0);
    try (Database database = Database.forReading(desktop.output(""), Duration.ofSeconds(5))) {
      Explain explain = new Explain(database.reading(), Optional.empty());
      for (String metric : List.of("reach_7d", "growth_30d", "followers")) {
        assertThat(printed(desktop, first, metric))
            .as("the command prints that document")
            .isEqualTo(explain.find(request(first, metric)).orElseThrow().json());
      }
      for (int i = 0; i < summaries.size(); i += 4) {
        JsonNode summary = summaries.get(i);
        compare(summary, metric -> explain.find(request(summary, metric)).orElseThrow().json());
      }
    }
  }

  private static String printed(Desktop desktop, JsonNode summary, String metric) {
    Outcome told =
        desktop.metrics(
            "explain",
            metric,
            "--account",
            summary.get("account_id").asString(),
            "--platform",
            summary.get("platform").asString(),
            "--json");
    assertThat(told.exitCode()).as(told.all()).isZero();
    return told.out();
  }

  private static ExplainRequest request(JsonNode summary, String metric) {
    return new ExplainRequest(
        metric,
        summary.get("account_id").asString(),
        summary.get("platform").asString(),
        Optional.empty(),
        30,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static void compare(JsonNode summary, UnaryOperator<String> explanation) {
    for (Map.Entry<String, JsonNode> figure : summary.properties()) {
      if (List.of("account_id", "platform", "reach_is", "reasons").contains(figure.getKey())) {
        continue;
      }
      JsonNode explained = JSON.readTree(explanation.apply(figure.getKey()));
      assertThat(explained.get("value")).as(figure.getKey()).isEqualTo(figure.getValue());
      if (figure.getValue().isNumber() && !explained.get("formula").asString().isEmpty()) {
        assertThat(explained.get("rows").isEmpty() && figure.getValue().asLong() != 0)
            .as("rows of " + figure.getKey())
            .isFalse();
      }
    }
  }
}
