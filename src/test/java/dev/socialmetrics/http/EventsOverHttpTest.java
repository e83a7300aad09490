package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.HeardEvents;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Served;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events, against the started program; runs are of another process. */
class EventsOverHttpTest {
  private static final int MOST_LISTENERS = 100;
  private static final String MORE = "account_id,platform,date,followers,reach,impressions,likes";

  @TempDir private Path folder;

  @Test
  void a_run_of_another_process_is_heard_from_its_start_to_its_end() {
    Desktop desktop = new Desktop(folder);
    desktop.configure(
        "alerts:\n  rules:\n    - {name: quiet, kind: stale-data, days: 3, severity: warning}\n");
    try (Served served = Served.start(desktop);
        HeardEvents heard = HeardEvents.of(served.url())) {
      desktop.put("notes.csv", "what is this", "no export");
      desktop.put("good.csv", MORE, "1,instagram,2025-11-14,10,5,9,1");
      assertThat(desktop.start("nightly").end().exitCode()).isEqualTo(3);
      heard.await("event: run-ended");

      assertThat(heard.data("run-started"))
          .singleElement()
          .asString()
          .startsWith("{\"run_id\":1,\"command\":\"nightly\",\"at\":\"20");
      assertThat(heard.data("file-loaded"))
          .extracting(data -> data.replaceAll(",\"at\".*", ""))
          .containsExactly(
              "{\"run_id\":1,\"file\":\"notes.csv\",\"outcome\":\"refused\"",
              "{\"run_id\":1,\"file\":\"good.csv\",\"outcome\":\"loaded\"");
      assertThat(heard.data("alert-raised"))
          .singleElement()
          .asString()
          .contains("\"rule\":\"quiet\"", "\"account_id\":1,\"platform\":\"instagram\"");
      assertThat(heard.data("report-published"))
          .singleElement()
          .asString()
          .startsWith("{\"run_id\":1,\"report_date\":\"2025-11-14\",\"at\":\"20");
      assertThat(heard.data("run-ended"))
          .singleElement()
          .asString()
          .startsWith(
              "{\"run_id\":1,\"command\":\"nightly\",\"outcome\":\"completed\",\"exit_code\":3,");
      assertThat(heard.ids()).isSorted().doesNotHaveDuplicates().hasSize(6);
    }
  }

  @Test
  void a_client_that_says_what_it_saw_last_misses_nothing_and_another_gets_what_comes() {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served = Served.start(desktop);
        HeardEvents all = HeardEvents.of(served.url(), "Last-Event-ID", "1");
        HeardEvents next = HeardEvents.of(served.url());
        HeardEvents ofOther = HeardEvents.of(served.url(), "Last-Event-ID", "999999")) {
      all.await("event: run-ended");
      desktop.put("more.csv", MORE, "1,instagram,2025-10-24,9999,500,900,40");
      desktop.metrics("nightly");
      next.await("event: run-ended");
      ofOther.await("event: run-ended");
      all.await("id: " + next.ids().get(next.ids().size() - 1));

      assertThat(all.data("run-started")).hasSize(1);
      assertThat(all.data("run-ended")).hasSize(2);
      assertThat(all.data("report-published")).hasSize(2);
      assertThat(next.data("run-started")).singleElement().asString().contains("\"run_id\":2");
      assertThat(ofOther.ids()).isEqualTo(next.ids());
      assertThat(all.ids()).endsWith(next.ids().toArray(Long[]::new));
    }
  }

  @Test
  void a_run_that_was_killed_and_one_that_is_given_up_end_too() {
    Desktop desktop = HttpSamples.imported(folder);
    desktop.write(
        "INSERT INTO audit_log (at, actor, action, run_id, detail) VALUES"
            + " ('2025-12-01T02:00:00Z', 'tester', 'run.recovered', 1, 'closed as failed'),"
            + " ('2025-12-01T02:00:01Z', 'tester', 'run.abandoned', 1, ''),"
            + " ('2025-12-01T02:00:02Z', 'tester', 'alert.raised', 1, '77: gone')");
    try (Served served = Served.start(desktop);
        HeardEvents heard = HeardEvents.of(served.url(), "Last-Event-ID", "1")) {
      heard.await(
          "data: {\"run_id\":1,\"command\":\"nightly\",\"outcome\":\"abandoned\",\"exit_code\":null,"
              + "\"at\":\"2025-12-01T02:00:01Z\"}");

      assertThat(heard.data("run-ended").get(1))
          .contains("\"outcome\":\"failed\",\"exit_code\":null");
      assertThat(heard.data("alert-raised")).isEmpty();
    }
  }

  @Test
  void who_may_not_listen_is_refused_and_head_has_the_headers_only() {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served = Served.start(desktop)) {
      HttpResponse<String> head = served.send("HEAD", "/events");
      HttpResponse<String> wrong = served.get("/events", "Last-Event-ID", "seven");
      String key =
          desktop.metrics("keys", "add", "one", "--scope", "read", "--account", "1").out().strip();

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      assertThat(head.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.body())
          .contains("Last-Event-ID: found \\\"seven\\\", expected the id of an event");
      assertThat(served.get("/events").statusCode()).isEqualTo(401);
      assertThat(served.get("/events", "X-API-Key", key).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void a_hundred_listen_while_others_ask_and_sigterm_ends_them_in_time() {
    Desktop desktop = HttpSamples.imported(folder);
    List<HeardEvents> heard = new ArrayList<>();
    try (Served served = Served.start(desktop, "--set", "serve.limits.concurrent=2")) {
      for (int listener = 0; listener < MOST_LISTENERS; listener++) {
        heard.add(HeardEvents.of(served.url()));
      }
      HttpResponse<String> another = served.get("/events");

      assertThat(another.statusCode()).isEqualTo(503);
      assertThat(another.headers().firstValue("Retry-After")).hasValue("30");
      assertThat(another.body()).contains("100 clients listen already");
      assertThat(served.api("/summary").statusCode()).isEqualTo(200);

      desktop.write(
          "INSERT INTO audit_log (at, actor, action, run_id, detail) VALUES"
              + " ('2025-12-01T02:00:00Z', 'tester', 'file.loaded', 1, 'last.csv')");
      heard.forEach(one -> one.await("event: file-loaded"));
      long start = System.nanoTime();
      Outcome end = served.stop();

      assertThat(end.exitCode()).isEqualTo(143);
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(4000);
      assertThat(heard).allMatch(one -> one.endsWithin(1000));
    } finally {
      heard.forEach(HeardEvents::close);
    }
  }
}
