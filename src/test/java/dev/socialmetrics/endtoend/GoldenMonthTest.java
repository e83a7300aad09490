package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A month of one organisation's exports in the platforms' own shapes, on every platform, and the
 * rows that must follow. {@code golden-month/make.py} writes both from one table of figures. The
 * reports of the second night are kept; {@code golden-month/recompute.py} computes their figures
 * again from the expected rows, without the program.
 */
class GoldenMonthTest {
  private static final Path MONTH = Path.of("src/test/resources/golden-month");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DAILY =
      "followers new_followers reach impressions shares comments likes clicks saves video_views"
          + " profile_visits mentions";
  private static final String CONTENT =
      "caption posted_at likes comments shares saves views reach impressions clicks";
  private static final String AUDIENCE =
      "age_13_17 age_18_24 age_25_34 age_35_44 age_45_54 age_55_64 age_65_plus male_percentage"
          + " female_percentage top_countries top_cities";
  private static final String CAMPAIGN =
      "reach=total_reach impressions=total_impressions total_engagement clicks cost"
          + " revenue=revenue_generated conversions currency";

  private static final String NIGHT = "2026-06-05T02:00:00Z";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void first_night() throws IOException {
    desktop = new Desktop(folder).at(NIGHT);
    put("night-1", expected(1).get("exported").asString());
    night();
  }

  @Test
  void the_first_night_stores_what_every_export_says() throws IOException {
    assertRows(expected(1));
  }

  @Test
  void the_second_night_restates_and_a_late_export_overwrites_nothing() throws IOException {
    JsonNode expected = expected(2);
    put("night-2", expected.get("exported").asString());
    put("late", "2026-05-20T06:00:00Z");

    Outcome night = night();

    assertRows(expected);
    assertThat(night.out())
        .contains("1 superseded")
        .contains("noticed: " + expected.get("revisions").asInt() + " values restated");
    GoldenReports.assertSameByHash(
        desktop.output("reports/2026-06-02"), MONTH.resolve("reports/2026-06-02"));
  }

  @Test
  void both_nights_at_once_store_the_same() throws IOException {
    Desktop other = new Desktop(folder.resolve("other")).at(NIGHT);
    desktop = other;
    JsonNode expected = expected(2);
    put("late", "2026-05-20T06:00:00Z", "late/");
    put("night-2", expected.get("exported").asString(), "b/");
    put("night-1", expected(1).get("exported").asString(), "a/");

    night();

    assertRows(expected);
  }

  @Test
  void the_reports_say_what_the_figures_add_up_to() throws IOException {
    JsonNode expected = expected(1).get("reports");

    JsonNode summaries = read("summary").get("summaries");
    Map<String, JsonNode> campaigns = new LinkedHashMap<>();
    read("campaigns")
        .get("campaign_lists")
        .forEach(list -> campaigns.putAll(byKey(list.get("campaigns"), "campaign_id")));

    assertFigures(byKey(summaries, "platform"), expected.get("summary"));
    assertFigures(campaigns, expected.get("campaigns"));
  }

  private JsonNode read(String report) {
    return JSON.readTree(desktop.output("latest/" + report + ".json").toFile());
  }

  private static Map<String, JsonNode> byKey(JsonNode rows, String key) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    rows.forEach(row -> found.put(row.get(key).asString(), row));
    return found;
  }

  private static void assertFigures(Map<String, JsonNode> found, JsonNode expected) {
    assertThat(expected.size()).isGreaterThan(4);
    for (Map.Entry<String, JsonNode> row : expected.properties()) {
      assertThat(found).containsKey(row.getKey());
      assertRow(row.getKey(), found.get(row.getKey()), row.getValue());
    }
  }

  private Outcome night() {
    Outcome night = desktop.metrics("nightly");
    assertThat(night.exitCode()).as(night.err()).isZero();
    assertThat(night.out()).contains(" 0 rejected");
    return night;
  }

  private static JsonNode expected(int night) {
    return JSON.readTree(MONTH.resolve("expected-" + night + ".json").toFile());
  }

  private void put(String night, String exported) throws IOException {
    put(night, exported, "");
  }

  private void put(String night, String exported, String prefix) throws IOException {
    Path root = MONTH.resolve(night);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        int platform = name.lastIndexOf('/') + 1;
        String place = name.substring(0, platform) + prefix + name.substring(platform);
        desktop.putBytes(place, Instant.parse(exported), Files.readAllBytes(file));
      }
    }
  }

  private void assertRows(JsonNode expected) {
    assertTable(expected.get("daily"), "social_media_daily_metrics", "date", DAILY);
    assertTable(expected.get("content"), "content_performance", "post_id", CONTENT);
    assertTable(expected.get("audience"), "audience_demographics", "date", AUDIENCE);
    assertTable(
        expected.get("campaign"),
        "campaign_social_metrics",
        "campaign_id || ' ' || start_date || ' ' || end_date",
        CAMPAIGN);
  }

  /** Every row that is expected and no other, with every figure; what is not expected is NULL. */
  private void assertTable(JsonNode expected, String table, String key, String columns) {
    List<String[]> named =
        Arrays.stream(columns.split(" ")).map(column -> column.split("=")).toList();
    String cells =
        named.stream()
            .map(name -> "'" + name[0] + "', " + name[name.length - 1])
            .collect(Collectors.joining(", "));
    String sql =
        "SELECT json_group_object(platform || ' ' || %s, json_object(%s)) FROM %s"
            .formatted(key, cells, table);
    JsonNode stored = JSON.readTree(tables().rows(sql).get(0));

    assertThat(stored.propertyNames()).hasSameElementsAs(expected.propertyNames());
    for (Map.Entry<String, JsonNode> row : stored.properties()) {
      for (Map.Entry<String, JsonNode> cell : row.getValue().properties()) {
        JsonNode said = expected.get(row.getKey()).path(cell.getKey());
        assertCell(row.getKey() + " " + cell.getKey(), cell.getValue(), said);
      }
    }
  }

  private static void assertRow(String name, JsonNode found, JsonNode expected) {
    for (Map.Entry<String, JsonNode> cell : expected.properties()) {
      assertCell(name + " " + cell.getKey(), found.path(cell.getKey()), cell.getValue());
    }
  }

  private static void assertCell(String name, JsonNode found, JsonNode expected) {
    if (expected.isNumber() && found.isNumber()) {
      assertThat(found.decimalValue()).as(name).isEqualByComparingTo(expected.decimalValue());
    } else {
      assertThat(text(found)).as(name).isEqualTo(text(expected));
    }
  }

  private static String text(JsonNode cell) {
    return cell.isMissingNode() || cell.isNull() ? "NULL" : cell.asString();
  }

  private Tables tables() {
    return new Tables(desktop.output("social-metrics.db"));
  }
}
