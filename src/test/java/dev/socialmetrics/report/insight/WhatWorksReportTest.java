package dev.socialmetrics.report.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.insight.MadeSeries;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What works, from posts with a known truth to the answer. */
class WhatWorksReportTest {
  private static final LocalDate LAST = LocalDate.of(2025, 11, 8);
  private static final int DAYS = 100;

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void empty() {
    desktop = new Desktop(folder);
  }

  /** Every third post is a carousel with so many times the rate of the others. */
  private static String[] posts(double factor) {
    Random random = new Random(4);
    List<String> lines = new ArrayList<>(List.of("post_id,posted_at,post_type,likes,reach"));
    for (int n = 0; n < 90; n++) {
      boolean carousel = n % 3 == 0;
      double rate = (carousel ? factor : 1) * 0.03 * Math.exp(0.3 * random.nextGaussian());
      lines.add(
          String.join(
              ",",
              "p" + n,
              LAST.minusDays(110 - n) + "T" + (10 + random.nextInt(10)) + ":00:00Z",
              carousel ? "carousel" : "image",
              Long.toString(Math.round(5000 * rate)),
              "5000"));
    }
    return lines.toArray(String[]::new);
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

  @Test
  void a_type_with_a_higher_rate_is_advised_with_its_interval_and_its_posts() {
    desktop
        .put("harbor/instagram/days.csv", days(usual(DAYS), LAST))
        .putAt("2025-11-08T23:00:00Z", "harbor/instagram/posts.csv", posts(1.6));
    desktop.metrics("import");

    JsonNode report = report();

    assertThat(report.path("count").asInt()).isEqualTo(1);
    JsonNode carousels = report.path("recommendations").get(0);
    assertThat(carousels.path("id").asString())
        .isEqualTo("what_works:harbor:instagram:type.carousel:2025-11-08");
    assertThat(carousels.path("rank").asInt()).isEqualTo(1);
    assertThat(carousels.path("account_id").asString()).isEqualTo("harbor");
    assertThat(carousels.path("platform").asString()).isEqualTo("instagram");
    assertThat(carousels.path("kind").asString()).isEqualTo("what_works");
    assertThat(carousels.path("effect").asDouble()).isBetween(1.4, 1.7);
    assertThat(carousels.path("low").asDouble()).isBetween(1.2, 1.6);
    assertThat(carousels.path("high").asDouble()).isBetween(1.5, 2.0);
    assertThat(carousels.path("sample").asInt()).isEqualTo(30);
    assertThat(carousels.path("text").asString())
        .isEqualTo(
            "Publish more carousels on Instagram: they had "
                + oneDigit(carousels.path("effect"))
                + " times the engagement rate of other posts ("
                + oneDigit(carousels.path("low"))
                + " to "
                + oneDigit(carousels.path("high"))
                + "; 30 posts).");
    assertThat(carousels.path("finding_ids").get(0).asString())
        .isEqualTo("posts:harbor:instagram:type.carousel:2025-11-08");
  }

  private static String oneDigit(JsonNode number) {
    return number.decimalValue().setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void where_posts_are_alike_nothing_is_advised_and_one_channel_is_told_why() {
    desktop
        .put("harbor/instagram/days.csv", days(usual(DAYS), LAST))
        .putAt("2025-11-08T23:00:00Z", "harbor/instagram/posts.csv", posts(1));
    desktop.metrics("import");

    assertThat(report().path("count").asInt()).isZero();
    JsonNode why = report("--account", "harbor", "--platform", "instagram");
    assertThat(why.path("count").asInt()).isEqualTo(1);
    JsonNode row = why.path("recommendations").get(0);
    assertThat(row.path("kind").asString()).isEqualTo("what_works");
    assertThat(row.path("text").isNull()).isTrue();
    assertThat(row.path("id").isNull()).isTrue();
    assertThat(row.path("reasons").path("text").asString()).isEqualTo("no_reliable_difference");
  }
}
