package dev.socialmetrics.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts reach a webhook, and nothing that a webhook does reaches the run. */
class WebhooksTest {
  private static final String SECRET = "canary-7f3a";

  @TempDir Path folder;

  private record Call(String path, String key, String timestamp, String signature, String body) {}

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    calls.add(
        new Call(
            exchange.getRequestURI().getPath(),
            headers.getFirst("Idempotency-Key"),
            headers.getFirst("X-Metrics-Timestamp"),
            headers.getFirst("X-Metrics-Signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (exchange.getRequestURI().getPath().equals("/slow")) {
      pause();
    }
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    byte[] answer = new byte[exchange.getRequestURI().getPath().equals("/huge") ? 5_000_000 : 2];
    exchange.sendResponseHeaders(status, answer.length);
    try (var out = exchange.getResponseBody()) {
      out.write(answer);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Desktop context(String path, String more) throws IOException {
    return context(path, more, "");
  }

  private Desktop context(String path, String more, String settings) throws IOException {
    Desktop context =
        new Desktop(folder)
            .configure(
                "alerts:\n  rules:\n    - {name: old, kind: stale-data, days: 3}\n  webhooks:\n"
                    + "    - {name: team, url: \"http://127.0.0.1:"
                    + server.getAddress().getPort()
                    + path
                    + "\", secret-file: team.secret"
                    + more
                    + "}\n"
                    + settings)
            .put("days.csv", "account_id,platform,date,followers", "<a&b>,instagram,2025-11-14,5");
    Files.writeString(folder.resolve("config/team.secret"), SECRET + "\n");
    return context;
  }

  @Test
  void a_signed_message_is_delivered_once_and_shows_the_secret_nowhere() throws Exception {
    Desktop context = context("/in", "");

    Outcome night = context.metrics("nightly");
    context.metrics("nightly");

    assertThat(night.exitCode()).isZero();
    assertThat(calls).hasSize(1);
    Call call = calls.get(0);
    assertThat(call.body()).contains("\"rule\":\"old\"", "\"account_id\":\"<a&b>\"");
    assertThat(call.signature()).isEqualTo("sha256=" + hmac(call.timestamp() + "." + call.body()));
    assertThat(night.all()).doesNotContain(SECRET);
    assertThat(Files.readString(context.output("logs/metrics.log"))).doesNotContain(SECRET);
    assertThat(Files.readString(context.output("social-metrics.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain(SECRET);
  }

  @Test
  void what_fails_is_tried_again_by_the_next_run_with_the_same_key() throws Exception {
    Desktop context = context("/in", "");
    status = 500;
    assertThat(context.metrics("nightly").exitCode()).isZero();
    assertThat(context.tables().one("SELECT attempts, last_error FROM alert_message"))
        .isEqualTo("1|answered with status 500");
    status = 200;
    context.write("UPDATE alert_message SET next_attempt_at = created_at");

    context.metrics("nightly");

    assertThat(calls).hasSize(2);
    assertThat(calls.get(1).key()).isEqualTo(calls.get(0).key());
    assertThat(context.tables().one("SELECT attempts, delivered_at IS NULL FROM alert_message"))
        .isEqualTo("2|0");
  }

  @Test
  void a_redirect_is_not_followed() throws Exception {
    status = 302;
    Desktop context = context("/in", "");

    assertThat(context.metrics("nightly").exitCode()).isZero();

    assertThat(calls).extracting(Call::path).containsExactly("/in");
    assertThat(context.tables().one("SELECT last_error FROM alert_message"))
        .isEqualTo("answered with status 302");
  }

  @Test
  void a_slow_answer_is_not_waited_for() throws Exception {
    Desktop context = context("/slow", ", timeout: 200ms");

    assertThat(context.metrics("nightly").exitCode()).isZero();

    assertThat(context.tables().one("SELECT last_error FROM alert_message"))
        .isEqualTo("no answer in time");
  }

  @Test
  void a_huge_answer_is_not_read() throws Exception {
    Desktop context = context("/huge", "");

    assertThat(context.metrics("nightly").exitCode()).isZero();

    assertThat(context.tables().one("SELECT delivered_at IS NULL FROM alert_message"))
        .isEqualTo("0");
  }

  @Test
  void a_slack_message_escapes_what_would_be_a_link() throws Exception {
    context("/in", ", format: slack").metrics("nightly");

    assertThat(calls.get(0).body())
        .isEqualTo(
            "{\"text\":\"*old* (warning): 1 alert\\n"
                + "• &lt;a&amp;b&gt; on Instagram: the latest day is 2025-11-14, 17 days ago; at most 3"
                + " are expected.\\nReport of 2025-11-14: reports/2025-11-14/index.html\"}");
  }

  @Test
  void a_message_links_to_the_reports_where_people_open_them() throws Exception {
    String link = "  report-link: \"https://reports.example.com/{date}/index.html\"\n";

    context("/in", "", link).metrics("nightly");

    assertThat(calls.get(0).body())
        .contains(
            "\"report_date\":\"2025-11-14\"",
            "\\nReport of 2025-11-14: https://reports.example.com/2025-11-14/index.html\"}");
  }

  @Test
  void a_missing_secret_stops_the_start() throws Exception {
    Desktop context = context("/in", "");
    Files.delete(folder.resolve("config/team.secret"));

    Outcome start = context.metrics("nightly");

    assertThat(start.exitCode()).isEqualTo(2);
    assertThat(start.err()).contains("alerts.webhooks: team: ", "team.secret is not readable");
  }

  private static String hmac(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
