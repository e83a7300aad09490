package dev.socialmetrics.report.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code output/latest} always leads to a whole folder, while its reports are replaced, too. */
class LatestFolderTest {
  private static final int STEPS = 5;

  @TempDir Path output;
  private PublishedFolders folders;

  @BeforeEach
  void published() throws IOException {
    folders = new PublishedFolders(output);
    folders.publish(PublishedFolders.DAY.minusDays(1), "past");
    folders.publish(PublishedFolders.DAY, "old");
  }

  private String seen() {
    try {
      Path latest = output.resolve("latest");
      return Files.readString(latest.resolve("summary.json"))
          + Manifest.verify(latest.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void after_each_step_of_a_replacement_it_leads_to_the_old_or_the_new_folder() throws IOException {
    List<String> seen = new ArrayList<>();
    ReportFolder folder = new ReportFolder(output, () -> seen.add(seen()));

    PublishedFolders.publish(folder, PublishedFolders.DAY, "new");

    assertThat(seen).hasSize(STEPS).containsOnly("new[]");
    assertThat(Files.readSymbolicLink(output.resolve("latest")))
        .isEqualTo(Path.of("reports", "2025-10-23"));
    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void a_reader_finds_a_whole_file_at_any_moment() throws Exception {
    String one = "1".repeat(200_000);
    String two = "2".repeat(300_000);
    folders.publish(PublishedFolders.DAY, one);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    Callable<Map<String, Integer>> poll =
        () -> {
          Map<String, Integer> reads = new HashMap<>();
          while (!done.get()) {
            reads.merge(read(one, two), 1, Integer::sum);
          }
          return reads;
        };
    Future<Map<String, Integer>> reads = reader.submit(poll);
    for (int i = 0; i < 80; i++) {
      folders.publish(PublishedFolders.DAY, i % 2 == 0 ? two : one);
    }
    done.set(true);
    reader.shutdown();

    assertThat(reads.get()).containsOnlyKeys("one", "two");
  }

  private String read(String one, String two) {
    try {
      String seen = Files.readString(output.resolve("latest").resolve("summary.json"));
      return seen.equals(one) ? "one" : seen.equals(two) ? "two" : seen.length() + " characters";
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }

  @Test
  void a_kill_after_any_step_leaves_it_whole_and_the_next_start_ends_the_replacement()
      throws IOException {
    for (int step = 1; step <= STEPS; step++) {
      String content = "new " + step;
      Killed killed = new Killed(step);

      assertThatThrownBy(
              () ->
                  PublishedFolders.publish(
                      new ReportFolder(output, killed), PublishedFolders.DAY, content))
          .isSameAs(killed.death);
      assertThat(seen()).isEqualTo(content + "[]");

      new ReportFolder(output).repair();

      assertThat(seen()).isEqualTo(content + "[]");
      assertThat(folders.reports("summary.json")).hasContent(content);
      assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
    }
  }

  private static final class Killed implements Runnable {
    private final IllegalStateException death = new IllegalStateException("killed");
    private int left;

    Killed(int steps) {
      this.left = steps;
    }

    @Override
    public void run() {
      if (--left == 0) {
        throw death;
      }
    }
  }

  @Test
  void an_older_folder_is_replaced_without_a_twin() throws IOException {
    List<String> seen = new ArrayList<>();
    ReportFolder folder = new ReportFolder(output, () -> seen.add(seen()));

    PublishedFolders.publish(folder, PublishedFolders.DAY.minusDays(1), "past anew");

    assertThat(seen).hasSize(STEPS - 1).containsOnly("old[]");
    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void a_half_made_twin_is_removed() throws IOException {
    Files.createDirectories(output.resolve(".report-2025-10-23.shown").resolve("pages"));

    folders.publish(PublishedFolders.DAY, "new");

    assertThat(seen()).isEqualTo("new[]");
    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
  }
}
