package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations and pages, against the started program. */
class OperationsOverHttpTest {
  @TempDir private static Path folder;
  private static Desktop desktop;
  private static Served served;

  @BeforeAll
  static void start() {
    desktop = HttpSamples.imported(folder);
    served = Served.start(desktop);
  }

  @AfterAll
  static void end() {
    served.close();
  }

  @Test
  void runs_are_what_the_commands_print() {
    assertThat(served.api("/runs").body()).isEqualTo(desktop.metrics("runs", "--json").out());
    assertThat(served.api("/runs?failed=true&limit=3").body())
        .isEqualTo(desktop.metrics("runs", "--failed", "--limit", "3", "--json").out());
    assertThat(served.api("/runs/1").body()).isEqualTo(desktop.metrics("run", "1", "--json").out());
    assertThat(served.api("/runs/99").statusCode()).isEqualTo(404);
    assertThat(served.api("/runs/one").statusCode()).isEqualTo(404);
  }

  @Test
  void rejected_rows_are_what_the_command_prints() {
    String rejects = served.api("/rejects?run=1&file=daily.csv").body();

    assertThat(rejects)
        .isEqualTo(desktop.metrics("rejects", "--run", "1", "--file", "daily.csv", "--json").out())
        .contains("\"line\": 82", "\"code\": \"cell.integer\"", "\"count\": 1");
    assertThat(served.api("/rejects?file=posts.csv").body()).contains("\"count\": 0");
  }

  @Test
  void explanations_are_what_the_command_prints() {
    assertThat(served.api("/explain?metric=reach_30d&account_id=1&platform=instagram").body())
        .isEqualTo(
            desktop
                .metrics(
                    "explain", "reach_30d", "--account", "1", "--platform", "instagram", "--json")
                .out()
                .replace(desktop.input("") + "/", ""));
    assertThat(served.api("/explain?metric=rech&account_id=1&platform=instagram").body())
        .contains("there is no metric rech; did you mean reach?");
    assertThat(served.api("/explain?metric=reach&platform=instagram").body())
        .contains("\"parameter.missing\"", "\"?account_id\"");
    assertThat(served.api("/explain?metric=anomaly:1:instagram:reach:2025-10-03&platform=x").body())
        .contains("the id of a finding says whose it is and of when; leave out all but as_of");
    assertThat(served.api("/explain?metric=reach&account_id=9&platform=tiktok").statusCode())
        .isEqualTo(404);
  }

  @Test
  void health_names_the_last_run_and_metrics_are_those_of_the_file() throws IOException {
    HttpResponse<String> metrics = served.get("/metrics");

    assertThat(served.get("/health").body())
        .startsWith("{\n  \"status\": \"up\",\n  \"last_run\": {\n    \"run_id\": 1,\n")
        .contains("\"outcome\": \"completed\"");
    assertThat(metrics.body()).isEqualTo(Files.readString(desktop.output("metrics.prom")));
    assertThat(metrics.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain;version=0.0.4");
  }

  @Test
  void the_root_leads_to_the_newest_dashboard_and_its_files_are_served() throws IOException {
    HttpResponse<String> root = served.get("/");
    HttpResponse<String> page = served.get("/reports/latest/index.html");

    assertThat(root.statusCode()).isEqualTo(302);
    assertThat(root.headers().firstValue("Location")).hasValue("reports/latest/index.html");
    String published = Files.readString(desktop.output("latest/index.html"));
    assertThat(published).doesNotContain("<script");
    assertThat(page.body())
        .contains("<script data-root=\"../../\">")
        .contains(published.substring(published.indexOf("<title>"), published.indexOf("</body>")));
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("style-src 'sha256-", "; script-src 'sha256-", "; connect-src 'self'");
    assertThat(served.get("/reports/2025-10-23/accounts/1.html").statusCode()).isEqualTo(200);
    assertThat(served.get("/reports/2025-10-23").headers().firstValue("Location"))
        .hasValue("2025-10-23/index.html");
    String tag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(served.get("/reports/latest/index.html", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void a_run_beside_it_changes_what_is_answered(@TempDir Path other) {
    Desktop there = HttpSamples.imported(other);
    try (Served live = Served.start(there)) {
      String before = live.api("/summary?account_id=1&platform=instagram").body();
      there.put(
          "more.csv",
          "account_id,platform,date,followers,reach,impressions,likes",
          "1,instagram,2025-10-24,9999,500,900,40");
      assertThat(there.metrics("nightly").exitCode()).isIn(0, 3);

      String after = live.api("/summary?account_id=1&platform=instagram").body();

      assertThat(before).contains("\"current_followers\": 1040");
      assertThat(after).contains("\"current_followers\": 9999");
    }
  }

  @Test
  void before_the_first_import_it_is_up_and_has_nothing(@TempDir Path other) {
    Desktop there = new Desktop(other);
    try (Served live = Served.start(there)) {
      assertThat(live.get("/health").body())
          .isEqualTo("{\n  \"status\": \"up\",\n  \"last_run\": null,\n  \"held_back\": 0\n}\n");
      assertThat(live.api("/summary").statusCode()).isEqualTo(404);
      assertThat(live.api("/summary").body()).contains("Nothing was imported yet.");
      assertThat(live.get("/").statusCode()).isEqualTo(404);
      HttpResponse<String> start = live.get("/", "Accept", "text/html,*/*;q=0.8");
      assertThat(start.statusCode()).isEqualTo(200);
      assertThat(start.body()).contains("No report yet", "metrics nightly", "data-root=\"./\"");
      assertThat(live.api("/runs").body()).isEqualTo(there.metrics("runs", "--json").out());

      Desktop imported = HttpSamples.imported(other);
      assertThat(live.api("/summary").body())
          .isEqualTo(imported.metrics("report", "summary", "--stdout").out());
    }
  }

  @Test
  void sigterm_ends_it_in_order(@TempDir Path other) {
    Served live = Served.start(HttpSamples.imported(other));
    assertThat(live.get("/health").statusCode()).isEqualTo(200);

    Outcome end = live.stop();

    assertThat(end.exitCode()).isEqualTo(143);
    assertThat(end.err()).matches("listening on http://127.0.0.1:\\d+/\n");
  }

  @Test
  void a_port_that_is_taken_is_named() {
    String port = served.url().replaceAll(".*:", "");

    Outcome second = desktop.start("serve", "--set", "serve.port=" + port).end();

    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err())
        .isEqualTo(
            "metrics: serve.port: found "
                + port
                + ", expected a free port of 127.0.0.1. Stop what listens there, or name another"
                + " with --set serve.port=N.\n");
  }
}
