package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables that are posted: what is said of them counts the lines and columns that were sent. */
class PostedTablesTest {
  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void start() {
    Desktop desktop = new Desktop(folder);
    desktop.configure("rejects:\n  limit-percent: -1\n");
    served = Served.start(desktop);
  }

  @AfterAll
  static void end() {
    served.close();
  }

  private static JsonNode post(int status, String table) {
    HttpResponse<String> answer = served.post("/daily", "text/csv", table);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void rejected_rows_are_on_their_lines_and_have_their_cells() {
    JsonNode answer =
        post(
            200,
            "sep=;\n\naccount_id;platform;reach\n\n1;instagram\n1;x;5\n1;tiktok;6;more\n1;facebook;x\n\n");

    assertThat(answer.get("rows").toString())
        .isEqualTo(
            "{\"read\":5,\"stored\":1,\"unchanged\":0,\"superseded\":0,\"rejected\":3,\"ignored\":1}");
    assertThat(answer.at("/rejected/0/line").asInt()).isEqualTo(5);
    assertThat(answer.at("/rejected/0/row").asInt()).isEqualTo(1);
    assertThat(answer.at("/rejected/0/errors/0/found").asString()).isEqualTo("2 cells");
    assertThat(answer.at("/rejected/0/errors/0/expected").asString())
        .isEqualTo("3 as in the header");
    assertThat(answer.at("/rejected/1/line").asInt()).isEqualTo(7);
    assertThat(answer.at("/rejected/1/errors/0/found").asString()).isEqualTo("4 cells");
    assertThat(answer.at("/rejected/2/line").asInt()).isEqualTo(8);
    assertThat(answer.at("/rejected/2/errors/0/pointer").asString()).isEqualTo("/4/reach");
  }

  @Test
  void what_metrics_rejects_says_has_the_same_lines_and_columns() {
    JsonNode answer = post(200, "account_id,platform,reach\n\n2,instagram,x\n2,tiktok,5\n");

    String rejects = served.api("/rejects?run=" + answer.get("run_id").asLong()).body();
    assertThat(rejects).contains("\"line\": 3", "column 3 \\\"reach\\\"");
  }

  @Test
  void a_table_of_which_nothing_can_be_stored_is_described_as_it_was_sent() {
    JsonNode answer = post(400, "account_id,platform,reach\n1,x,5,6\n");

    assertThat(answer.get("message").asString())
        .isEqualTo(
            "/0: found 4 cells, expected 3 as in the header. Put quotes around a cell that holds the"
                + " delimiter, or export again. This row was left out.");
    assertThat(post(400, "account_id,platform,reach,reach\n1,x,5,6\n").get("message").asString())
        .contains("found reach on line 1", "column 3 \"reach\" has it too");
  }
}
