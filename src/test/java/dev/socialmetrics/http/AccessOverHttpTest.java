package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and limits, against the started program. */
class AccessOverHttpTest {
  private static final String SUMMARY = "/summary?account_id=1&platform=instagram";

  @TempDir private Path folder;

  @Test
  void with_the_first_key_every_request_needs_one_and_a_revoked_one_opens_nothing()
      throws IOException {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served = Served.start(desktop)) {
      assertThat(served.api(SUMMARY).statusCode()).isEqualTo(200);

      String key = add(desktop, "reader", "--scope", "read");
      HttpResponse<String> without = served.api(SUMMARY);
      HttpResponse<String> wrong = served.api(SUMMARY, "Authorization", "Bearer " + key + "x");

      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains("Bearer realm=", "Basic realm=");
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.body()).contains("the key is unknown or revoked.");
      assertThat(served.api(SUMMARY, "Authorization", "Bearer " + key).statusCode()).isEqualTo(200);
      assertThat(served.api(SUMMARY, "X-API-Key", key).statusCode()).isEqualTo(200);
      assertThat(served.api(SUMMARY, "Authorization", basic(key)).statusCode()).isEqualTo(200);
      assertThat(served.api(SUMMARY + "&key=" + key).statusCode()).isEqualTo(400);
      assertThat(served.get("/").statusCode()).isEqualTo(401);
      assertThat(served.get("/health").statusCode()).isEqualTo(200);
      assertThat(
              served.send("POST", "/api/social-media/metrics/daily", "X-API-Key", key).statusCode())
          .isEqualTo(403);

      add(desktop, "other", "--scope", "write");
      assertThat(desktop.metrics("keys", "revoke", "reader").out()).isEqualTo("revoked reader\n");
      assertThat(served.api(SUMMARY, "X-API-Key", key).statusCode()).isEqualTo(401);
      assertThat(served.told()).doesNotContain(key);
      assertThat(Files.readString(desktop.output("logs/serve.log"))).doesNotContain(key);
    }
  }

  @Test
  void a_key_is_shown_once_and_kept_as_a_hash_that_its_owner_alone_can_read() throws IOException {
    Desktop desktop = new Desktop(folder);
    String key = add(desktop, "sheets", "--scope", "read", "--account", "1", "--no-limit");
    Path file = desktop.output("keys.json");

    assertThat(key).matches("smk_[A-Za-z0-9_-]{43}");
    assertThat(Files.readString(file)).doesNotContain(key.substring(4)).contains("\"sha256\": ");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(desktop.metrics("keys", "list").out())
        .isEqualTo("sheets: read, account 1 only, no limit, since 2025-12-01T02:00:00Z\n");
    assertThat(desktop.metrics("keys", "list", "--json").out())
        .isEqualTo(
            """
            {
              "keys": [
                {
                  "name": "sheets",
                  "scope": "read",
                  "account_id": 1,
                  "limited": false,
                  "created_at": "2025-12-01T02:00:00Z"
                }
              ],
              "count": 1
            }
            """);
    assertThat(desktop.metrics("keys", "add", "next", "--scope", "write", "--json").out())
        .matches("\\{\n  \"name\": \"next\",\n  \"key\": \"smk_[A-Za-z0-9_-]{43}\"\n}\n");
    assertThat(desktop.metrics("keys", "revoke", "next", "--json").out())
        .isEqualTo("{\n  \"revoked\": \"next\"\n}\n");
    assertThat(desktop.metrics("keys", "add", "sheets", "--scope", "read").err())
        .isEqualTo("metrics: there is a key named sheets. Revoke it first.\n");
    assertThat(desktop.metrics("keys", "remove", "sheet").err())
        .isEqualTo("metrics: there is no key named sheet. metrics keys list names them.\n");
  }

  @Test
  void a_key_of_one_account_opens_that_account_only() {
    Desktop desktop = HttpSamples.imported(folder);
    String key = add(desktop, "one", "--scope", "read", "--account", "1");
    try (Served served = Served.start(desktop)) {
      HttpResponse<String> all = served.api("/summary", "X-API-Key", key);

      assertThat(all.body())
          .isEqualTo(desktop.metrics("report", "summary", "--stdout", "--account", "1").out());
      assertThat(served.api("/summary?account_id=2", "X-API-Key", key).statusCode()).isEqualTo(403);
      assertThat(
              served
                  .api("/explain?metric=reach&account_id=2&platform=tiktok", "X-API-Key", key)
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              served.api("/explain?metric=reach&platform=instagram", "X-API-Key", key).statusCode())
          .isEqualTo(200);
      for (String address : new String[] {"/runs", "/runs/1", "/rejects"}) {
        assertThat(served.api(address, "X-API-Key", key).statusCode()).isEqualTo(403);
      }
      for (String path : new String[] {"/", "/metrics", "/reports/latest/index.html"}) {
        assertThat(served.get(path, "X-API-Key", key).statusCode()).isEqualTo(403);
      }
    }
  }

  @Test
  void a_caller_has_so_many_requests_and_a_key_without_a_limit_any_number() {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served =
        Served.start(
            desktop,
            "--set",
            "serve.limits.requests=5",
            "--set",
            "serve.limits.per=1h",
            "--set",
            "serve.keys-in-address=true")) {
      HttpResponse<String> first = served.api(SUMMARY);
      for (int request = 2; request <= 5; request++) {
        assertThat(served.api(SUMMARY).statusCode()).isEqualTo(200);
      }
      HttpResponse<String> sixth = served.api(SUMMARY);

      assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"caller\";q=5;w=3600");
      assertThat(first.headers().firstValue("RateLimit").orElse(""))
          .startsWith("\"caller\";r=4;t=");
      assertThat(sixth.statusCode()).isEqualTo(429);
      assertThat(Long.parseLong(sixth.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(600L, 720L);

      String key = add(desktop, "load", "--scope", "read", "--no-limit");
      for (int request = 0; request < 10; request++) {
        assertThat(served.api(SUMMARY + "&key=" + key).statusCode()).isEqualTo(200);
      }
      assertThat(served.api(SUMMARY + "&key=guessed").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void it_is_reached_from_this_machine_only_unless_there_is_a_key() {
    Desktop desktop = HttpSamples.imported(folder);
    Outcome refused =
        desktop.start("serve", "--set", "serve.port=0", "--set", "serve.address=0.0.0.0").end();

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "metrics: serve.address: found 0.0.0.0, expected 127.0.0.1 while there are no keys. Add"
                + " one: metrics keys add NAME --scope read\n");
  }

  @Test
  void what_keeps_it_from_starting_is_named() {
    Desktop desktop = new Desktop(folder);
    Outcome none =
        desktop
            .startWith(
                List.of("-Djava.io.tmpdir=" + folder.resolve("none")),
                "serve",
                "--set",
                "serve.port=0")
            .end();
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err())
        .startsWith("metrics: the server does not start: ")
        .contains("It needs a folder for temporary files that it can write to, " + folder);

    try (Served served = Served.start(desktop)) {
      String port = String.valueOf(URI.create(served.url()).getPort());
      assertThat(desktop.start("serve", "--set", "serve.port=" + port).end().err())
          .isEqualTo(
              "metrics: serve.port: found "
                  + port
                  + ", expected a free port of 127.0.0.1. Stop what listens there, or name another"
                  + " with --set serve.port=N.\n");
    }
  }

  @Test
  void pages_elsewhere_may_read_where_they_are_named() {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served =
        Served.start(desktop, "--set", "serve.origins=https://intranet.example.com")) {
      String known = served.raw("/health", "localhost", "Origin: https://intranet.example.com");
      String other = served.raw("/health", "localhost", "Origin: https://evil.example.com");

      assertThat(known).contains("Access-Control-Allow-Origin: https://intranet.example.com");
      assertThat(other).startsWith("HTTP/1.1 403 ").doesNotContain("Access-Control-Allow-Origin");
    }
  }

  private static String add(Desktop desktop, String name, String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "keys";
    words[1] = "add";
    words[2] = name;
    System.arraycopy(options, 0, words, 3, options.length);
    Outcome added = desktop.metrics(words);
    assertThat(added.exitCode()).as(added.err()).isZero();
    return added.out().strip();
  }

  private static String basic(String key) {
    return "Basic "
        + Base64.getEncoder().encodeToString(("anybody:" + key).getBytes(StandardCharsets.UTF_8));
  }
}
