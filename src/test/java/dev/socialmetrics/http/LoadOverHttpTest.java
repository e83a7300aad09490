package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many clients at once, and slow ones, against the started program: what they are answered. How
 * long it takes is measured by {@code src/bench/http.sh}.
 */
class LoadOverHttpTest {
  private static final String SUMMARY = "/summary?account_id=1&platform=instagram";
  private static final int CLIENTS = 8;
  private static final int EACH = 50;

  @TempDir private static Path folder;
  private static Desktop desktop;

  @BeforeAll
  static void lay_out() throws IOException {
    desktop = HttpSamples.imported(folder);
    byte[] noise = new byte[12_000_000];
    new Random(7).nextBytes(noise);
    Files.write(desktop.output("reports/2025-10-23/large.json"), noise);
  }

  @Test
  void clients_at_once_get_exactly_the_requests_that_a_caller_has() throws Exception {
    try (Served served =
        Served.start(
            desktop, "--set", "serve.limits.requests=150", "--set", "serve.limits.per=1d")) {
      List<HttpResponse<String>> answers = ask(() -> served.api(SUMMARY));

      assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(150);
      assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
          .hasSize(CLIENTS * EACH - 150)
          .allSatisfy(
              answer ->
                  assertThat(answer.headers().firstValue("Retry-After").orElse(""))
                      .matches("[1-9][0-9]*"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0B", "16MB"})
  void clients_at_once_are_answered_the_same_with_and_without_answers_that_are_kept(String cache)
      throws Exception {
    String expected =
        desktop
            .metrics("report", "summary", "--stdout", "--account", "1", "--platform", "instagram")
            .out();
    try (Served served =
        Served.start(
            desktop, "--set", "serve.limits.requests=0", "--set", "serve.limits.cache=" + cache)) {
      assertThat(ask(() -> served.api(SUMMARY)))
          .hasSize(CLIENTS * EACH)
          .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200))
          .allSatisfy(answer -> assertThat(answer.body()).isEqualTo(expected));
    }
  }

  /** Each connection would hold a thread for minutes if one waited for it: there are 32. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: x",
        "POST /api/social-media/metrics/daily HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{",
        "GET /reports/latest/large.json HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /reports/latest/large.json HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n",
      })
  void a_hundred_clients_that_send_and_read_slowly_do_not_stop_others(String request)
      throws Exception {
    try (Served served = Served.start(desktop, "--set", "serve.limits.header-timeout=5m")) {
      List<Socket> slow = new ArrayList<>();
      for (int client = 0; client < 100; client++) {
        slow.add(opened(served, request));
      }

      for (int other = 0; other < 10; other++) {
        assertThat(hurried(served).statusCode()).isEqualTo(200);
      }
      for (Socket socket : slow) {
        socket.close();
      }
      assertThat(hurried(served).statusCode()).isEqualTo(200);
      assertThat(Files.readString(desktop.output("logs/serve.log"))).doesNotContain("ERROR");
    }
  }

  @Test
  void a_large_file_arrives_whole_packed_or_not() throws Exception {
    byte[] large =
        "a line of a table that is larger than a piece\n"
            .repeat(50_000)
            .getBytes(StandardCharsets.UTF_8);
    Files.write(desktop.output("reports/2025-10-23/large.csv"), large);
    try (Served served = Served.start(desktop)) {
      URI address = URI.create(served.url() + "/reports/latest/large.csv");

      HttpResponse<byte[]> plain =
          served.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
      HttpResponse<InputStream> packed =
          served.send(
              HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofInputStream());

      assertThat(plain.body()).isEqualTo(large);
      assertThat(new GZIPInputStream(packed.body()).readAllBytes()).isEqualTo(large);
    }
  }

  private static <T> List<T> ask(Callable<T> question) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<List<T>>> tasks = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        tasks.add(
            () -> {
              List<T> answers = new ArrayList<>();
              for (int request = 0; request < EACH; request++) {
                answers.add(question.call());
              }
              return answers;
            });
      }
      List<T> answers = new ArrayList<>();
      for (Future<List<T>> task : clients.invokeAll(tasks)) {
        answers.addAll(task.get());
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }

  private static Socket opened(Served served, String request) {
    URI at = URI.create(served.url());
    try {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(2048);
      socket.connect(new InetSocketAddress(at.getHost(), at.getPort()));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> hurried(Served served) {
    return served.send(
        HttpRequest.newBuilder(URI.create(served.url() + "/api/social-media/metrics" + SUMMARY))
            .timeout(Duration.ofSeconds(60))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
