package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.insight.MadeSeries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code metrics explain ID}: what was found, and the rows that it is made of. */
class ExplainFindingTest {
  private static final LocalDate LAST = LocalDate.of(2025, 11, 8);
  private static final int DAYS = 100;

  @TempDir static Path folder;
  private static Desktop desktop;
  private static double[] reach;

  /**
   * On the last day but three four times as many were reached; a second channel with half of the
   * reach in its last thirty days, of which its posts explain most, and one that ended.
   */
  @BeforeAll
  static void load() {
    reach = new MadeSeries(5, 0.08).counts(DAYS, 2000);
    reach[DAYS - 4] *= 4;
    double[] halved = new double[DAYS];
    for (int n = 0; n < DAYS; n++) {
      halved[n] = n < DAYS - 30 ? 1000 : 500;
    }
    desktop =
        new Desktop(folder)
            .put("harbor/tiktok/days.csv", days(reach, LAST))
            .put("harbor/facebook/days.csv", days(halved, LAST))
            .put("harbor/twitter/days.csv", days(halved, LAST.minusDays(20)))
            .putAt(
                "2025-11-08T23:00:00Z",
                "harbor/facebook/posts.csv",
                "post_id,posted_at,likes,reach",
                "old,2025-09-20T10:00:00Z,5,14000",
                "new,2025-10-20T10:00:00Z,5,500")
            .put(
                "harbor/facebook/campaigns.csv",
                "campaign_id,start_date,end_date,cost,revenue,currency",
                "autumn sale,2025-10-01,2025-11-01,1200.50,300,EUR");
    desktop.metrics("import");
  }

  private static String[] days(double[] values, LocalDate last) {
    List<String> lines = new ArrayList<>(List.of("date,followers,reach"));
    for (int n = 0; n < values.length; n++) {
      lines.add(last.minusDays(values.length - 1 - n) + "," + (5000 + n) + "," + (long) values[n]);
    }
    return lines.toArray(String[]::new);
  }

  private static JsonNode json(String... words) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(words));
    all.add("--json");
    return JsonMapper.shared().readTree(desktop.metrics(all.toArray(String[]::new)).out());
  }

  @Test
  void an_unusual_day_is_explained_by_its_own_row_and_those_before() {
    JsonNode found = json("anomaly:harbor:tiktok:reach:2025-11-05");

    assertThat(found.path("success").asBoolean()).isTrue();
    assertThat(found.path("finding").path("kind").asString()).isEqualTo("anomaly");
    assertThat(found.path("finding").path("account_id").asString()).isEqualTo("harbor");
    assertThat(found.path("text").asString())
        .startsWith("On 5 Nov 2025 the reach of harbor on TikTok was ");
    assertThat(found.path("value").asLong()).isEqualTo((long) reach[DAYS - 4]);
    assertThat(found.path("expected").asLong()).isBetween(1000L, 4000L);
    assertThat(found.path("low").asLong()).isLessThan(found.path("expected").asLong());
    assertThat(found.path("rows")).hasSize(57);
    JsonNode day = found.path("rows").get(56);
    assertThat(day.path("key").asString()).isEqualTo("2025-11-05");
    assertThat(day.path("values").path("reach").asLong()).isEqualTo((long) reach[DAYS - 4]);
    assertThat(day.path("sources").path("reach").path("file").asString()).endsWith("days.csv");
    assertThat(day.path("sources").path("reach").path("line").asInt()).isEqualTo(98);
  }

  @Test
  void the_same_figures_are_in_the_report_of_unusual_days() {
    JsonNode report =
        JsonMapper.shared()
            .readTree(desktop.metrics("report", "anomalies", "--stdout").out())
            .path("anomalies")
            .get(0);
    JsonNode found = json(report.path("id").asString());

    for (String key : List.of("value", "expected", "low", "high")) {
      assertThat(found.path(key)).as(key).isEqualTo(report.path(key));
    }
  }

  @Test
  void the_change_of_an_account_is_divided_into_its_channels_and_not_into_the_stale_one() {
    JsonNode found = json("change:harbor:all:reach.30d:2025-11-08");

    JsonNode parts = found.path("contributions");
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).path("change").asLong() + parts.get(1).path("change").asLong())
        .isEqualTo(found.path("change").asLong());
    assertThat(parts)
        .anySatisfy(
            part -> {
              assertThat(part.path("of").asString()).isEqualTo("harbor on facebook");
              assertThat(part.path("change").asLong()).isEqualTo(-15000);
              assertThat(part.path("finding_id").asString())
                  .isEqualTo("change:harbor:facebook:reach.30d:2025-11-08");
            });
    assertThat(found.path("rows")).hasSize(120);
    assertThat(found.path("rows").get(0).path("key").asString())
        .isEqualTo("harbor on facebook 2025-09-10");
  }

  @Test
  void the_change_of_a_channel_is_divided_into_posts_where_they_explain_it() {
    JsonNode found = json("change:harbor:facebook:reach.30d:2025-11-08");

    assertThat(found.path("value").asLong()).isEqualTo(15000);
    assertThat(found.path("expected").asLong()).isEqualTo(30000);
    assertThat(found.path("contributions"))
        .extracting(part -> part.path("of").asString() + " " + part.path("change").asLong())
        .containsExactly("post old -14000", "post new 500", "no post of these days -1500");
    assertThat(found.path("rows")).hasSize(60);
  }

  @Test
  void a_campaign_is_explained_by_its_rows_and_a_stale_channel_by_its_latest() {
    JsonNode campaign = json("campaign:harbor:facebook:autumn%20sale:2025-10-01");
    JsonNode stale = json("stale:harbor:twitter:days:2025-10-19");

    assertThat(campaign.path("value").decimalValue()).isEqualByComparingTo("300");
    assertThat(campaign.path("expected").decimalValue()).isEqualByComparingTo("1200.5");
    assertThat(campaign.path("rows")).hasSize(1);
    assertThat(campaign.path("rows").get(0).path("values").path("cost_currency").asString())
        .isEqualTo("EUR");
    assertThat(stale.path("value").asString()).isEqualTo("2025-10-19");
    assertThat(stale.path("rows")).hasSize(1);
  }

  @Test
  void for_people_it_is_text_with_the_last_rows() {
    Outcome text = desktop.metrics("explain", "anomaly:harbor:tiktok:reach:2025-11-05");
    Outcome all = desktop.metrics("explain", "anomaly:harbor:tiktok:reach:2025-11-05", "--all");

    assertThat(text.exitCode()).isZero();
    assertThat(text.out().lines().limit(4))
        .contains("anomaly:harbor:tiktok:reach:2025-11-05", "")
        .anyMatch(line -> line.startsWith("On 5 Nov 2025 the reach of harbor on TikTok was "))
        .anyMatch(line -> line.startsWith("  value      "));
    assertThat(text.out()).contains("days.csv:98").contains("26 earlier rows; --all prints them");
    assertThat(all.out()).doesNotContain("earlier rows").contains("2025-09-10");
    assertThat(desktop.metrics("explain", "change:harbor:all:reach.30d:2025-11-08").out())
        .contains("harbor on facebook  -15000  change:harbor:facebook:reach.30d:2025-11-08");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reach:2025-11-05", "guess:harbor:tiktok:reach:2025-11-05", "a:b:c:d:e"})
  void what_is_no_id_is_answered_with_the_form_of_one(String id) {
    Outcome outcome = desktop.metrics("explain", id);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "metrics: "
                + id
                + " is no id of a finding, which looks like"
                + " KIND:ACCOUNT:PLATFORM:SUBJECT:YYYY-MM-DD; KIND is one of anomaly, change,"
                + " posts, stale, campaign, goal\n");
    assertThat(json(id).path("error").asString()).isEqualTo("bad_request");
  }

  @ParameterizedTest
  @CsvSource({
    "anomaly:harbor:tiktok:reach:2025-11-04",
    "anomaly:harbor:tiktok:reach:2026-11-04",
    "anomaly:harbor:all:reach:2025-11-05",
    "change:harbor:facebook:likes.30d:2025-11-08",
    "change:harbor:facebook:reach:2025-11-08",
    "change:nobody:all:reach.30d:2025-11-08",
    "posts:harbor:facebook:type.reel:2025-11-08",
    "stale:harbor:tiktok:days:2025-11-08",
    "campaign:harbor:facebook:winter:2025-10-01",
    "goal:harbor:tiktok:followers.9:2025-12-31",
  })
  void what_is_not_found_is_said_so(String id) {
    Outcome outcome = desktop.metrics("explain", id);

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).isEqualTo("metrics: nothing to explain: " + id + " is not found\n");
    assertThat(json(id).path("error").asString()).isEqualTo("not_found");
  }

  @Test
  void an_id_says_whose_it_is_and_a_metric_does_not() {
    Outcome both =
        desktop.metrics("explain", "stale:harbor:twitter:days:2025-10-19", "--account", "harbor");
    Outcome neither = desktop.metrics("explain", "reach");

    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err())
        .isEqualTo(
            "metrics: the id of a finding says whose it is and of when; leave out all but"
                + " --as-of\n");
    assertThat(neither.exitCode()).isEqualTo(2);
    assertThat(neither.err())
        .isEqualTo(
            "metrics: Missing required options: '--account=A', '--platform=P'\n"
                + "Try: metrics explain --help\n");
  }
}
