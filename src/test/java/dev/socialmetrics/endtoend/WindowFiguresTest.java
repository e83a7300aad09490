package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.WindowSql;
import dev.socialmetrics.desktop.WindowSql.Key;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure of trends and comparison over the samples, against plain SQL. */
class WindowFiguresTest {
  private static final double ROUNDED = 0.00501;

  @TempDir static Path folder;
  private static Desktop desktop;

  @BeforeAll
  static void samples() {
    desktop = new Desktop(folder);
    String samples = Path.of("input/samples").toAbsolutePath().toString();
    assertThat(desktop.metrics("import", "--input", samples).exitCode()).isZero();
  }

  private static JsonNode report(String... arguments) {
    Outcome outcome =
        desktop.metrics(
            Stream.concat(
                    Stream.of("report"), Stream.concat(Stream.of(arguments), Stream.of("--stdout")))
                .toArray(String[]::new));
    return JsonMapper.shared().readTree(outcome.out());
  }

  @Test
  void trends_of_all_accounts_are_what_sql_says() {
    JsonNode answer = report("trends");

    assertThat(
            check(
                rows ->
                    answer
                        .get("trends")
                        .forEach(
                            pair -> pair.get("trends").forEach(row -> rows.accept(pair, row)))))
        .isGreaterThan(3000);
  }

  @Test
  void thirteen_months_of_one_account_are_what_sql_says() {
    JsonNode answer = report("trends", "--account", "2", "--as-of", "2025-09-30", "--days", "90");

    assertThat(
            check(
                rows ->
                    answer
                        .get("trends")
                        .forEach(
                            pair -> pair.get("trends").forEach(row -> rows.accept(pair, row)))))
        .isGreaterThan(1000);
  }

  @Test
  void comparisons_are_what_sql_says() {
    JsonNode answer = report("comparison", "--days", "45");

    assertThat(check(rows -> answer.get("comparison").forEach(row -> rows.accept(row, row))))
        .isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({
    "--month 2025-09, 2025-09-01..2025-09-30 2025-08-01..2025-08-31",
    "--month 2025-10 --compare year, 2025-10-01..2025-10-23 2024-10-01..2024-10-23",
    "--quarter 2025-Q3, 2025-07-01..2025-09-30 2025-04-01..2025-06-30",
    "--from 2025-09-11 --until 2025-10-02 --compare 2025-07-01..2025-07-31,"
        + " 2025-09-11..2025-10-02 2025-07-01..2025-07-31",
  })
  void figures_of_a_period_are_those_of_its_days_and_of_the_compared_ones(
      String asked, String windows) {
    JsonNode trends = report(("trends " + asked).split(" "));
    JsonNode comparison = report(("comparison " + asked).split(" "));
    List<JsonNode> flows = new ArrayList<>();
    Rows all =
        rows -> {
          trends
              .get("trends")
              .forEach(pair -> pair.get("trends").forEach(row -> rows.accept(pair, row)));
          comparison.get("comparison").forEach(row -> rows.accept(row, row));
        };

    assertThat(check(all)).isGreaterThan(100);
    all.each((pair, row) -> flows.add(row));
    assertThat(flows.stream().filter(row -> !row.path("metric").stringValue().equals("followers")))
        .allSatisfy(row -> assertThat(windows(row)).isEqualTo(windows));
  }

  private static String windows(JsonNode row) {
    return row.get("window_start").stringValue()
        + ".."
        + row.get("window_end").stringValue()
        + " "
        + row.get("previous_start").stringValue()
        + ".."
        + row.get("previous_end").stringValue();
  }

  private interface Rows {
    void each(BiConsumer<JsonNode, JsonNode> consumer);
  }

  /** How many rows were compared. */
  private static int check(Rows rows) {
    Set<Key> windows = new HashSet<>();
    rows.each(
        (pair, row) -> windows.addAll(List.of(Key.current(pair, row), Key.previous(pair, row))));
    Map<Key, Map<String, String>> sql = WindowSql.of(desktop.tables(), windows);
    int[] count = new int[1];
    rows.each(
        (pair, row) -> {
          count[0]++;
          value(row, "current", "", sql.getOrDefault(Key.current(pair, row), Map.of()));
          value(row, "previous", "previous_", sql.getOrDefault(Key.previous(pair, row), Map.of()));
          change(row);
        });
    return count[0];
  }

  private static void value(JsonNode row, String key, String prefix, Map<String, String> sql) {
    String name = row.get("metric").stringValue();
    JsonNode basis = row.get("engagement_basis");
    String of =
        basis == null ? name.replaceAll("_(avg|max)_daily$", "") : "rate." + basis.asString();
    assertThat(row.get(prefix + "days_present").longValue())
        .as("%s days of %s", key, row)
        .isEqualTo(Long.parseLong(sql.getOrDefault(of + ".days", "0")));
    String expected = sql.getOrDefault(of + "." + together(name), "NULL");
    if (name.endsWith("_avg_daily")) {
      long days = row.get(prefix + "days_present").longValue();
      expected = days == 0 ? "NULL" : mean(sql.get(of + ".sum"), days);
    }
    if (expected.equals("NULL")) {
      assertThat(row.get(key).isNull()).as("%s of %s", key, row).isTrue();
      assertThat(row.get("reasons").has(key)).isTrue();
    } else {
      assertThat(row.get(key).doubleValue())
          .as("%s of %s", key, row)
          .isCloseTo(Double.parseDouble(expected), within(basis == null ? 0 : ROUNDED));
    }
  }

  private static String together(String name) {
    return switch (name) {
      case "engagement_rate" -> "ratio";
      case "avg_engagement" -> "mean";
      case "reach_max_daily" -> "max";
      default -> "sum";
    };
  }

  private static String mean(String sum, long days) {
    return String.valueOf(Math.floor(Double.parseDouble(sum) / days + 0.5));
  }

  private static void change(JsonNode row) {
    boolean stock = row.get("metric").stringValue().equals("followers");
    boolean enough = isHalf(row, "") && isHalf(row, "previous_");
    boolean known = !row.get("current").isNull() && !row.get("previous").isNull();
    if (!known || !(stock || enough)) {
      assertThat(row.get("change").isNull()).as("change of %s", row).isTrue();
      assertThat(row.get("reasons").has("change")).isTrue();
      return;
    }
    double before = row.get("previous").doubleValue();
    boolean rate = row.has("engagement_basis");
    boolean flow = !rate && !stock && !row.get("metric").stringValue().endsWith("_daily");
    double pace =
        flow
            ? row.get("days_present").doubleValue() / row.get("previous_days_present").doubleValue()
            : 1;
    double change = row.get("current").doubleValue() - before * pace;
    boolean rounded = flow && pace != 1 || row.get("metric").stringValue().endsWith("_avg_daily");
    assertThat(row.get("change").doubleValue())
        .as("change of %s", row)
        .isCloseTo(change, within(rate ? 3 * ROUNDED : rounded ? 1.0 : 0));
    if (flow && before != 0) {
      assertThat(row.get("change_percent").doubleValue())
          .as("percent of %s", row)
          .isCloseTo(change * 100 / Math.abs(before * pace), within(ROUNDED));
    }
  }

  private static boolean isHalf(JsonNode row, String side) {
    return row.get(side + "days_present").longValue() * 2
        >= row.get(side + "days_expected").longValue();
  }
}
