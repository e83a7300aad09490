package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogTest {
  private static final String HOSTILE = "da\nys\u001b[31m.csv";

  @TempDir Path folder;

  private List<String> log(String configuration) throws IOException {
    Desktop desktop = new Desktop(folder).configure(configuration);
    desktop.put(HOSTILE, "account_id,platform,date,followers", "1,tiktok,2025-11-28,secret-cell");
    desktop.start("nightly").end();
    return Files.readString(desktop.output("logs/metrics.log")).lines().toList();
  }

  private static List<JsonNode> events(List<String> lines, String name) {
    List<JsonNode> events = new ArrayList<>();
    for (String line : lines) {
      JsonNode event = JsonMapper.shared().readTree(line);
      if (event.path("event").asString("").equals(name)) {
        events.add(event);
      }
    }
    return events;
  }

  @Test
  void plain_lines_bear_the_run_and_no_name_can_begin_a_line() throws IOException {
    List<String> lines = log("");

    assertThat(lines)
        .allMatch(line -> line.matches("\\S+Z (INFO |WARN |ERROR) run (-|1) \\w+ - .*"))
        .noneMatch(line -> line.contains("\u001b"));
    assertThat(lines).filteredOn(line -> line.contains("da")).allMatch(line -> line.contains("ys"));
    assertThat(lines).anyMatch(line -> line.contains("run 1 started: nightly"));
    assertThat(lines).noneMatch(line -> line.contains("secret-cell"));
  }

  @Test
  void json_lines_tell_the_run_each_file_each_step_and_the_end() throws IOException {
    List<String> lines = log("log:\n  format: json\n");

    JsonNode file = events(lines, "file.refused").get(0);
    assertThat(file.get("file").asString()).isEqualTo("da\uFFFDys\uFFFD[31m.csv");
    assertThat(file.get("run").asLong()).isEqualTo(1);
    assertThat(file.get("level").asString()).isEqualTo("WARN");
    assertThat(file.get("time").asString()).endsWith("Z");
    assertThat(events(lines, "run.started")).hasSize(1);
    assertThat(events(lines, "step.ended"))
        .extracting(event -> event.get("step").asString())
        .contains("discover", "stage", "publish", "report");
    JsonNode end = events(lines, "run.ended").get(0);
    assertThat(end.get("exit_code").asInt()).isEqualTo(3);
    assertThat(end.get("outcome").asString()).isEqualTo("completed");
  }

  @Test
  void a_log_that_has_grown_is_packed_and_a_new_one_begun() throws IOException {
    Desktop desktop = new Desktop(folder).configure("log:\n  file-size: 64KB\n");
    for (int i = 0; i < 700; i++) {
      desktop.put("f" + i + ".csv", "a,b", "1," + "x".repeat(i));
    }

    desktop.start("nightly").end();
    desktop.start("nightly").end();

    assertThat(desktop.output("logs").toFile().list())
        .anyMatch(name -> name.matches("metrics-[0-9-]+\\.0\\.log\\.gz"))
        .contains("metrics.log");
  }
}
