package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of src/docs/http.md that send data, run as they are written. */
class HttpSendingDocumentTest {
  private static final Pattern LINE = Pattern.compile("(?m)^curl (-X POST (?:.*\\\\\\n)*.*)");

  @TempDir private Path folder;

  @Test
  void each_line_is_answered_with_success_where_curl_is_there() throws IOException {
    assumeTrue(Program.isThere("curl"), "curl is not there");
    List<String> lines =
        LINE.matcher(Files.readString(Path.of("src/docs/http.md")))
            .results()
            .map(line -> line.group(1))
            .toList();
    assertThat(lines).hasSizeGreaterThan(5);
    Desktop desktop = new Desktop(folder);
    try (Served served = Served.start(desktop)) {
      String here = served.url().replace("http://127.0.0.1", "localhost");
      for (String line : lines) {
        String command = "curl -s --fail-with-body " + line.replace("localhost:8001", here);
        Outcome answer = Program.start(folder, inProject(command)).end();

        assertThat(answer.exitCode()).as(command + "\n" + answer.out()).isZero();
        assertThat(answer.out()).contains("\"success\": true");
      }
    }
    assertThat(
            desktop
                .tables()
                .one(
                    "SELECT roi FROM campaign_social_metrics WHERE campaign_id = 'campaign_2025_q4'"))
        .isEqualTo("400.0");
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("3");
  }

  /** The samples are in the project. */
  private static List<String> inProject(String command) {
    return List.of("bash", "-c", "cd " + Path.of("").toAbsolutePath() + " && " + command);
  }
}
