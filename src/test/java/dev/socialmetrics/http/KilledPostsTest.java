package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL while clients send rows. At many moments, with a thousand rows: {@code src/bench/http.sh
 * kill}.
 */
class KilledPostsTest {
  private static final int CLIENTS = 16;
  private static final int ROWS = 96;
  private static final int ANSWERS_BEFORE_THE_KILL = 32;

  @TempDir private Path folder;

  @Test
  void what_was_answered_before_a_kill_is_there_once_and_what_was_not_can_be_sent_again()
      throws Exception {
    Desktop desktop = new Desktop(folder);
    Set<Integer> answered = ConcurrentHashMap.newKeySet();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    Served first = Served.start(desktop);
    try {
      List<Future<?>> sending = send(first, clients, answered);
      await(() -> answered.size() >= ANSWERS_BEFORE_THE_KILL && waiting(desktop) > 0);
      first.close();
      waitFor(sending);
    } finally {
      first.close();
    }
    Set<Integer> before = Set.copyOf(answered);
    assertThat(before.size()).isBetween(ANSWERS_BEFORE_THE_KILL, ROWS - 1);

    try (Served second = Served.start(desktop)) {
      await(() -> waiting(desktop) == 0);
      assertThat(rows(desktop)).containsAll(texts(before)).doesNotHaveDuplicates();
      assertThat(loaded(desktop)).isEqualTo(rows(desktop).size());

      waitFor(send(second, clients, answered));
      await(() -> waiting(desktop) == 0);
      Set<Integer> all = Set.copyOf(IntStream.range(0, ROWS).boxed().toList());
      assertThat(answered).isEqualTo(all);
      assertThat(rows(desktop)).containsExactlyInAnyOrderElementsOf(texts(all));
      assertThat(loaded(desktop)).isEqualTo(ROWS);
    } finally {
      clients.shutdownNow();
    }
  }

  /** Each client sends, one after the other, its share of what was not answered. */
  private static List<Future<?>> send(
      Served served, ExecutorService clients, Set<Integer> answered) {
    List<Future<?>> sending = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int from = client;
      sending.add(
          clients.submit(
              () -> {
                for (int row = from; row < ROWS; row += CLIENTS) {
                  if (!answered.contains(row) && isAnswered(served, row)) {
                    answered.add(row);
                  }
                }
              }));
    }
    return sending;
  }

  private static void waitFor(List<Future<?>> sending) throws Exception {
    for (Future<?> client : sending) {
      client.get(1, TimeUnit.MINUTES);
    }
  }

  private static boolean isAnswered(Served served, int row) {
    String body =
        String.format(
            Locale.ROOT,
            "{\"account_id\": \"a%d\", \"platform\": \"tiktok\", \"date\": \"%s\", \"followers\": %d}",
            row % CLIENTS,
            date(row),
            followers(row));
    try {
      return Set.of(200, 202)
          .contains(
              served
                  .post("/daily", "application/json", body, "Idempotency-Key", "row " + row)
                  .statusCode());
    } catch (IllegalStateException killed) {
      return false;
    }
  }

  private static String date(int row) {
    return String.format(Locale.ROOT, "2025-10-%02d", row / CLIENTS + 1);
  }

  private static int followers(int row) {
    return 1000 + row;
  }

  private static List<String> texts(Set<Integer> rows) {
    return rows.stream()
        .map(row -> "a" + row % CLIENTS + "|" + date(row) + "|" + followers(row))
        .toList();
  }

  private static List<String> rows(Desktop desktop) {
    return desktop
        .tables()
        .rows("SELECT account_id, date, followers FROM social_media_daily_metrics");
  }

  private static int loaded(Desktop desktop) {
    return Files.exists(desktop.output("social-metrics.db"))
        ? Integer.parseInt(
            desktop.tables().one("SELECT count(*) FROM import_file WHERE outcome = 'LOADED'"))
        : 0;
  }

  /** Accepted files that no run has loaded. */
  private static int waiting(Desktop desktop) {
    File[] accepted =
        desktop.output("inbox").toFile().listFiles((dir, name) -> name.startsWith("daily-"));
    return (accepted == null ? 0 : accepted.length) - loaded(desktop);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("never came").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
