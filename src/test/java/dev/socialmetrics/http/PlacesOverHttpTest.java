package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.HeardEvents;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No answer says where on the machine anything lies. */
class PlacesOverHttpTest {
  private static final String PREFIX = "/api/social-media/metrics";
  private static final String CHANNEL = "&account_id=1&platform=instagram";

  @TempDir private static Path folder;
  @TempDir private static Path elsewhere;
  private static Desktop desktop;
  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    desktop = HttpSamples.imported(folder);
    Path good = Files.createDirectories(elsewhere.resolve("my exports")).resolve("good.csv");
    Files.writeString(good, "account_id,platform,date,reach\n1,instagram,2025-10-24,4711\n");
    Path bad = Files.writeString(elsewhere.resolve("bad.csv"), "a,b\n1,2\n");
    desktop.metrics("import", good.toString(), bad.toString());
    desktop.metrics("report", "summary", "--to", elsewhere.resolve("to").toString());
    desktop.write(
        "CREATE TRIGGER broken BEFORE INSERT ON report_file BEGIN SELECT RAISE(ABORT, 'in "
            + desktop.output("reports/x.json")
            + " of "
            + elsewhere.resolve("y.json")
            + "'); END");
    assertThat(desktop.metrics("report").exitCode()).isEqualTo(1);
    served = Served.start(desktop);
    served.post("/daily", "{\"account_id\":1,\"platform\":\"instagram\",\"followers\":9}");
  }

  @AfterAll
  static void end() {
    served.close();
  }

  private static List<String> addresses() {
    JsonNode paths = JsonMapper.shared().readTree(served.get("/openapi.json").body()).get("paths");
    List<String> all = new ArrayList<>();
    for (String path : paths.propertyNames()) {
      if (paths.get(path).has("get") && !path.equals("/events")) {
        all.addAll(filled(path));
      }
    }
    return all;
  }

  private static List<String> filled(String path) {
    if (path.endsWith("/explain")) {
      return List.of(
          path + "?metric=reach" + CHANNEL + "&date=2025-10-24",
          path + "?metric=reach" + CHANNEL,
          path + "?metric=" + desktop.folder() + CHANNEL,
          path);
    }
    if (path.endsWith("/runs/{id}")) {
      return Stream.iterate(1, id -> id + 1)
          .limit(6)
          .map(id -> path.replace("{id}", id.toString()))
          .toList();
    }
    if (path.endsWith("/{file}")) {
      return Stream.of("index.html", "import.json", "changes.json", "alerts.json", "none.json")
          .map(file -> path.replace("{folder}", "latest").replace("{file}", file))
          .toList();
    }
    return List.of(path.replace("{folder}", "latest"));
  }

  @Test
  void no_address_tells_the_folders_of_the_machine() {
    List<String> addresses = addresses();

    assertThat(addresses).hasSizeGreaterThan(25);
    for (String address : addresses) {
      HttpResponse<String> answer = served.get(address);
      assertThat(answer.body() + answer.headers().map())
          .as(address)
          .doesNotContain(elsewhere.toString(), Path.of("").toAbsolutePath().toString());
      if (!address.contains(desktop.folder().toString())) {
        assertThat(answer.body() + answer.headers().map())
            .as(address)
            .doesNotContain(desktop.folder().toString());
      }
    }
  }

  @Test
  void runs_and_explanations_name_their_files() {
    assertThat(served.api("/runs/2").body()).contains("\"requested\": \"bad.csv good.csv\"");
    assertThat(served.api("/runs").body())
        .contains("--to to\"", "in reports/x.json of y.json", "\"requested\": \"daily-");
    assertThat(served.api("/explain?metric=reach" + CHANNEL + "&date=2025-10-24").body())
        .contains("\"path\": \"good.csv\"");
    assertThat(served.api("/explain?metric=reach" + CHANNEL + "&date=2025-10-23").body())
        .contains("\"path\": \"daily.csv\"");
  }

  @Test
  void events_name_their_files() {
    try (HeardEvents heard = HeardEvents.of(served.url(), "Last-Event-ID", "0")) {
      heard.await("event: run-ended");
      assertThat(heard.lines().toString())
          .doesNotContain(elsewhere.toString(), desktop.folder().toString());
    }
  }
}
