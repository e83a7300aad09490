package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that are refused: nothing of them is stored, kept or logged. */
class RefusedPostsTest {
  @TempDir private static Path folder;
  private static Desktop desktop;
  private static Served served;

  @BeforeAll
  static void start() {
    desktop = new Desktop(folder);
    desktop.configure("serve:\n  limits:\n    body: 2KB\n    file: 4KB\n    body-time: 1s\n");
    served = Served.start(desktop);
  }

  @AfterAll
  static void end() throws IOException {
    served.close();
    try (Stream<Path> all = Files.walk(desktop.output("inbox"))) {
      assertThat(all.filter(Files::isRegularFile)).isEmpty();
    }
    assertThat(desktop.output("social-metrics.db")).doesNotExist();
    assertThat(Files.readString(desktop.output("logs/serve.log"))).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/daily | {\"account_id\": 1, \"platform\": \"instagram\", \"folowers\": 3} | field.unknown | /folowers",
        "/daily | {\"account_id\": 1, \"followers\": 3} | field.missing | /platform",
        "/daily | {\"account_id\": 1, \"platform\": \"myspace\", \"followers\": 3} | cell.enum | /platform",
        "/daily | {\"account_id\": 1, \"platform\": \"instagram\", \"followers\": {\"a\": 1}} | cell.integer | /followers",
        "/daily | {\"account_id\": 1, \"platform\": \"instagram\", \"followers\": 1e400} | cell.integer | /followers",
        "/daily | {\"account_id\": 1, \"platform\": \"instagram\", \"followers\": 3, \"followers\": 4} | body.json | ``",
        "/daily | {\"account_id\": 1, \"platform\": \"instagram\", \"followers\": 3 | body.json | ``",
        "/daily | {\"account_id\": 1, \"platform\": \"instagram\", \"followers\": NaN} | body.json | ``",
        "/daily | [{\"account_id\": 1, \"platform\": \"instagram\", \"followers\": 3}, 5] | body.no-object | /1",
        "/daily | [] | body.empty | ``",
        "/daily | {\"account_id\": 1, \"platform\": \"instagram\", \"reach\": 3} {} | body.trailing-data | ``",
        "/daily | {\"account_id\": 1, \"platform\": \"instagram\"} | row.no-value | ``",
        "/daily | {\"account_id\": true, \"platform\": \"instagram\", \"reach\": 3} | field.type | /account_id",
        "/content | {\"account_id\": 1, \"platform\": \"instagram\", \"post_id\": \"p\", \"likes\": 3} | field.missing | /posted_at",
        "/roi | {\"account_id\": 1, \"platform\": \"instagram\", \"campaign_id\": \"c\", \"start_date\": \"2025-10-09\", \"end_date\": \"2025-10-01\", \"cost\": 3} | row.period | ``",
      })
  void it_says_what_is_wrong_and_where(String address, String body, String code, String pointer) {
    HttpResponse<String> answer = served.post(address, body);

    JsonNode failure = JsonMapper.shared().readTree(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(failure.get("success").asBoolean()).isFalse();
    assertThat(failure.at("/errors/0/code").asString()).as(answer.body()).isEqualTo(code);
    assertThat(failure.at("/errors/0/pointer").asString()).isEqualTo(pointer);
    assertThat(failure.at("/errors/0/remedy").asString()).matches(".*[.?]");
  }

  @Test
  void brackets_without_end_and_bytes_that_are_no_text_are_400() {
    String deep = "[".repeat(500) + "]".repeat(500);
    HttpResponse<String> refused = served.post("/daily", deep);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("brackets too deep").doesNotContain("Stream");
    assertThat(served.post("/daily", "{\"a\":".repeat(300)).statusCode()).isEqualTo(400);
    assertThat(served.post("/daily", "{\"a\": " + "9".repeat(1500) + "}").statusCode())
        .isEqualTo(400);
    assertThat(raw("application/json", "{\"account_id\": \"\u00ff\u00fe\"}")).contains(" 400 ");
    assertThat(raw("text/csv", "account_id,platform\n\u00ff,x\n")).contains(" 400 ");
    assertThat(raw("application/json", "\u00ff\u00fe{\0\"\0a\0\"\0:\0001\0}\0"))
        .contains(" 400 ", "\"code\": \"body.json\"", "expected JSON in UTF-8");
  }

  @Test
  void other_types_of_bodies_are_415() {
    for (String type :
        List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data", "x/y")) {
      assertThat(served.post("/daily", type, "secret").statusCode()).as(type).isEqualTo(415);
    }
    assertThat(served.post("/daily", "application/json; charset=utf-16", "{}").statusCode())
        .isEqualTo(415);
    assertThat(served.post("/import", "application/x-www-form-urlencoded", "a=1").statusCode())
        .isEqualTo(415);
  }

  @Test
  void a_header_that_is_there_twice_is_400() {
    String json = "{\"account_id\": 1, \"platform\": \"instagram\", \"followers\": 3}";
    for (String header : List.of("Idempotency-Key", "Content-Type", "Origin", "X-API-Key")) {
      String host = served.url();
      HttpResponse<String> answer =
          header.equals("Origin") || header.equals("Content-Type")
              ? served.post("/daily", "application/json", json, header, host, header, host)
              : served.post("/daily", "application/json", json, header, "a", header, "b");

      assertThat(answer.statusCode()).as(header + answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("\"code\": \"header.repeated\"", "Send the header once.");
    }
  }

  @Test
  void what_a_page_elsewhere_can_send_is_403() {
    String json = "{\"account_id\": 1, \"platform\": \"instagram\", \"followers\": 3}";

    assertThat(
            served
                .post("/daily", "application/json", json, "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(served.post("/import?account_id=1", "text/plain", "secret").statusCode())
        .isEqualTo(403);
    assertThat(served.post("/import?account_id=1", "multipart/form-data", "x").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_body_that_is_too_large_is_413_whether_it_says_so_or_not() {
    String chunk = "800\r\n" + "x".repeat(2048) + "\r\n";
    String chunked =
        served.raw(
            head("application/json")
                + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk
                + chunk
                + "0\r\n\r\n");

    assertThat(served.post("/daily", "x".repeat(4000)).statusCode()).isEqualTo(413);
    assertThat(chunked).contains(" 413 ", "\"error\": \"too_large\"");
    assertThat(served.post("/import?account_id=1", "text/csv", "x".repeat(5000)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void a_body_that_does_not_come_is_408() {
    assertThat(served.raw(head("application/json") + "Content-Length: 100\r\n\r\n{"))
        .contains(" 408 ", "\"error\": \"too_slow\"");
  }

  @Test
  void an_export_that_is_none_is_422_and_one_of_nobody_400() {
    HttpResponse<String> unknown =
        served.post("/import?account_id=acme&filename=x.csv", "text/csv", "a,b\n1,2\n");

    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("x.csv: file.type-unknown: ").doesNotContain("incoming");
    assertThat(served.post("/import", "text/csv", "a,b\n1,2\n").statusCode()).isEqualTo(400);
    assertThat(
            served.post("/import?account_id=" + "a".repeat(300), "text/csv", "a\n1\n").statusCode())
        .isEqualTo(400);
    assertThat(served.post("/import?account_id=../x", "text/csv", "a\n1\n").statusCode())
        .isEqualTo(400);
    assertThat(
            served.post("/import?account_id=1&platform=myspace", "text/csv", "a\n1\n").statusCode())
        .isEqualTo(400);
  }

  private static String head(String type) {
    String host = served.url().replace("http://", "");
    return "POST /api/social-media/metrics/daily HTTP/1.1\r\nHost: "
        + host
        + "\r\nConnection: close\r\nContent-Type: "
        + type
        + "\r\n";
  }

  private static String raw(String type, String body) {
    return served.raw(head(type) + "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }
}
