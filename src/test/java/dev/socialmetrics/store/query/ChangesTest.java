package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.PresentReports;
import dev.socialmetrics.report.ReportNames;
import dev.socialmetrics.store.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HEADER = "account_id,platform,date,followers,likes,reach";
  private static final String[] FIRST = {
    HEADER, "1,instagram,2025-10-01,10,1,100", "1,instagram,2025-10-02,20,4,200"
  };
  private static final String[] RESTATED = {
    HEADER,
    "1,instagram,2025-10-03,30,9,300",
    "1,instagram,2025-10-02,20,6,200",
    "1,instagram,2025-10-01,10,1,100"
  };

  @TempDir Path folder;

  private Desktop restated() {
    Desktop desktop = new Desktop(folder).putAt("2025-10-03T06:00:00Z", "first.csv", FIRST);
    desktop.metrics("nightly");
    desktop.putAt("2025-10-04T06:00:00Z", "second.csv", RESTATED).metrics("nightly");
    return desktop;
  }

  private static JsonNode changes(Desktop desktop, String date) throws Exception {
    return JSON.readTree(Files.readString(desktop.output("reports/" + date + "/changes.json")));
  }

  @Test
  void a_restated_value_is_told_with_both_files_and_the_report_in_which_the_old_one_stands()
      throws Exception {
    JsonNode changes = changes(restated(), "2025-10-03");

    JsonNode change = changes.get("changes").get(0);
    assertThat(changes.get("restated").asInt()).isEqualTo(1);
    assertThat(changes.get("changes").size()).isEqualTo(1);
    assertThat(change.get("date").asString()).isEqualTo("2025-10-02");
    assertThat(change.get("column").asString()).isEqualTo("likes");
    assertThat(change.get("old").asInt()).isEqualTo(4);
    assertThat(change.get("new").asInt()).isEqualTo(6);
    assertThat(change.get("difference").asInt()).isEqualTo(2);
    assertThat(change.get("by").get("file").asString()).isEqualTo("second.csv");
    assertThat(change.get("by").get("line").asInt()).isEqualTo(3);
    assertThat(change.get("by").get("exported_at").asString())
        .isEqualTo("2025-10-04T06:00:00.000Z");
    assertThat(change.get("old_from").get("file").asString()).isEqualTo("first.csv");
    assertThat(change.get("old_from").get("line").asInt()).isEqualTo(3);
    assertThat(change.get("in_reports").toString())
        .isEqualTo("{\"count\":1,\"first\":\"2025-10-02\",\"last\":\"2025-10-02\"}");
  }

  @Test
  void the_rate_that_changed_with_it_is_told_apart() throws Exception {
    JsonNode changes = changes(restated(), "2025-10-03");

    JsonNode rate = changes.get("derived_changes").get(0);
    assertThat(changes.get("derived_changed").asInt()).isEqualTo(1);
    assertThat(rate.get("column").asString()).isEqualTo("engagement_rate");
    assertThat(rate.get("old").toString()).isEqualTo("2");
    assertThat(rate.get("new").toString()).isEqualTo("3");
  }

  @Test
  void totals_count_raised_and_lowered_values_and_add_up_what_adds_up() throws Exception {
    JsonNode totals = changes(restated(), "2025-10-03").get("totals");

    assertThat(totals.get(1).toString())
        .isEqualTo(
            "{\"kind\":\"daily\",\"account_id\":1,\"platform\":\"instagram\",\"column\":\"likes\","
                + "\"derived\":false,\"values\":1,\"raised\":1,\"lowered\":0,\"difference\":2}");
  }

  @Test
  void the_report_of_yesterday_is_stale_until_it_is_made_again() throws Exception {
    Desktop desktop = restated();

    assertThat(
            changes(desktop, "2025-10-03")
                .get("stale_reports")
                .get(0)
                .get("report_date")
                .asString())
        .isEqualTo("2025-10-02");
    assertThat(stale(desktop))
        .extracting(StaleReport::report)
        .filteredOn(PresentReports::has)
        .containsExactly("accounts", "comparison", "daily-metrics", "index", "summary", "trends");
    assertThat(stale(desktop))
        .allMatch(report -> report.date().equals(LocalDate.parse("2025-10-02")))
        .allMatch(report -> report.restatedValues() == 2);

    desktop.metrics("report", "--as-of", "2025-10-02");

    assertThat(stale(desktop)).isEmpty();
  }

  private static List<StaleReport> stale(Desktop desktop) {
    try (Database database = Database.forReading(desktop.output(""), Duration.ofSeconds(5));
        ReportSession session = ReportSession.open(database.reading())) {
      return session.changes(ReportNames.lookBacks()).stale();
    }
  }

  @Test
  void a_run_that_restates_nothing_says_so() throws Exception {
    Desktop desktop = new Desktop(folder).put("first.csv", FIRST);

    desktop.metrics("nightly");

    JsonNode changes = changes(desktop, "2025-10-02");
    assertThat(changes.get("restated").asInt()).isZero();
    assertThat(changes.get("changes").isEmpty()).isTrue();
    assertThat(changes.get("stale_reports").isEmpty()).isTrue();
  }

  @Test
  void a_great_restatement_is_counted_whole_and_listed_in_part() throws Exception {
    Desktop desktop = new Desktop(folder).putAt("2025-10-03T06:00:00Z", "first.csv", posts(1));
    desktop.metrics("nightly");

    desktop.putAt("2025-10-04T06:00:00Z", "second.csv", posts(2)).metrics("nightly");

    JsonNode changes = changes(desktop, "2025-10-01");
    assertThat(changes.get("restated").asInt()).isEqualTo(2500);
    assertThat(changes.get("restated_listed").asInt()).isEqualTo(2000);
    assertThat(changes.get("changes").size()).isEqualTo(2000);
    assertThat(changes.get("list_all").asString())
        .isEqualTo("SELECT * FROM metric_revision WHERE run_id = 2 ORDER BY metric_revision_id");
  }

  private static String[] posts(int likes) {
    String[] lines = new String[2501];
    lines[0] = "account_id,platform,post_id,posted_at,likes";
    for (int i = 1; i < lines.length; i++) {
      lines[i] = "1,instagram,p" + i + ",2025-10-01T00:00:00Z," + likes;
    }
    return lines;
  }
}
