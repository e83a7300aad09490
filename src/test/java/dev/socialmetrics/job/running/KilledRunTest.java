package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Bodies;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {
  private static final long SEED = 20251023;
  private static final int CHAINS = 2;
  private static final int KILLS_A_CHAIN = 5;
  private static final int SMALL_FILES = 60;

  @TempDir Path folder;

  private Desktop desktop(String name) {
    Desktop desktop = new Desktop(folder.resolve(name)).configure("import:\n  chunk-size: 500\n");
    for (String platform : List.of("instagram", "facebook", "tiktok", "x")) {
      desktop.put(platform + ".csv", rows(platform));
    }
    for (int file = 0; file < SMALL_FILES; file++) {
      desktop.put("small-" + file + ".csv", posts(file));
    }
    return desktop.put("content.json", Bodies.CONTENT);
  }

  /** Small files are read together; chunks end in their middle. */
  private static String[] posts(int file) {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,post_id,posted_at,likes"));
    for (int post = 0; post < 70; post++) {
      lines.add("1,x,p" + (60 * file + post) + ",2020-01-01T00:00:00Z," + file);
    }
    return lines.toArray(String[]::new);
  }

  private static String[] rows(String platform) {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,date,followers,likes,reach"));
    LocalDate first = LocalDate.parse("2016-01-01");
    for (int day = 0; day < 3000; day++) {
      String likes = day % 100 == 7 ? "1O4" : String.valueOf(day);
      lines.add(
          "1," + platform + "," + first.plusDays(day) + "," + (1000 + day) + "," + likes + ",5000");
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void kills_at_any_moment_end_as_an_undisturbed_run_does() {
    Desktop calm = desktop("calm");
    long begin = System.nanoTime();
    assertThat(calm.start("nightly").end().exitCode()).isZero();
    int length = (int) ((System.nanoTime() - begin) / 1_000_000);
    List<String> wanted = calm.tables().dump();
    Random moments = new Random(SEED);
    for (int chain = 1; chain <= CHAINS; chain++) {
      Desktop disturbed = desktop("disturbed-" + chain);
      for (int kill = 0; kill < KILLS_A_CHAIN; kill++) {
        killAfter(disturbed.start("nightly"), moments.nextInt(length));
      }
      Outcome last = disturbed.start("nightly").end();
      assertThat(last.exitCode()).as(last.all()).isZero();
      assertThat(disturbed.tables().dump()).as("seed %d, chain %d", SEED, chain).isEqualTo(wanted);
      assertThat(disturbed.reports()).isEqualTo(calm.reports());
      assertThat(
              disturbed
                  .tables()
                  .rows("SELECT STATUS FROM BATCH_JOB_EXECUTION WHERE END_TIME IS NULL"))
          .isEmpty();
      assertThat(disturbed.output("reports").toFile().list()).containsExactly("2024-03-18");
    }
  }

  private static void killAfter(Program program, int millis) {
    program.endsWithin(millis);
    program.kill();
  }

  @Test
  void a_second_run_at_once_ends_with_4_and_the_first_is_not_disturbed() throws Exception {
    Desktop desktop = desktop("two");
    Program first = desktop.start("nightly");
    while (!first.told().contains("read 3,000 rows") && !first.endsWithin(5)) {
      Thread.onSpinWait();
    }

    Outcome second = desktop.metrics("nightly");

    assertThat(second.exitCode()).isEqualTo(4);
    assertThat(second.err())
        .isEqualTo(
            "metrics: run.locked: another run works in "
                + desktop.folder().resolve("output")
                + ". Try again when it is done; nothing was touched.\n");
    assertThat(first.end().exitCode()).isZero();
    assertThat(desktop.tables().rows("SELECT outcome FROM run")).containsExactly("completed");
  }

  @Test
  void a_run_that_was_asked_to_stop_ends_with_143_and_is_resumed_exactly() throws Exception {
    Desktop calm = desktop("calm");
    calm.metrics("nightly");
    Desktop desktop = desktop("stopped");
    Program run = desktop.start("nightly");
    while (!run.told().contains("read 3,000 rows") && !run.endsWithin(5)) {
      Thread.onSpinWait();
    }

    run.terminate();

    assertThat(run.end().exitCode()).isEqualTo(143);
    assertThat(desktop.metrics("rerun", "--last-failed").exitCode()).isZero();
    assertThat(desktop.tables().dump()).isEqualTo(calm.tables().dump());
    assertThat(desktop.reports()).isEqualTo(calm.reports());
  }
}
