package dev.socialmetrics.report.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.insight.MadeSeries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports of what figures say, from an export of a hundred days to the answer. */
class InsightReportsTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 8, 1);
  private static final int DAYS = 100;

  @TempDir Path folder;
  private Desktop desktop;

  /** A hundred usual days, but that on the last but two four times as many people were reached. */
  @BeforeEach
  void load() {
    double[] reach = new MadeSeries(5, 0.08).counts(DAYS, 2000);
    reach[DAYS - 3] *= 4;
    desktop =
        new Desktop(folder)
            .put("harbor/instagram/days.csv", lines(reach, DAYS))
            .put("harbor/tiktok/days.csv", lines(reach, 20));
    desktop.metrics("import");
  }

  private static String[] lines(double[] reach, int days) {
    List<String> lines = new ArrayList<>(List.of("date,followers,reach"));
    for (int n = 0; n < days; n++) {
      lines.add(FIRST.plusDays(n) + "," + (5000 + 10 * n) + "," + (long) reach[n]);
    }
    return lines.toArray(String[]::new);
  }

  private JsonNode report(String... arguments) {
    List<String> all = new ArrayList<>(List.of("report"));
    all.addAll(List.of(arguments));
    all.add("--stdout");
    return JsonMapper.shared().readTree(desktop.metrics(all.toArray(String[]::new)).out());
  }

  @Test
  void the_unusual_day_is_told_with_what_was_expected() {
    JsonNode report = report("anomalies");

    assertThat(report.path("success").asBoolean()).isTrue();
    assertThat(report.path("count").asInt()).isEqualTo(1);
    assertThat(report.path("as_of").asString()).isEqualTo("2025-11-08");
    JsonNode spike = report.path("anomalies").get(0);
    assertThat(spike.path("id").asString()).isEqualTo("anomaly:harbor:instagram:reach:2025-11-06");
    assertThat(spike.path("kind").asString()).isEqualTo("spike");
    assertThat(spike.path("severity").asString()).isEqualTo("warning");
    assertThat(spike.path("value").asLong()).isGreaterThan(3 * spike.path("expected").asLong());
    assertThat(spike.path("provisional").asBoolean()).isFalse();
    assertThat(spike.path("annotation").isNull()).isTrue();
  }

  @Test
  void a_day_of_the_latest_two_of_instagram_is_provisional() {
    JsonNode report = report("anomalies", "--as-of", "2025-11-07");

    assertThat(report.path("anomalies").get(0).path("provisional").asBoolean()).isTrue();
  }

  @Test
  void more_days_are_looked_at_where_they_are_asked_for() {
    assertThat(report("anomalies", "--days", "2").path("count").asInt()).isZero();
    assertThat(report("anomalies", "--days", "3").path("count").asInt()).isEqualTo(1);
  }

  @Test
  void what_people_noted_of_the_day_is_beside_it() {
    desktop.metrics("annotate", "2025-11-06", "Raffle", "--account", "harbor");

    assertThat(report("anomalies").path("anomalies").get(0).path("annotation").asString())
        .isEqualTo("Raffle");
  }

  @Test
  void forecasts_have_an_interval_where_there_is_history_for_one() {
    JsonNode report = report("forecasts");

    assertThat(report.path("count").asInt()).isEqualTo(4);
    JsonNode followers = report.path("forecasts").get(0);
    assertThat(followers.path("metric").asString()).isEqualTo("followers");
    assertThat(followers.path("horizon_days").asInt()).isEqualTo(7);
    assertThat(followers.path("date").asString()).isEqualTo("2025-11-15");
    assertThat(followers.path("value").asLong()).isBetween(6040L, 6070L);
    assertThat(followers.path("low_80").asLong()).isLessThan(followers.path("high_80").asLong());
    JsonNode month = report.path("forecasts").get(3);
    assertThat(month.path("metric").asString()).isEqualTo("reach");
    assertThat(month.path("value_is").asString()).isEqualTo("sum of the days up to that date");
    assertThat(month.path("value").asLong()).isBetween(45_000L, 70_000L);
    assertThat(month.path("low_80").isNull()).isTrue();
    assertThat(month.path("reasons").path("low_80").asString()).isEqualTo("not_enough_history");
  }

  @Test
  void what_cannot_be_said_is_named_where_one_channel_is_asked_for() {
    JsonNode report = report("forecasts", "--account", "harbor", "--platform", "tiktok");

    assertThat(report.path("count").asInt()).isEqualTo(10);
    for (JsonNode row : report.path("forecasts")) {
      assertThat(row.path("value").isNull()).isTrue();
      assertThat(row.path("reasons").path("value").asString()).isEqualTo("not_enough_history");
    }
  }

  @Test
  void a_metric_that_ended_before_its_channel_is_not_forecast() {
    double[] reach = new MadeSeries(5, 0.08).counts(DAYS, 2000);
    String[] lines = lines(reach, DAYS);
    for (int n = DAYS - 3; n <= DAYS; n++) {
      lines[n] = lines[n].replaceFirst(",[0-9]+,", ",,");
    }
    desktop.put("quay/facebook/days.csv", lines);
    desktop.metrics("import");

    JsonNode rows = report("forecasts", "--account", "quay", "--platform", "facebook");

    assertThat(rows.path("forecasts").get(0).path("value").isNull()).isTrue();
    assertThat(rows.path("forecasts").get(1).path("reasons").path("value").asString())
        .isEqualTo("stale");
    assertThat(rows.path("forecasts").get(2).path("metric").asString()).isEqualTo("reach");
    assertThat(rows.path("forecasts").get(2).path("date").asString()).isEqualTo("2025-11-15");
    assertThat(report("forecasts", "--account", "quay").toString()).doesNotContain("followers");
  }

  @Test
  void days_that_are_missing_are_one_hole() {
    desktop.put(
        "harbor/youtube/days.csv",
        "date,followers",
        "2025-11-01,5",
        "2025-11-02,6",
        "2025-11-06,7",
        "2025-11-08,8");
    desktop.metrics("import");

    JsonNode holes = report("anomalies", "--platform", "youtube").path("anomalies");

    assertThat(holes).hasSize(2);
    assertThat(holes.get(0).path("id").asString())
        .isEqualTo("anomaly:harbor:youtube:days:2025-11-03");
    assertThat(holes.get(0).path("kind").asString()).isEqualTo("hole");
    assertThat(holes.get(0).path("value").asInt()).isEqualTo(3);
    assertThat(holes.get(0).path("z").isNull()).isTrue();
    assertThat(holes.get(1).path("date").asString()).isEqualTo("2025-11-07");
  }

  @Test
  void of_an_account_without_days_there_is_nothing_to_say() {
    JsonNode report = report("anomalies", "--account", "nobody");

    assertThat(report.path("success").asBoolean()).isFalse();
    assertThat(report.path("error").asString()).isEqualTo("not_found");
  }

  @Test
  void the_same_is_a_table() {
    String csv = desktop.metrics("report", "anomalies", "--stdout", "--format", "csv").out();

    assertThat(csv.lines().findFirst())
        .contains(
            "id,account_id,platform,date,metric,kind,severity,value,expected,low,high,z,"
                + "provisional,annotation,as_of");
    assertThat(csv.lines()).hasSize(2);
  }

  @Test
  void unusual_days_are_those_of_a_period_and_forecasts_as_of_its_end() {
    JsonNode spike = report("anomalies", "--from", "2025-11-06", "--until", "2025-11-06");
    JsonNode later = report("anomalies", "--from", "2025-11-07");
    JsonNode october = report("forecasts", "--month", "2025-10", "--platform", "instagram");

    assertThat(spike.path("count").asInt()).isEqualTo(1);
    assertThat(spike.path("anomalies").get(0).path("date").asString()).isEqualTo("2025-11-06");
    assertThat(spike.path("period").asString()).isEqualTo("2025-11-06..2025-11-06");
    assertThat(spike.path("window_start").asString()).isEqualTo("2025-11-06");
    assertThat(later.path("count").asInt()).isZero();
    assertThat(later.path("window_end").asString()).isEqualTo("2025-11-08");
    assertThat(october.path("as_of").asString()).isEqualTo("2025-10-31");
    assertThat(october.path("forecasts").get(0).path("date").asString()).isEqualTo("2025-11-07");
  }
}
