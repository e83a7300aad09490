package dev.socialmetrics.store.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.OldDays;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.ReportFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** After days became months each figure is what it was, or empty for the reason {@code folded}. */
class FoldedReportsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> PROMISED =
      List.of("2025-10-23", "2025-09-30", "2025-03-15", "2024-10-01");

  /** In months that are folded, and right behind them. */
  private static final List<String> FOLDED =
      List.of(
          "2023-09-02",
          "2023-08-01",
          "2023-07-31",
          "2023-05-17",
          "2022-05-31",
          "2022-02-28",
          "2021-01-31",
          "2019-03-31",
          "2018-03-12");

  /** What says something about a number, and nothing where there is none. */
  private static final Map<String, String> ABOUT =
      Map.of(
          "made_of", "current",
          "previous_made_of", "previous",
          "change_made_of", "change",
          "carried_from", "current",
          "previous_carried_from", "previous",
          "change_is", "change_rank");

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void years() {
    desktop = OldDays.put(new Desktop(folder));
    desktop.metrics("import");
  }

  private Map<String, String> reports(List<String> dates, String... names) {
    Map<String, String> reports = new LinkedHashMap<>();
    for (String date : dates) {
      for (String name : names) {
        Outcome report = desktop.metrics("report", name, "--as-of", date, "--stdout");
        reports.put(name + " " + date, report.out());
      }
    }
    return reports;
  }

  private void fold() {
    desktop.configure("retention:\n  daily: 800\n");
    assertThat(desktop.metrics("prune").out()).contains("folded 1,481 days");
  }

  @Test
  void reports_of_the_last_year_are_the_same_to_the_byte() {
    Map<String, String> before = reports(PROMISED, "summary", "comparison", "daily");
    before.putAll(trends(PROMISED));
    String page = desktop.metrics("report", "dashboard", "--to", "before").out();

    fold();

    Map<String, String> after = reports(PROMISED, "summary", "comparison", "daily");
    after.putAll(trends(PROMISED));
    desktop.metrics("report", "dashboard", "--to", "after");
    assertThat(after).isEqualTo(before);
    assertThat(page).isNotEmpty();
    assertThat(ReportFiles.of(folder.resolve("after")))
        .isNotEmpty()
        .isEqualTo(ReportFiles.of(folder.resolve("before")));
  }

  /** With all thirteen months, each against the one before and the one a year before. */
  private Map<String, String> trends(List<String> dates) {
    Map<String, String> trends = new LinkedHashMap<>();
    for (String date : dates) {
      for (String account : List.of("1", "gone")) {
        trends.put(
            account + " " + date,
            desktop
                .metrics("report", "trends", "--account", account, "--as-of", date, "--stdout")
                .out());
      }
    }
    return trends;
  }

  @Test
  void figures_of_folded_days_are_the_same_or_empty_with_the_reason() {
    Map<String, String> before = reports(FOLDED, "summary", "comparison");
    before.putAll(trends(FOLDED));

    fold();

    Map<String, String> after = reports(FOLDED, "summary", "comparison");
    after.putAll(trends(FOLDED));
    int[] told = new int[2];
    before.forEach((name, text) -> compare(name, leaves(text), leaves(after.get(name)), told));
    assertThat(told[0]).as("figures that are the same").isGreaterThan(10_000);
    assertThat(told[1]).as("figures that are empty now").isGreaterThan(1_000);
  }

  private static void compare(
      String name, Map<String, String> before, Map<String, String> after, int[] told) {
    before.forEach(
        (key, value) -> {
          String now = after.get(key);
          if (value.equals(now)) {
            told[0]++;
          } else if (ABOUT.containsKey(last(key))) {
            assertThat(reason(after, of(key, ABOUT.get(last(key))))).isEqualTo("\"folded\"");
          } else if (!key.contains("/reasons/")) {
            assertThat(now).as(name + " " + key + " was " + value).isEqualTo("null");
            assertThat(reason(after, key)).as(name + " " + key).isEqualTo("\"folded\"");
            told[1]++;
          }
        });
  }

  private static String reason(Map<String, String> after, String key) {
    return after.get(of(key, "reasons") + "/" + last(key));
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  private static String of(String key, String sibling) {
    return key.substring(0, key.lastIndexOf('/') + 1) + sibling;
  }

  @Test
  void months_are_told_for_ever_against_the_month_and_the_year_before() {
    Map<String, JsonNode> before = months();

    fold();

    assertThat(before).hasSizeGreaterThan(150);
    assertThat(months()).isEqualTo(before);
  }

  /** Rows of whole months, as of the last day of each of three years. */
  private Map<String, JsonNode> months() {
    Map<String, JsonNode> months = new TreeMap<>();
    for (String date : List.of("2022-12-31", "2023-12-31", "2024-12-31")) {
      Outcome trends =
          desktop.metrics(
              "report",
              "trends",
              "--account",
              "1",
              "--platform",
              "instagram",
              "--as-of",
              date,
              "--stdout");
      for (JsonNode row : JSON.readTree(trends.out()).get("trends")) {
        if (!row.get("period").asString().endsWith("d")) {
          months.put(date + row.get("metric") + row.get("period") + row.get("against"), row);
        }
      }
    }
    return months;
  }

  private static Map<String, String> leaves(String json) {
    Map<String, String> leaves = new TreeMap<>();
    walk("", JSON.readTree(json), leaves);
    return leaves;
  }

  private static void walk(String at, JsonNode node, Map<String, String> leaves) {
    if (node.isObject()) {
      node.propertyStream()
          .forEach(field -> walk(at + "/" + field.getKey(), field.getValue(), leaves));
    } else if (node.isArray()) {
      int n = 0;
      for (JsonNode element : node) {
        walk(at + "/" + name(element, n++), element, leaves);
      }
    } else {
      leaves.put(at, node.toString());
    }
  }

  /** What tells the rows of a report apart, else their number. */
  private static String name(JsonNode element, int n) {
    List<String> names = new ArrayList<>();
    for (String key : List.of("scope", "account_id", "platform", "metric", "period", "against")) {
      if (element.hasNonNull(key)) {
        names.add(element.get(key).asString());
      }
    }
    return names.isEmpty() ? Integer.toString(n) : String.join(" ", names);
  }
}
