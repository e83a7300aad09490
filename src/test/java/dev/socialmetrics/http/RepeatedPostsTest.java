package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same request, sent again. */
class RepeatedPostsTest {
  private static final String FIVE = day(5);
  private static final String SIX = day(6);

  @TempDir private Path folder;

  private static String day(int followers) {
    return "{\"account_id\": 7, \"platform\": \"instagram\", \"date\": \"2025-10-23\", \"followers\": "
        + followers
        + "}";
  }

  @Test
  void the_same_body_is_stored_once_and_answered_alike() {
    Desktop desktop = new Desktop(folder);
    try (Served served = Served.start(desktop)) {
      HttpResponse<String> first = served.post("/daily", FIVE);
      HttpResponse<String> again = served.post("/daily", FIVE);

      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(files(desktop)).isEqualTo("1");
    }
  }

  @Test
  void a_body_that_comes_again_after_another_one_for_the_same_row_is_another_write() {
    Desktop desktop = new Desktop(folder);
    try (Served served = Served.start(desktop)) {
      served.post("/daily", FIVE);
      served.post("/daily", SIX);
      served.post("/daily", FIVE);

      assertThat(files(desktop)).isEqualTo("3");
      assertThat(followers(desktop)).isEqualTo("5");
    }
  }

  @Test
  void the_same_row_is_known_however_it_is_written() {
    Desktop desktop = new Desktop(folder);
    try (Served served = Served.start(desktop)) {
      String x =
          "{\"account_id\": 7, \"platform\": \"x\", \"date\": \"2025-10-23\", \"followers\": 5}";
      String table = "account_id,platform,date,followers\n7,Twitter,2025-10-23T00:00:00Z,6\n";
      served.post("/daily", x);
      served.post("/daily", "text/csv", table);
      served.post("/daily", x);
      assertThat(followers(desktop)).isEqualTo("5");

      served.post("/import?account_id=7", "text/csv", table.replace("6", "8"));
      assertThat(followers(desktop)).isEqualTo("8");
      served.post("/daily", x);
      assertThat(followers(desktop)).isEqualTo("5");
    }
  }

  @Test
  void equal_bodies_at_one_time_are_all_answered() throws Exception {
    Desktop desktop = new Desktop(folder);
    ExecutorService clients = Executors.newFixedThreadPool(16);
    try (Served served = Served.start(desktop)) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int at = 0; at < 40; at++) {
        String key = at % 2 == 0 ? "one" : "two";
        answers.add(clients.submit(() -> send(served, FIVE, key)));
      }

      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(200, 202);
      }
      assertThat(files(desktop)).isEqualTo("2");
      assertThat(followers(desktop)).isEqualTo("5");
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void of_other_bodies_under_one_key_at_one_time_one_is_taken_and_nothing_is_left_of_the_others()
      throws Exception {
    Desktop desktop = new Desktop(folder);
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try (Served served = Served.start(desktop)) {
      for (int key = 0; key < 5; key++) {
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (int followers = 0; followers < 8; followers++) {
          String body = day(followers);
          String name = "key-" + key;
          answers.add(clients.submit(() -> send(served, body, name)));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : answers) {
          statuses.add(answer.get().statusCode());
        }
        assertThat(statuses).contains(422);
        assertThat(statuses.stream().filter(status -> status != 422)).hasSize(1);
      }
      assertThat(files(desktop)).isEqualTo("5");
      assertThat(desktop.output("inbox/.incoming")).isEmptyDirectory();
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void a_body_that_comes_again_after_a_file_for_the_same_row_is_another_write() {
    Desktop desktop = new Desktop(folder);
    try (Served served = Served.start(desktop)) {
      served.post("/daily", FIVE);
      desktop.put(
          "six.csv",
          "account_id,platform,date,followers,exported_at",
          "7,instagram,2025-10-23,6,2100-01-01T00:00:00Z");
      desktop.at("2100-01-02T00:00:00Z").metrics("import");
      assertThat(followers(desktop)).isEqualTo("6");
      served.post("/daily", FIVE);

      assertThat(desktop.tables().one("SELECT count(*) FROM import_file WHERE name LIKE 'daily-%'"))
          .isEqualTo("2");
    }
  }

  @Test
  void under_its_key_a_body_is_the_same_whatever_came_since_and_after_a_restart() {
    Desktop desktop = new Desktop(folder);
    HttpResponse<String> first;
    try (Served served = Served.start(desktop)) {
      first = send(served, FIVE, "a");
      send(served, SIX, "b");
      HttpResponse<String> again = send(served, FIVE, "a");

      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(followers(desktop)).isEqualTo("6");
    }
    try (Served served = Served.start(desktop)) {
      HttpResponse<String> again = send(served, FIVE, "a");
      HttpResponse<String> other = send(served, SIX, "a");

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(other.statusCode()).isEqualTo(422);
      assertThat(other.body()).contains("\"error\": \"idempotency_key_reused\"", "Use a new key.");
      assertThat(followers(desktop)).isEqualTo("6");
      assertThat(files(desktop)).isEqualTo("2");
    }
  }

  @Test
  void a_body_that_was_refused_may_be_corrected_under_its_key() {
    try (Served served = Served.start(new Desktop(folder))) {
      assertThat(send(served, day(-5), "a").statusCode()).isEqualTo(400);
      assertThat(send(served, FIVE, "a").statusCode()).isEqualTo(200);
      assertThat(
              List.of(
                  send(served, FIVE, " ").statusCode(),
                  send(served, FIVE, "x".repeat(256)).statusCode()))
          .containsOnly(400);
    }
  }

  private static HttpResponse<String> send(Served served, String body, String key) {
    return served.post("/daily", "application/json", body, "Idempotency-Key", key);
  }

  private static String files(Desktop desktop) {
    return desktop.tables().one("SELECT count(*) FROM import_file");
  }

  private static String followers(Desktop desktop) {
    return desktop
        .tables()
        .one("SELECT followers FROM social_media_daily_metrics WHERE account_id = '7'");
  }
}
