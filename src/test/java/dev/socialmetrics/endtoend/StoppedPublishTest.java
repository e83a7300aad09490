package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publishing of a large file is one transaction, and is given up in its middle. */
class StoppedPublishTest {
  private static final int POSTS = 400_000;

  @TempDir Path folder;

  private Desktop desktop() {
    Stream<String> posts =
        IntStream.range(0, POSTS)
            .mapToObj(i -> "1,instagram,p" + (i * 7919L % POSTS) + ",2025-10-01T00:00:00Z," + i);
    return new Desktop(folder)
        .put(
            "posts.csv",
            Stream.concat(Stream.of("account_id,platform,post_id,posted_at,likes"), posts)
                .toArray(String[]::new));
  }

  /** Once all is staged, the publishing begins. */
  private static boolean isStaged(Desktop desktop) {
    return Files.exists(desktop.output("social-metrics.db"))
        && desktop.metrics("run", "1").out().contains("stage                    COMPLETED");
  }

  @Test
  void sigterm_in_its_middle_leaves_nothing_of_the_file_and_the_rerun_publishes_all_of_it() {
    Desktop desktop = desktop();
    Program run = desktop.start("nightly");
    while (!isStaged(desktop) && !run.endsWithin(20)) {
      Thread.onSpinWait();
    }

    run.terminate();
    Outcome stopped = run.end();
    String published = desktop.tables().one("SELECT count(*) FROM content_performance");
    Outcome rerun = desktop.metrics("rerun", "1");

    assertThat(stopped.exitCode()).as(stopped.all()).isEqualTo(143);
    assertThat(stopped.out()).startsWith("run 1 stopped");
    assertThat(published).isEqualTo("0");
    assertThat(rerun.exitCode()).as(rerun.all()).isZero();
    assertThat(rerun.rows())
        .isEqualTo(
            "400,000 read = 400,000 stored + 0 unchanged + 0 superseded + 0 rejected + 0 ignored");
    assertThat(desktop.tables().one("SELECT sum(likes) FROM content_performance"))
        .isEqualTo("79999800000");
  }
}
