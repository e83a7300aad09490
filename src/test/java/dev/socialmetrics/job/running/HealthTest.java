package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HealthTest {
  @TempDir Path folder;

  @Test
  void each_run_tells_monitors_how_things_stand() throws IOException {
    Desktop desktop = new Desktop(folder);
    desktop.put(
        "days.csv",
        "account_id,platform,date,followers",
        "a \"b\",instagram,2025-11-28,100",
        "1,tiktok,2025-11-20,1O1");
    desktop.put("bad.csv", "a,b", "1,2");

    desktop.metrics("nightly");

    JsonNode health = JsonMapper.shared().readTree(Files.readString(desktop.output("health.json")));
    assertThat(health.get("last_success_at").stringValue()).isEqualTo("2025-12-01T02:00:00Z");
    assertThat(health.get("last_run").get("exit_code").intValue()).isEqualTo(3);
    assertThat(health.get("files_refused").intValue()).isEqualTo(1);
    assertThat(health.get("rows").get("rejected").intValue()).isEqualTo(1);
    assertThat(health.get("newest_day").stringValue()).isEqualTo("2025-11-28");
    assertThat(health.get("days_old").intValue()).isEqualTo(3);
    assertThat(Files.readAllLines(desktop.output("metrics.prom")))
        .contains(
            "social_metrics_last_success_timestamp_seconds 1764554400",
            "# TYPE social_metrics_last_run_rows gauge",
            "social_metrics_last_run_rows{outcome=\"stored\"} 1",
            "social_metrics_last_run_rows{outcome=\"rejected\"} 1",
            "social_metrics_files_refused 1",
            "social_metrics_data_age_days{account=\"a \\\"b\\\"\",platform=\"instagram\"} 3")
        .allMatch(
            line ->
                line.matches(
                    "# (HELP|TYPE) social_metrics_[a-z_]+ .*|[a-z_]+({.*})? -?[0-9.]+"
                        .replace("({.*})?", "(\\{.*\\})?")));
  }

  @Test
  void the_file_for_prometheus_is_left_out_where_that_is_configured() {
    Desktop desktop = new Desktop(folder).configure("health:\n  metrics-file: false\n");
    desktop.put("days.csv", "account_id,platform,date,followers", "1,x,2025-11-28,100");

    desktop.metrics("nightly");

    assertThat(desktop.output("health.json")).exists();
    assertThat(desktop.output("metrics.prom")).doesNotExist();
  }
}
