package dev.socialmetrics.report.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.insight.MadeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What to do, from exports with a known truth to the answer. */
class RecommendationsReportTest {
  private static final LocalDate LAST = LocalDate.of(2025, 11, 8);
  private static final int DAYS = 100;

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void empty() {
    desktop = new Desktop(folder);
  }

  private static String[] days(double[] reach, LocalDate last) {
    List<String> lines = new ArrayList<>(List.of("date,followers,reach"));
    for (int n = 0; n < reach.length; n++) {
      LocalDate day = last.minusDays(reach.length - 1 - n);
      lines.add(day + "," + (5000 + 10 * n) + "," + (long) reach[n]);
    }
    return lines.toArray(String[]::new);
  }

  private static double[] usual(int days) {
    return new MadeSeries(5, 0.08).counts(days, 2000);
  }

  private JsonNode report(String... arguments) {
    List<String> all = new ArrayList<>(List.of("report", "recommendations"));
    all.addAll(List.of(arguments));
    all.add("--stdout");
    return JsonMapper.shared().readTree(desktop.metrics(all.toArray(String[]::new)).out());
  }

  private static List<String> texts(JsonNode report) {
    return StreamSupport.stream(report.path("recommendations").spliterator(), false)
        .map(row -> row.path("rank").asString() + " " + row.path("text").asString())
        .toList();
  }

  @Test
  void too_few_days_and_posts_are_named_as_such_where_one_channel_is_asked_for() {
    desktop.put("harbor/instagram/days.csv", days(usual(20), LAST));
    desktop.metrics("import");

    JsonNode rows =
        report("--account", "harbor", "--platform", "instagram").path("recommendations");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).path("kind").asString()).isEqualTo("unusual_day");
    assertThat(rows.get(0).path("reasons").path("text").asString()).isEqualTo("not_enough_history");
    assertThat(rows.get(1).path("reasons").path("text").asString()).isEqualTo("too_few_to_tell");
  }

  @Test
  void an_account_without_days_has_advice_about_its_campaigns_and_posts() {
    desktop.put(
        "harbor/facebook/campaigns.csv",
        "campaign_id,start_date,end_date,cost,revenue,currency",
        "autumn sale,2025-10-01,2025-11-01,1200.50,300,EUR");
    desktop.metrics("import");
    String[] channel = {"--account", "harbor", "--platform", "facebook"};

    assertThat(texts(report()))
        .containsExactly(
            "1 Look at campaign autumn sale of Facebook: it cost 1,200.50 EUR and brought 300.00"
                + " EUR.");
    assertThat(report().path("count").asInt()).isEqualTo(1);
    assertThat(report(channel).path("recommendations"))
        .extracting(row -> row.path("kind").asString())
        .containsExactly("losing_campaign", "unusual_day", "what_works");
    assertThat(report("--account", "harbor", "--platform", "x").path("error").asString())
        .isEqualTo("not_found");
  }

  @Test
  void the_first_of_each_kind_comes_before_the_second_of_any() throws IOException {
    double[] spiked = usual(DAYS);
    spiked[DAYS - 4] *= 4;
    desktop
        .put("harbor/tiktok/days.csv", days(spiked, LAST))
        .put("harbor/facebook/days.csv", days(usual(DAYS), LAST.minusDays(20)))
        .put("harbor/x/days.csv", days(usual(DAYS), LAST.minusDays(10)))
        .put(
            "harbor/facebook/campaigns.csv",
            "campaign_id,start_date,end_date,cost,revenue,currency",
            "autumn sale,2025-10-01,2025-11-01,1200.50,300,EUR",
            "small,2025-10-01,2025-11-01,49,0,EUR",
            "even,2025-10-01,2025-11-01,500,460,EUR",
            "old,2025-08-01,2025-09-01,500,0,EUR",
            "unknown,2025-10-01,2025-11-01,500,,EUR");
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/goals.yml"),
        "goals:\n  - {account: harbor, platform: tiktok, metric: followers, target: 9000,"
            + " by: 2025-12-31}\n");
    desktop.metrics("import");

    JsonNode report = report();

    assertThat(texts(report))
        .containsExactly(
            "1 Export X (Twitter) again: its latest day is 29 Oct 2025, 10 days before the report.",
            "2 Look at campaign autumn sale of Facebook: it cost 1,200.50 EUR and brought 300.00"
                + " EUR.",
            "3 Change the pace or the goal of 9,000 followers of TikTok by 31 Dec 2025.",
            "4 Find out why: on 5 Nov 2025 the reach of TikTok was "
                + grouped((long) spiked[DAYS - 4])
                + expected(report),
            "5 Export Facebook again: its latest day is 19 Oct 2025, 20 days before the report.");
    JsonNode campaign = report.path("recommendations").get(1);
    assertThat(campaign.path("effect").decimalValue()).isEqualByComparingTo("900.5");
    assertThat(campaign.path("finding_ids").get(0).asString())
        .isEqualTo("campaign:harbor:facebook:autumn%20sale:2025-10-01");
    assertThat(report.path("recommendations").get(2).path("effect").asInt()).isEqualTo(3010);
  }

  @Test
  void days_in_a_row_of_one_metric_are_one_recommendation_with_all_of_them() {
    double[] low = usual(DAYS);
    low[DAYS - 5] = 0;
    low[DAYS - 4] = 0;
    low[DAYS - 3] = 0;
    desktop.put("harbor/tiktok/days.csv", days(low, LAST));
    desktop.metrics("import");

    JsonNode report = report();

    assertThat(texts(report))
        .singleElement()
        .asString()
        .startsWith(
            "1 Find out why: on 3 days, 4 Nov to 6 Nov 2025, the reach of TikTok was lower than"
                + " usual, most on ");
    JsonNode advice = report.path("recommendations").get(0);
    assertThat(advice.path("finding_ids")).hasSize(3);
    assertThat(advice.path("id").asString().replace("unusual_day", "anomaly"))
        .isEqualTo(advice.path("finding_ids").get(0).asString());
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** As the report of unusual days has it. */
  private String expected(JsonNode report) {
    JsonNode day =
        JsonMapper.shared()
            .readTree(desktop.metrics("report", "anomalies", "--stdout").out())
            .path("anomalies")
            .get(0);
    assertThat(day.path("id"))
        .isEqualTo(report.path("recommendations").get(3).path("finding_ids").get(0));
    return ", where "
        + grouped(day.path("expected").asLong())
        + " was expected ("
        + grouped(day.path("low").asLong())
        + " to "
        + grouped(day.path("high").asLong())
        + " is usual).";
  }

  @Test
  void a_day_that_people_noted_or_that_is_provisional_is_not_advised_to_look_at() {
    double[] spiked = usual(DAYS);
    spiked[DAYS - 4] *= 4;
    double[] latest = usual(DAYS);
    latest[DAYS - 1] *= 4;
    desktop
        .put("harbor/tiktok/days.csv", days(spiked, LAST))
        .put("harbor/instagram/days.csv", days(latest, LAST));
    desktop.metrics("import");
    assertThat(report().path("count").asInt()).isEqualTo(1);

    desktop.metrics("annotate", "2025-11-05", "Raffle", "--account", "harbor");

    assertThat(report().path("count").asInt()).isZero();
  }

  @Test
  void a_channel_that_was_given_up_is_not_to_be_exported_again() {
    desktop
        .put("harbor/tiktok/days.csv", days(usual(DAYS), LAST))
        .put("harbor/x/days.csv", days(usual(DAYS), LAST.minusDays(90)))
        .put("quay/x/days.csv", days(usual(DAYS), LAST.minusDays(91)))
        .put("pier/x/days.csv", days(usual(DAYS), LAST.minusDays(3)));
    desktop.metrics("import");

    assertThat(texts(report()))
        .containsExactly(
            "1 Export X (Twitter) again: its latest day is 10 Aug 2025, 90 days before the report.");
  }

  @Test
  void the_same_is_a_table() {
    desktop.put("harbor/tiktok/days.csv", days(usual(DAYS), LAST));
    desktop.metrics("import");

    assertThat(
            desktop
                .metrics("report", "recommendations", "--stdout", "--format", "csv")
                .out()
                .lines())
        .containsExactly(
            "id,rank,account_id,platform,kind,text,effect,low,high,sample,finding_ids,reasons,as_of");
  }
}
