package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused whoever asks, against the started program. */
class RefusalsOverHttpTest {
  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    Desktop desktop = HttpSamples.imported(folder);
    Path published = desktop.output("reports/2025-10-23");
    Files.writeString(published.resolve(".hidden.html"), "no report");
    Files.writeString(published.resolve("Other.HTML"), "no report");
    Files.createSymbolicLink(published.resolve("link.db"), desktop.output("social-metrics.db"));
    Files.createSymbolicLink(published.resolve("logs"), desktop.output("logs"));
    Files.createSymbolicLink(desktop.output("reports/2025-10-24"), desktop.output("logs"));
    served = Served.start(desktop);
  }

  @AfterAll
  static void end() {
    served.close();
  }

  @Test
  void an_unknown_address_is_404_and_a_wrong_method_405() {
    HttpResponse<String> unknown = served.get("/nope");
    HttpResponse<String> method = served.send("DELETE", "/api/social-media/metrics/summary");

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("\"error\": \"not_found\"");
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    assertThat(method.body()).contains("this address takes GET, HEAD, OPTIONS only.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/../social-metrics.db",
        "/reports/latest/../../social-metrics.db",
        "/reports/latest/..%2f..%2fsocial-metrics.db",
        "/reports/latest/%2e%2e/%2e%2e/social-metrics.db",
        "/reports/latest/..\\..\\social-metrics.db",
        "/reports//latest/index.html",
        "/reports/latest;x=1/index.html",
        "/reports/%252e%252e/social-metrics.db",
        "/health%00",
        "/he|alth"
      })
  void a_path_that_can_be_read_in_two_ways_is_refused(String target) {
    assertThat(served.raw(target, "localhost"))
        .startsWith("HTTP/1.1 400 ")
        .contains("\"error\": \"bad_request\"")
        .doesNotContain("Apache", "Tomcat", "Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/latest/nothing.html",
        "/reports/latest/.hidden.html",
        "/reports/latest/Other.HTML",
        "/reports/latest/link.db",
        "/reports/2025-10-23/logs/metrics.log",
        "/reports/2025-10-24/metrics.log",
        "/reports/latest/accounts",
        "/reports/1999-01-01/index.html",
        "/reports/logs/serve.log",
        "/reports/",
        "/logs/serve.log",
        "/keys.json",
        "/social-metrics.db"
      })
  void nothing_but_published_files_is_served(String target) {
    assertThat(served.raw(target, "localhost")).startsWith("HTTP/1.1 404 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:8001", "127.0.0.1.evil.example", ""})
  void a_host_of_another_name_is_refused(String host) {
    assertThat(served.raw("/health", host)).startsWith("HTTP/1.1 403 ").contains("host_unknown");
  }

  @Test
  void the_own_names_are_known_with_any_port() {
    assertThat(served.raw("/health", "LOCALHOST:9")).startsWith("HTTP/1.1 200 ");
    assertThat(served.raw("/health", "[::1]:80")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void headers_that_are_too_large_or_too_many_are_refused() {
    String large = served.raw("/health", "localhost", "X-Large: " + "x".repeat(20_000));
    String many = served.raw("/health", "localhost", "X-A: b\r\n".repeat(150).strip());

    assertThat(large)
        .matches("(?s)HTTP/1.1 (400|431) .*")
        .doesNotContain("Apache", "Tomcat", "\tat ");
    assertThat(large)
        .contains("\"status\": 400", "16384 bytes together (serve.limits.header-size)");
    assertThat(many)
        .matches("(?s)HTTP/1.1 400 .*")
        .contains(
            "\"success\": false",
            "found more than 100 headers, expected at most 100 (serve.limits.headers). Send fewer",
            "\"code\": \"header.too-many\"")
        .doesNotContain("Apache", "Tomcat", "\tat ");
  }

  @Test
  void no_answer_names_the_server_or_lets_a_browser_guess() {
    HttpResponse<String> answer = served.get("/health");

    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }
}
