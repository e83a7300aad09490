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

/** What is said of days long before a channel's latest one. */
class EarlierDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 700;
  private static final LocalDate SPIKE = FIRST.plusDays(150);
  private static final LocalDate GONE = FIRST.plusDays(300);

  @TempDir Path folder;
  private Desktop desktop;

  /** Seven hundred days: one with four times as many, later another level, and a week missing. */
  @BeforeEach
  void load() {
    double[] reach = new MadeSeries(5, 0.15).counts(DAYS, 2000);
    reach[150] *= 4;
    List<String> lines = new ArrayList<>(List.of("date,followers,reach"));
    for (int n = 0; n < DAYS; n++) {
      LocalDate day = FIRST.plusDays(n);
      if (day.isBefore(GONE) || !day.isBefore(GONE.plusDays(7))) {
        long people = (long) (n < 430 ? reach[n] : 2 * reach[n]);
        lines.add(day + "," + (5000 + 10 * n) + "," + people);
      }
    }
    desktop = new Desktop(folder).put("harbor/tiktok/days.csv", lines.toArray(String[]::new));
    desktop.metrics("import");
  }

  private JsonNode anomalies(String... arguments) {
    List<String> all = new ArrayList<>(List.of("report", "anomalies", "--stdout"));
    all.addAll(List.of(arguments));
    return JsonMapper.shared()
        .readTree(desktop.metrics(all.toArray(String[]::new)).out())
        .path("anomalies");
  }

  private static List<String> ids(JsonNode rows) {
    return rows.valueStream().map(row -> row.path("id").asString()).toList();
  }

  @Test
  void are_listed_where_they_are_asked_for() {
    String spike = "anomaly:harbor:tiktok:reach:" + SPIKE;

    assertThat(ids(anomalies("--days", "700"))).contains(spike);
    assertThat(ids(anomalies("--from", "2024-01-01", "--until", "2025-11-20"))).contains(spike);
    assertThat(ids(anomalies("--days", "700"))).contains("anomaly:harbor:tiktok:days:" + GONE);
  }

  @Test
  void say_the_same_whatever_is_asked_for() {
    JsonNode all = anomalies("--days", "700");
    assertThat(all.size()).isEqualTo(3);

    for (JsonNode row : all) {
      String day = row.path("date").asString();
      String later = LocalDate.parse(day).plusDays(40).toString();
      assertThat(anomalies("--as-of", later, "--days", "60")).contains(row);
      JsonNode explained = explained(row.path("id").asString());
      assertThat(explained.path("expected")).isEqualTo(row.path("expected"));
      assertThat(explained.path("high")).isEqualTo(row.path("high"));
    }
  }

  private JsonNode explained(String id) {
    return JsonMapper.shared().readTree(desktop.metrics("explain", id, "--json").out());
  }

  @Test
  void say_since_when_an_export_has_totals_so_far() {
    List<String> lines = new ArrayList<>(List.of("date,reach"));
    for (int n = 0; n < DAYS; n++) {
      lines.add(FIRST.plusDays(n) + "," + (n < 20 ? 90_000 : 1000 + 37 * n));
    }
    desktop.put("quay/facebook/days.csv", lines.toArray(String[]::new));
    desktop.metrics("import");

    String id = "anomaly:quay:facebook:reach:" + FIRST.plusDays(20);
    assertThat(ids(anomalies("--account", "quay"))).containsExactly(id);
    assertThat(ids(anomalies("--account", "quay", "--as-of", "2025-11-01"))).containsExactly(id);
    assertThat(explained(id).path("text").asString())
        .startsWith(
            "The reach of quay on Facebook never fell from 21 Jan 2024 to 30 Nov 2025: the");
  }

  @Test
  void are_missing_from_their_first_one_on_however_many_they_are() {
    Desktop other =
        new Desktop(folder.resolve("other"))
            .put(
                "harbor/tiktok/days.csv",
                "date,followers,reach",
                "2024-05-30,10,100",
                "2024-05-31,10,100",
                "2025-06-01,10,100",
                "2025-06-03,10,100");
    other.metrics("import");
    desktop = other;

    JsonNode holes = anomalies();

    assertThat(ids(holes))
        .containsExactly(
            "anomaly:harbor:tiktok:days:2024-06-01", "anomaly:harbor:tiktok:days:2025-06-02");
    assertThat(holes.get(0).path("value").asInt()).isEqualTo(365);
    assertThat(ids(anomalies("--days", "2"))).hasSize(1);
    assertThat(explained("anomaly:harbor:tiktok:days:2024-06-01").path("text").asString())
        .isEqualTo("harbor on TikTok has no row for 365 days from 1 Jun 2024 on.");
  }
}
