package dev.socialmetrics.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Bodies;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.store.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HEADER = "account_id,platform,date,followers,likes,reach";

  @TempDir static Path shared;

  @TempDir Path folder;

  /** The same desktop for every test, which reads it. */
  private static Desktop known() {
    Desktop desktop = new Desktop(shared);
    return Files.exists(desktop.output("social-metrics.db")) ? desktop : restate(desktop);
  }

  private Desktop restated() {
    return restate(new Desktop(folder));
  }

  private static Desktop restate(Desktop empty) {
    Desktop desktop =
        empty.putAt(
            "2025-10-03T06:00:00Z",
            "first.csv",
            HEADER,
            "1,instagram,2025-10-01,10,1,100",
            "1,instagram,2025-10-02,20,4,200");
    desktop.metrics("nightly");
    desktop
        .putAt("2025-10-04T06:00:00Z", "second.csv", HEADER, "1,instagram,2025-10-02,,6,")
        .metrics("nightly");
    return desktop;
  }

  private static Outcome explain(Desktop desktop, String... words) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(words));
    all.addAll(List.of("--account", "1", "--platform", "instagram"));
    return desktop.metrics(all.toArray(String[]::new));
  }

  @Test
  void a_rate_names_the_newer_file_and_line_and_what_it_was_before() {
    Outcome told = explain(known(), "engagement_rate");

    assertThat(told.exitCode()).isZero();
    assertThat(told.out())
        .isEqualTo(
            """
            engagement_rate = 3.0  %
            account 1 on instagram, day 2025-10-02

              meaning    Likes, comments, shares and saves, as far as known, per 100 of engagement_basis
              formula    engagements / basis x 100
              numbers    6 / 200 x 100 = 3.0
              basis      reach
              together   ratio of the sums
              empty when missing_input, zero_reach, zero_impressions

              row         likes  reach  engagement_rate  file:line     exported
              2025-10-02      6    200              3.0  second.csv:2  2025-10-04T06:00:00.000Z
                reach is from first.csv:3 of 2025-10-03T06:00:00.000Z
                likes was 4 in first.csv:3 of 2025-10-03T06:00:00.000Z, then 6 in second.csv:2 of 2025-10-04T06:00:00.000Z
                engagement_rate was 2 in first.csv:3 of 2025-10-03T06:00:00.000Z, then 3 in second.csv:2 of 2025-10-04T06:00:00.000Z
            """);
  }

  @Test
  void the_window_ends_on_the_latest_day_that_was_not_in_the_future() {
    Desktop desktop = restated();
    desktop
        .putAt("2025-10-05T06:00:00Z", "third.csv", HEADER, "1,instagram,2025-10-05,30,9,300")
        .metrics("import");
    desktop.write(
        "UPDATE social_media_daily_metrics SET exported_at = '2025-10-03T06:00:00Z'"
            + " WHERE date = '2025-10-05'");
    desktop.write(
        "INSERT INTO future_day SELECT metric_id FROM social_media_daily_metrics"
            + " WHERE date = '2025-10-05'");

    for (String asOf : List.of("2025-10-05", "2025-10-31")) {
      assertThat(explain(desktop, "reach_7d", "--as-of", asOf).out())
          .startsWith("reach_7d = 300  count\naccount 1 on instagram, 7 days up to 2025-10-02\n");
      assertThat(
              desktop
                  .metrics("report", "summary", "--stdout", "--days", "7", "--as-of", asOf)
                  .out())
          .contains("\"reach_7d\": 300", "\"as_of\": \"2025-10-02\"");
    }
  }

  @Test
  void an_audience_of_the_days_after_the_report_date_is_the_one_of_the_report() {
    Desktop desktop = restated();
    String header = "account_id,platform,date,male_percentage,female_percentage";
    desktop
        .putAt(
            "2025-10-10T06:00:00Z",
            "audience.csv",
            header,
            "1,instagram,2025-09-20,40,60",
            "1,instagram,2025-10-09,45,55",
            "1,instagram,2025-10-10,47,53")
        .metrics("import");

    assertThat(explain(desktop, "female_percentage").out()).contains("55", "2025-10-09");
    assertThat(explain(desktop, "female_percentage", "--as-of", "2025-10-03").out())
        .contains("53", "2025-10-10");
    assertThat(desktop.metrics("report", "audience", "--stdout").out())
        .contains("\"date\": \"2025-10-09\"");
  }

  @Test
  void a_total_is_put_together_from_its_days() {
    Outcome told = explain(known(), "reach_7d");

    assertThat(told.out())
        .startsWith("reach_7d = 300  count\naccount 1 on instagram, 7 days up to 2025-10-02\n")
        .contains("  numbers    (100 + 200) = 300\n")
        .contains("  window     2025-09-26 to 2025-10-02, 2 of 7 days present\n")
        .contains("  2025-10-01    100  first.csv:2   2025-10-03T06:00:00.000Z\n");
  }

  @Test
  void a_figure_that_is_empty_says_why() {
    Outcome told = explain(known(), "growth_30d");

    assertThat(told.exitCode()).isZero();
    assertThat(told.out()).startsWith("growth_30d = empty, for the reason no_baseline\n");
  }

  @Test
  void an_unknown_metric_names_the_nearest_and_ends_with_2() {
    Outcome told = explain(known(), "groth_rate");

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err())
        .isEqualTo("metrics: there is no metric groth_rate; did you mean growth_rate?\n");
  }

  @Test
  void a_figure_of_a_campaign_asks_for_one() {
    Desktop desktop = new Desktop(folder).put("campaign.json", Bodies.CAMPAIGN);
    desktop.metrics("nightly");

    Outcome told = explain(desktop, "roi");

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err())
        .isEqualTo(
            "metrics: roi is a figure of a campaign; name one with --campaign: campaign_2025_q4\n");
    assertThat(explain(desktop, "roi", "--campaign", "campaign_2025_q4").out())
        .startsWith("roi = 400.0  %\n")
        .contains("  numbers    (25000.0 - 5000.0) / 5000.0 x 100 = 400.0\n");
  }

  @Test
  void nobody_there_ends_with_3() {
    Outcome told = explain(known(), "likes", "--post", "none");

    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.err())
        .isEqualTo(
            "metrics: nothing to explain: no data for likes of account 1 on instagram, post none\n");
  }

  @Test
  void every_column_of_an_audience_and_of_a_post_can_be_explained() {
    Desktop desktop =
        new Desktop(folder)
            .put("a.json", Bodies.AUDIENCE)
            .put("d.json", Bodies.DAILY)
            .put("c.json", Bodies.CONTENT);
    desktop.metrics("nightly");

    assertThat(explain(desktop, "age_25_34").out()).startsWith("age_25_34 = 35.2  %\n");
    assertThat(explain(desktop, "engagement_rate", "--post", "post_123456").out())
        .contains("  numbers    (2450 + 320 + 180 + 150) / 38000 x 100 = 8.16\n");
  }

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
    try (Database database = Database.forReading(desktop.output(""), Duration.ofSeconds(5))) {
      Explain explain = new Explain(database.reading(), Optional.empty());
      for (int i = 0; i < summaries.size(); i += 4) {
        JsonNode summary = summaries.get(i);
        compare(summary, metric -> explain.find(request(summary, metric)).orElseThrow().json());
      }
    }
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

  /** The command prints the same document. */
  @Test
  void a_document_is_what_the_command_prints() {
    Desktop desktop = known();

    for (String metric : List.of("reach_7d", "growth_30d", "engagement_rate")) {
      Outcome told = explain(desktop, metric, "--json");

      assertThat(told.exitCode()).as(told.all()).isZero();
      try (Database database = Database.forReading(desktop.output(""), Duration.ofSeconds(5))) {
        ExplainRequest request =
            request(JSON.readTree("{\"account_id\": \"1\", \"platform\": \"instagram\"}"), metric);
        assertThat(told.out())
            .isEqualTo(
                new Explain(database.reading(), Optional.empty())
                    .find(request)
                    .orElseThrow()
                    .json());
      }
    }
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
