package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Bodies;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoldenCasesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void a_post_has_its_computed_rate_and_keeps_the_stated_one_with_a_warning() {
    Desktop desktop = new Desktop(folder).put("content.json", Bodies.CONTENT);

    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).isZero();
    assertThat(
            desktop
                .tables()
                .one(
                    "SELECT engagement_rate, engagement_rate_reported, engagement_basis, caption FROM content_performance"))
        .isEqualTo("8.157894736842104|7.2|reach|Amazing product launch! 🚀");
    assertThat(desktop.tables().rows("SELECT code, severity, found, expected FROM row_problem"))
        .containsExactly(
            "row.inconsistent|warning|a stated engagement rate of 7.20 %|the computed one of 8.16 %, by reach");
  }

  @Test
  void a_day_has_its_computed_rate_and_keeps_the_stated_one() {
    Desktop desktop = new Desktop(folder).put("daily.json", Bodies.DAILY);

    desktop.metrics("nightly");

    assertThat(
            desktop.tables().daily("engagement_rate, engagement_rate_reported, engagement_basis"))
        .containsExactly("23.7|4.8|reach");
  }

  @Test
  void a_campaign_has_the_ratios_of_its_example() {
    Desktop desktop = new Desktop(folder).put("campaign.json", Bodies.CAMPAIGN);

    desktop.metrics("nightly");

    assertThat(
            desktop
                .tables()
                .one(
                    "SELECT roi, roas, conversion_rate, printf('%.2f', cost_per_conversion),"
                        + " printf('%.4f', cost_per_reach), cpm, cost_per_engagement, currency"
                        + " FROM campaign_social_metrics"))
        .isEqualTo("400.0|5.0|0.03|33.33|0.0333|10.0|NULL|USD");
  }

  @Test
  void lists_of_an_audience_become_json_arrays() {
    Desktop desktop = new Desktop(folder).put("audience.json", Bodies.AUDIENCE);

    desktop.metrics("nightly");

    assertThat(
            desktop
                .tables()
                .one("SELECT age_25_34, top_countries, top_cities FROM audience_demographics"))
        .isEqualTo(
            "35.2|[\"USA\",\"UK\",\"Canada\",\"Australia\",\"Germany\"]"
                + "|[\"New York\",\"Los Angeles\",\"London\",\"Toronto\",\"Sydney\"]");
  }

  @Test
  void a_day_of_four_figures_is_stored_without_zeros() {
    Desktop desktop =
        new Desktop(folder)
            .put(
                "daily.csv",
                "account_id,platform,date,followers,engagement_rate,reach,impressions",
                "1,instagram,2025-10-23,15250,4.8,50000,125000");

    desktop.metrics("nightly");

    assertThat(
            desktop
                .tables()
                .daily(
                    "followers, engagement_rate, engagement_rate_reported, engagement_basis, likes, shares, saves, clicks"))
        .containsExactly("15250|4.8|4.8|reported|NULL|NULL|NULL|NULL");
  }

  @Test
  void thirty_days_sum_up_as_in_the_example_of_the_summary() {
    Desktop desktop = new Desktop(folder).put("daily.csv", thirtyDays());
    desktop.metrics("nightly");

    Outcome report = report(desktop, "summary");

    JsonNode summary = JSON.readTree(report.out()).get("summary");
    assertThat(report.exitCode()).isZero();
    assertThat(summary.get("current_followers").asInt()).isEqualTo(15250);
    assertThat(summary.get("growth_30d").asInt()).isEqualTo(500);
    assertThat(summary.get("growth_rate").toString()).isEqualTo("3.39");
    assertThat(summary.get("reach_30d").asInt()).isEqualTo(1500000);
    assertThat(summary.get("impressions_30d").asInt()).isEqualTo(3750000);
    assertThat(summary.get("latest_update").asString()).isEqualTo("2025-10-23");
    assertThat(summary.get("days_present").asInt()).isEqualTo(30);
  }

  private static String[] thirtyDays() {
    String[] lines = new String[32];
    lines[0] = "account_id,platform,date,followers,reach,impressions";
    LocalDate first = LocalDate.parse("2025-09-23");
    lines[1] = "1,instagram," + first + ",14750,,";
    for (int day = 1; day <= 30; day++) {
      lines[day + 1] =
          "1,instagram,"
              + first.plusDays(day)
              + ","
              + (day == 30 ? 15250 : 15000)
              + ",50000,125000";
    }
    return lines;
  }

  @Test
  void top_content_of_one_account_has_the_shape_of_the_original_api() {
    Desktop desktop = new Desktop(folder).put("content.json", Bodies.CONTENT);
    desktop.metrics("nightly");

    JsonNode answer = JSON.readTree(report(desktop, "top-content").out());

    JsonNode post = answer.get("top_content").get(0);
    assertThat(answer.get("success").asBoolean()).isTrue();
    assertThat(answer.get("count").asInt()).isEqualTo(1);
    assertThat(post.get("content_id").asInt()).isEqualTo(1);
    assertThat(post.get("post_id").asString()).isEqualTo("post_123456");
    assertThat(post.get("likes").asInt()).isEqualTo(2450);
    assertThat(post.get("engagement_rate").toString()).isEqualTo("8.16");
  }

  private static Outcome report(Desktop desktop, String name) {
    return desktop.metrics(
        "report",
        name,
        "--account",
        "1",
        "--platform",
        "instagram",
        "--stdout",
        "--format",
        "json");
  }

  @Test
  void a_report_on_nobody_says_so_in_json_and_ends_with_3() {
    Desktop desktop = new Desktop(folder).put("daily.json", Bodies.DAILY);
    desktop.metrics("nightly");

    Outcome answer =
        desktop.metrics("report", "summary", "--account", "99", "--stdout", "--format", "json");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(JSON.readTree(answer.out()).get("success").asBoolean()).isFalse();
  }
}
