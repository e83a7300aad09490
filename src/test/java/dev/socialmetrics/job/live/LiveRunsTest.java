package dev.socialmetrics.job.live;

import static dev.socialmetrics.job.live.LiveDesktop.answer;
import static dev.socialmetrics.job.live.LiveDesktop.becomes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.HeldLock;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of the inbox, imported by real runs. */
@Timeout(180)
@SuppressWarnings("try") // a lock is closed before its block ends
class LiveRunsTest {
  @TempDir Path folder;
  private LiveDesktop desk;

  @BeforeEach
  void start() {
    desk = new LiveDesktop(folder);
  }

  private static RunResult done(CompletableFuture<Taken> future) {
    Taken taken = answer(future);
    assertThat(taken).isInstanceOf(Taken.Done.class);
    return ((Taken.Done) taken).result();
  }

  @Test
  void a_file_is_in_the_database_when_it_is_done() {
    try (LiveRuns live = desk.start()) {
      RunResult result = done(live.take(desk.acceptDay("2025-10-01", 5)));

      assertThat(result.exitCode()).isZero();
      assertThat(result.summary().rows().stored()).isEqualTo(1);
      assertThat(desk.followers()).containsExactly("2025-10-01|5");
    }
  }

  @Test
  void nothing_is_written_until_a_file_comes() {
    try (LiveRuns live = desk.start()) {
      assertThat(live).isNotNull();
    }

    assertThat(desk.desktop().output("")).doesNotExist();
  }

  @Test
  void files_that_come_together_are_taken_by_one_run_each_with_its_own_outcome() {
    List<CompletableFuture<Taken>> answers = new ArrayList<>();
    try (LiveRuns live = new LiveRuns(desk.environment(), desk.folders())) {
      for (int day = 11; day <= 30; day++) {
        answers.add(live.take(desk.acceptDay("2025-10-" + day, day)));
      }
      answers.add(live.take(desk.accept("none.csv", "no,known,columns", "1,2,3")));
      live.start();

      assertThat(answers).extracting(answer -> done(answer).runId()).containsOnly(1L);
    }
    assertThat(desk.followers()).hasSize(20);
    assertThat(desk.runs()).startsWith("1|import|completed|3");
    assertThat(
            desk.desktop()
                .tables()
                .rows("SELECT outcome, count(*) FROM import_file GROUP BY 1 ORDER BY 1"))
        .containsExactly("LOADED|20", "REFUSED|1");
  }

  @Test
  void a_file_that_another_run_archived_meanwhile_is_not_missed() throws Exception {
    desk.desktop().configure("archive: move\n");
    Path file = desk.acceptDay("2025-10-01", 5);
    desk.desktop().metrics("nightly");
    try (LiveRuns live = desk.start()) {
      assertThat(file).doesNotExist();
      assertThat(done(live.take(file)).exitCode()).isZero();
    }
    assertThat(desk.desktop().tables().rows("SELECT DISTINCT outcome FROM import_file"))
        .containsExactly("LOADED");
  }

  @Test
  void a_file_waits_while_another_process_is_at_work_and_is_imported_after_it() throws Exception {
    Path output = Files.createDirectories(desk.desktop().output(""));
    try (LiveRuns live = desk.start();
        HeldLock lock = HeldLock.of(output)) {
      assertThat(answer(live.take(desk.acceptDay("2025-10-01", 5)))).isEqualTo(new Taken.Later());
      assertThat(desk.followers()).isEmpty();

      lock.close();

      assertThat(becomes(() -> desk.followers().equals(List.of("2025-10-01|5")))).isTrue();
    }
  }

  @Test
  void a_file_whose_turn_does_not_come_is_answered_and_imported_later() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Runner runner = new Runner(desk.environment());
    try (LiveRuns live =
        new LiveRuns(
            desk.environment(),
            desk.folders(),
            request -> {
              busy.countDown();
              await(go);
              return runner.run(request);
            })) {
      live.start();
      CompletableFuture<Taken> first = live.take(desk.acceptDay("2025-10-01", 5));
      await(busy);

      Taken second = answer(live.take(desk.acceptDay("2025-10-02", 6)));

      assertThat(second).isEqualTo(new Taken.Later());
      assertThat(first).as("its own run takes its time").isNotDone();
      go.countDown();
      assertThat(done(first).runId()).isEqualTo(1);
      assertThat(becomes(() -> desk.followers().size() == 2)).isTrue();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_run_that_fails_is_resumed_with_the_same_files_before_others() {
    desk.desktop().put("a.csv", LiveDesktop.COLUMNS, "1,instagram,2025-09-30,4");
    desk.desktop().metrics("nightly");
    desk.desktop()
        .write(
            "CREATE TRIGGER broken BEFORE INSERT ON social_media_daily_metrics"
                + " BEGIN SELECT RAISE(ABORT, 'out of order'); END");
    try (LiveRuns live = desk.start()) {
      Taken first = answer(live.take(desk.acceptDay("2025-10-01", 5)));
      CompletableFuture<Taken> second = live.take(desk.acceptDay("2025-10-02", 6));
      assertThat(first).isEqualTo(new Taken.Later());
      assertThat(desk.runs()).contains("2|import|failed|1");

      desk.desktop().write("DROP TRIGGER broken");

      assertThat(answer(second)).isNotNull();
      assertThat(becomes(() -> desk.followers().size() == 3)).isTrue();
    }
    assertThat(
            desk.desktop()
                .tables()
                .rows("SELECT outcome FROM run WHERE command = 'import' ORDER BY run_id"))
        .as("run 2 was resumed")
        .containsExactly("completed", "completed");
  }

  @Test
  void after_the_end_a_file_waits_for_the_next_start() {
    LiveRuns live = desk.start();
    live.close();

    assertThat(answer(live.take(desk.acceptDay("2025-10-01", 5)))).isEqualTo(new Taken.Later());
    assertThat(desk.desktop().output("social-metrics.db")).doesNotExist();
  }
}
