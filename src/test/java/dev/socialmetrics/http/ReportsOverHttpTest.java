package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GET of reports, against the started program. */
class ReportsOverHttpTest {
  private static final Map<String, String> REPORTS =
      Map.of(
          "daily", "daily",
          "summary", "summary",
          "content", "top-content",
          "trends", "trends",
          "comparison", "comparison",
          "forecasts", "forecasts");

  private static final Pattern NEXT = Pattern.compile("<(\\?[^>]+)>; rel=\"next\"");

  @TempDir private static Path folder;
  private static Desktop desktop;
  private static Served served;

  @BeforeAll
  static void start() {
    desktop = HttpSamples.imported(folder);
    served = Served.start(desktop, "--set", "serve.limits.page-rows=25");
  }

  @AfterAll
  static void end() {
    served.close();
  }

  @Test
  void each_report_is_what_the_command_prints() {
    REPORTS.forEach(
        (address, name) -> {
          String one =
              served.api("/" + address + "?account_id=1&platform=instagram&days=20").body();
          assertThat(one)
              .as(name)
              .isEqualTo(report(name, "--account", "1", "--platform", "instagram", "--days", "20"));
        });
    assertThat(served.api("/summary").body()).isEqualTo(report("summary"));
    assertThat(served.api("/summary?month=2025-10&compare=previous&platform=tiktok").body())
        .isEqualTo(
            report(
                "summary", "--month", "2025-10", "--compare", "previous", "--platform", "tiktok"));
    assertThat(served.api("/content?post_type=image&order_by=likes&limit=1").body())
        .isEqualTo(
            report("top-content", "--post-type", "image", "--order-by", "likes", "--limit", "1"));
  }

  @Test
  void csv_is_asked_for_by_parameter_or_header() {
    String printed = report("summary", "--format", "csv");

    HttpResponse<String> parameter = served.api("/summary?format=csv", "Accept", "text/html");
    HttpResponse<String> header =
        served.api("/summary", "Accept", "text/csv;q=0.9, application/json;q=0.1");

    assertThat(parameter.body()).isEqualTo(printed);
    assertThat(header.body()).isEqualTo(printed);
    assertThat(header.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv;");
    assertThat(served.api("/summary", "Accept", "text/html").statusCode()).isEqualTo(406);
  }

  @Test
  void what_the_client_keeps_is_not_sent_again_until_data_change() {
    HttpResponse<String> first = served.api("/summary?account_id=1&platform=instagram");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again =
        served.api("/summary?account_id=1&platform=instagram", "If-None-Match", tag);
    HttpResponse<String> other =
        served.api("/summary?account_id=2&platform=tiktok", "If-None-Match", tag);

    assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void head_has_the_headers_of_get_and_no_body() {
    HttpResponse<String> get = served.api("/summary?account_id=1&platform=instagram");
    HttpResponse<String> head =
        served.send("HEAD", "/api/social-media/metrics/summary?account_id=1&platform=instagram");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("ETag", "Content-Length", "Content-Type", "Cache-Control")) {
      assertThat(head.headers().firstValue(name))
          .as(name)
          .isEqualTo(get.headers().firstValue(name));
    }
  }

  @Test
  void an_answer_is_packed_under_a_tag_of_its_own() throws IOException {
    HttpResponse<String> plain = served.api("/daily?account_id=1&platform=instagram");
    HttpResponse<byte[]> packed =
        served.send(
            HttpRequest.newBuilder(
                    URI.create(
                        served.url()
                            + "/api/social-media/metrics/daily?account_id=1&platform=instagram"))
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
    assertThat(packed.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
  }

  @Test
  void the_pages_of_a_long_answer_are_all_of_its_rows_once() {
    List<String> rows = new ArrayList<>();
    String address = "/daily?days=40&format=csv";
    int pages = 0;
    while (!address.isEmpty()) {
      HttpResponse<String> page = served.api(address);
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      rows.addAll(page.body().lines().skip(1).toList());
      Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
      address = next.find() ? "/daily" + next.group(1) : "";
      pages++;
    }

    assertThat(pages).isEqualTo(4);
    assertThat(rows).hasSize(80);
    assertThat(String.join("\r\n", rows))
        .isEqualTo(
            report("daily", "--days", "40", "--format", "csv")
                .lines()
                .skip(1)
                .reduce((a, b) -> a + "\r\n" + b)
                .orElse(""));
  }

  @Test
  void a_page_that_is_no_page_is_refused() {
    assertThat(served.api("/daily?page=nonsense").statusCode()).isEqualTo(400);
    String next = served.api("/daily?days=40").headers().firstValue("Link").orElseThrow();
    String token = next.replaceAll(".*page=([^>]+)>.*", "$1");

    HttpResponse<String> other = served.api("/daily?days=39&page=" + token);

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(error(other)).isEqualTo("page_expired");
  }

  @Test
  void where_there_is_nothing_the_answer_is_404() {
    HttpResponse<String> none = served.api("/summary?account_id=9&platform=instagram");

    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body())
        .isEqualTo(
            """
            {
              "success": false,
              "message": "Nothing for summary of account 9 on instagram up to 2025-10-23.",
              "error": "not_found",
              "errors": [],
              "status": 404
            }
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/summary?platfrom=x | there is no parameter platfrom. Did you mean platform?",
        "/summary?platform=instagrm | there is no platform instagrm; there are facebook instagram linkedin mastodon pinterest snapchat threads tiktok twitter youtube",
        "/daily?days=many | days: found \"many\", expected a whole number. Correct the value.",
        "/daily?as_of=yesterday | as_of: found \"yesterday\", expected a day as YYYY-MM-DD. Correct the value.",
        "/daily?days=5&days=6 | days: found \"5, 6\", expected one value. Give it once.",
        "/runs?limit=1001 | limit: found \"1001\", expected a whole number from 1 to 1000. Correct the value.",
        "/content?limit=0 | limit: found \"0\", expected a whole number from 1 to 10000. Correct the value.",
        "/summary?post_type=reel | the report summary has no post_type; these have: top-content.",
        "/summary?compare=year | compare needs a period: from, until, month or quarter.",
        "/summary?month=2025-09&as_of=2025-09-01 | as_of is a report date; a period ends on its own: leave it out.",
        "/summary?format=xml | format: found \"xml\", expected json or csv. Correct the value."
      })
  void a_wrong_parameter_is_shown_with_what_is_right(String address, String message) {
    HttpResponse<String> refused = served.api(address);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("message").asString()).isEqualTo(message);
    assertThat(json(refused).get("errors").size()).isEqualTo(1);
    assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void a_problem_of_rfc_9457_is_sent_to_who_asks_for_it() {
    HttpResponse<String> refused =
        served.api("/daily?days=many", "Accept", "application/json, application/problem+json");

    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(refused).get("title").asString()).isEqualTo("Bad Request");
    assertThat(json(refused).get("detail").asString()).startsWith("days: found \"many\"");
  }

  private static String report(String name, String... options) {
    List<String> words = new ArrayList<>(List.of("report", name, "--stdout"));
    words.addAll(List.of(options));
    return desktop.metrics(words.toArray(String[]::new)).out();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String error(HttpResponse<String> answer) {
    return json(answer).get("error").asString();
  }
}
