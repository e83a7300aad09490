package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.HeldLock;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are posted, against the started program. */
@SuppressWarnings("try") // a lock is held, not used
class PostsOverHttpTest {
  private static final String DAY =
      "{\"account_id\": 7, \"platform\": \"instagram\", \"date\": \"2025-10-23\", \"followers\": %s}";

  @TempDir private Path folder;

  @Test
  void of_five_then_six_then_five_followers_five_are_left() {
    Desktop desktop = new Desktop(folder);
    try (Served served = Served.start(desktop)) {
      for (String followers : new String[] {"5", "6", "5"}) {
        HttpResponse<String> answer = served.post("/daily", DAY.replace("%s", followers));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("message").asString()).isEqualTo("Daily metrics recorded");
        assertThat(json(answer).get("date").asString()).isEqualTo("2025-10-23");
        assertThat(followers(desktop)).isEqualTo(followers);
      }
      assertThat(desktop.output("inbox").toFile().list((dir, name) -> !name.startsWith(".")))
          .hasSize(3);
    }
  }

  @Test
  void a_row_without_a_date_is_of_today_where_the_account_is() {
    Desktop desktop = new Desktop(folder);
    desktop.configure("accounts:\n  unknown: register\n");
    write("config/accounts.yml", "accounts:\n  - id: far\n    zone: Pacific/Kiritimati\n");
    try (Served served = Served.start(desktop)) {
      LocalDate before = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
      HttpResponse<String> answer =
          served.post(
              "/daily",
              "{\"account_id\": \"far\", \"platform\": \"tiktok\", \"date\": null, \"reach\": 9}");
      LocalDate after = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(LocalDate.parse(json(answer).get("date").asString())).isBetween(before, after);
      assertThat(desktop.tables().one("SELECT date FROM social_media_daily_metrics"))
          .isEqualTo(json(answer).get("date").asString());
    }
  }

  @Test
  void a_campaign_is_answered_with_its_figures_and_why_one_is_missing() {
    try (Served served = Served.start(new Desktop(folder))) {
      JsonNode answer =
          json(
              served.post(
                  "/roi",
                  "{\"account_id\": 1, \"platform\": \"instagram\", \"campaign_id\": \"c\","
                      + " \"start_date\": \"2025-10-01\", \"end_date\": \"2025-10-09\","
                      + " \"cost\": 5000, \"revenue\": 25000, \"conversions\": 150,"
                      + " \"impressions\": 500000}"));

      assertThat(answer.get("roi").asDouble()).isEqualTo(400.0);
      assertThat(answer.get("roas").asDouble()).isEqualTo(5.0);
      assertThat(answer.get("conversion_rate").asDouble()).isEqualTo(0.03);
      assertThat(answer.get("cost_per_conversion").asDouble()).isEqualTo(33.33);
      assertThat(answer.get("cost_per_reach").isNull()).isTrue();
      assertThat(answer.get("reasons").toString())
          .isEqualTo("{\"cost_per_reach\":\"missing_input\"}");
    }
  }

  @Test
  void several_rows_are_counted_and_the_rejected_ones_named() {
    Desktop desktop = new Desktop(folder);
    try (Served served = Served.start(desktop)) {
      String table =
          "account_id;platform;date;reach\n1;instagram;2025-10-22;5\n1;instagram;2025-10-23;x\n";
      JsonNode csv = json(served.post("/daily", "text/csv; charset=utf-8", table));
      JsonNode lines =
          json(
              served.post(
                  "/daily",
                  "application/x-ndjson",
                  DAY.replace("%s", "5") + "\n" + DAY.replace("%s", "-1") + "\n"));

      assertThat(csv.get("rows").toString())
          .isEqualTo(
              "{\"read\":2,\"stored\":1,\"unchanged\":0,\"superseded\":0,\"rejected\":1,\"ignored\":0}");
      assertThat(csv.at("/rejected/0/row").asInt()).isEqualTo(1);
      assertThat(csv.at("/rejected/0/errors/0/pointer").asString()).isEqualTo("/1/reach");
      assertThat(lines.at("/rejected/0/errors/0/code").asString()).isEqualTo("cell.negative-count");
      assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
          .isEqualTo("2");
    }
  }

  @Test
  void while_another_run_holds_the_lock_a_post_waits_and_is_imported_afterwards()
      throws InterruptedException {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served = Served.start(desktop)) {
      String location;
      try (HeldLock lock = HeldLock.of(desktop.output("."))) {
        HttpResponse<String> accepted = served.post("/daily", DAY.replace("%s", "5"));

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("Retry-After")).isPresent();
        location = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(location).matches("runs/inbox-[0-9a-f]{16}");
        assertThat(served.api("/" + location).statusCode()).isEqualTo(202);
      }
      HttpResponse<String> run = served.api("/" + location);
      for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
          run.statusCode() == 202 && System.nanoTime() < end; ) {
        TimeUnit.MILLISECONDS.sleep(200);
        run = served.api("/" + location);
      }

      assertThat(run.statusCode()).isEqualTo(200);
      assertThat(json(run).get("command").asString()).isEqualTo("import");
      assertThat(followers(desktop)).isEqualTo("5");
      assertThat(served.api("/runs/inbox-0123456789abcdef").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void what_was_answered_is_in_the_database_once_after_a_kill() {
    Desktop desktop = HttpSamples.imported(folder);
    HttpResponse<String> accepted;
    try (Served served = Served.start(desktop);
        HeldLock lock = HeldLock.of(desktop.output("."))) {
      accepted = served.post("/daily", DAY.replace("%s", "5"));
    }
    assertThat(accepted.statusCode()).isEqualTo(202);

    desktop.at("2100-01-01T00:00:00Z").metrics("import");
    desktop.metrics("import");

    assertThat(followers(desktop)).isEqualTo("5");
    assertThat(
            desktop
                .tables()
                .one(
                    "SELECT count(*) FROM import_file WHERE name LIKE 'daily-%' AND outcome='LOADED'"))
        .isEqualTo("1");
  }

  @Test
  void an_older_value_is_said_to_be_older_and_a_campaign_is_answered_as_it_is_stored() {
    try (Served served = Served.start(new Desktop(folder))) {
      String campaign =
          "{\"account_id\": 1, \"platform\": \"instagram\", \"campaign_id\": \"c\","
              + " \"start_date\": \"2025-10-01\", \"end_date\": \"2025-10-09\", %s}";
      served.post("/roi", campaign.replace("%s", "\"cost\": 100, \"revenue\": 300"));
      String late = "\"revenue\": 900, \"exported_at\": \"2025-10-10T00:00:00Z\"";
      JsonNode older = json(served.post("/roi", campaign.replace("%s", late)));
      JsonNode newer = json(served.post("/roi", campaign.replace("%s", "\"revenue\": 500")));

      assertThat(older.get("roi").asDouble()).isEqualTo(200.0);
      assertThat(older.at("/warnings/0/code").asString()).isEqualTo("row.superseded");
      assertThat(newer.get("roi").asDouble()).isEqualTo(400.0);
      assertThat(newer.has("warnings")).isFalse();
    }
  }

  @Test
  void a_row_of_a_purged_account_is_refused_and_of_several_rows_the_others_are_stored() {
    Desktop desktop = HttpSamples.imported(folder);
    assertThat(desktop.metrics("purge", "--account", "2").exitCode()).isZero();
    try (Served served = Served.start(desktop)) {
      HttpResponse<String> one = served.post("/daily", DAY.replace("7", "2").replace("%s", "5"));
      String both = "[" + DAY.replace("7", "2") + "," + DAY + "]";
      JsonNode two = json(served.post("/daily", both.replace("%s", "5")));

      assertThat(one.statusCode()).as(one.body()).isEqualTo(422);
      assertThat(two.at("/rows/stored").asInt()).as(two.toString()).isEqualTo(1);
      assertThat(followers(desktop)).isEqualTo("5");
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String followers(Desktop desktop) {
    return desktop
        .tables()
        .one("SELECT followers FROM social_media_daily_metrics WHERE account_id = '7'");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
