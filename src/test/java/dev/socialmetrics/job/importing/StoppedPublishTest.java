package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The publishing of a large file is one transaction, reports are long statements: both are given
 * up.
 */
class StoppedPublishTest {
  private static final int POSTS = 400_000;

  @TempDir Path folder;

  private Desktop desktop;

  @BeforeEach
  void manyPosts() {
    Stream<String> posts =
        IntStream.range(0, POSTS)
            .mapToObj(i -> "1,instagram,p" + (i * 7919L % POSTS) + ",2025-10-01T00:00:00Z," + i);
    desktop = new Desktop(folder);
    desktop.put(
        "posts.csv",
        Stream.concat(Stream.of("account_id,platform,post_id,posted_at,likes"), posts)
            .toArray(String[]::new));
  }

  private static void stopOnce(Program run, BooleanSupplier isTime) {
    while (!isTime.getAsBoolean() && !run.endsWithin(20)) {
      Thread.onSpinWait();
    }
    run.terminate();
  }

  /** Once all is staged, the publishing begins. */
  private boolean isStaged() {
    return Files.exists(desktop.output("social-metrics.db"))
        && desktop.metrics("run", "1").out().contains("stage                    COMPLETED");
  }

  private String published() {
    return desktop.tables().one("SELECT count(*) FROM content_performance");
  }

  @Test
  void sigterm_amid_publishing_and_amid_reporting_leaves_nothing_half_done_and_a_rerun_ends_it() {
    Program run = desktop.start("nightly");
    stopOnce(run, this::isStaged);
    Outcome unpublished = run.end();
    String before = published();
    Program rerun = desktop.start("rerun", "1");
    stopOnce(rerun, () -> !published().equals("0"));
    Outcome unreported = rerun.end();
    boolean reported = Files.exists(desktop.output("reports/2025-10-01"));
    Outcome last = desktop.metrics("rerun", "1");

    assertThat(unpublished.exitCode()).as(unpublished.all()).isEqualTo(143);
    assertThat(unpublished.out()).startsWith("run 1 stopped");
    assertThat(before).isEqualTo("0");
    assertThat(unreported.exitCode()).as(unreported.all()).isEqualTo(143);
    assertThat(unreported.out()).startsWith("run 1 stopped");
    assertThat(reported).isFalse();
    assertThat(last.exitCode()).as(last.all()).isZero();
    assertThat(last.rows())
        .isEqualTo(
            "400,000 read = 400,000 stored + 0 unchanged + 0 superseded + 0 rejected + 0 ignored");
    assertThat(desktop.tables().one("SELECT sum(likes) FROM content_performance"))
        .isEqualTo("79999800000");
    assertThat(desktop.output("reports/2025-10-01/index.html")).exists();
    assertThat(desktop.output("reports").toFile().list()).containsExactly("2025-10-01");
  }
}
