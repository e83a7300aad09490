package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.report.ReportNames;
import dev.socialmetrics.store.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run of several files of the same values changed. */
class RunDifferenceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HEADER = "account_id,platform,date,likes";

  @TempDir Path folder;

  /** One file takes a value of yesterday away from where a newer one puts it back. */
  private Desktop thereAndBack() {
    Desktop desktop = new Desktop(folder);
    desktop.putAt("2025-03-03T06:00:00Z", "a.csv", HEADER, "1,instagram,2025-03-02,10");
    desktop.metrics("nightly");
    desktop.putAt(
        "2025-03-04T06:00:00Z",
        "b.csv",
        HEADER,
        "1,instagram,2025-03-02,20",
        "1,instagram,2025-03-03,100");
    desktop.putAt(
        "2025-03-04T07:00:00Z",
        "c.csv",
        HEADER,
        "1,instagram,2025-03-02,10",
        "1,instagram,2025-03-03,90");
    desktop.metrics("nightly");
    return desktop;
  }

  @Test
  void values_that_end_where_they_began_and_first_values_are_no_restatements() throws Exception {
    JsonNode changes =
        JSON.readTree(Files.readString(thereAndBack().output("reports/2025-03-03/changes.json")));

    assertThat(changes.get("restated").asInt()).isZero();
    assertThat(changes.get("derived_changed").asInt()).isZero();
    assertThat(changes.get("totals").isEmpty()).isTrue();
    assertThat(changes.get("changes").isEmpty()).isTrue();
    assertThat(changes.get("stale_reports").isEmpty()).isTrue();
  }

  @Test
  void a_report_of_values_that_end_where_they_began_is_not_stale() {
    assertThat(stale(thereAndBack())).isEmpty();
  }

  private static List<StaleReport> stale(Desktop desktop) {
    try (Database database = Database.forReading(desktop.output(""), Duration.ofSeconds(5));
        ReportSession session = ReportSession.open(database.reading())) {
      return session.changes(ReportNames.lookBacks()).stale();
    }
  }
}
