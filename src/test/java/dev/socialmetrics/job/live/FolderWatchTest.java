package dev.socialmetrics.job.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.file.Stability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real folder; time passes when the test says so. */
class FolderWatchTest {
  private static final Instant NOW = Instant.parse("2025-12-01T02:00:00Z");

  @TempDir Path folder;
  private Duration uptime = Duration.ZERO;
  private Duration cost = Duration.ZERO;
  private final Set<String> known = new TreeSet<>();
  private Path input;
  private FolderWatch watch;

  @BeforeEach
  void start() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    watch =
        new FolderWatch(
            input,
            folder.resolve("input/output"),
            new Stability(Duration.ofSeconds(2), Clock.fixed(NOW, ZoneOffset.UTC)),
            this::unknown,
            () -> uptime);
  }

  private List<SourceFile> unknown(List<SourceFile> files) {
    uptime = uptime.plus(cost);
    return files.stream().filter(file -> !known.contains(file.name())).toList();
  }

  private void put(String name, String text, Instant modified) throws IOException {
    Files.createDirectories(input.resolve(name).getParent());
    Files.writeString(input.resolve(name), text);
    Files.setLastModifiedTime(input.resolve(name), FileTime.from(modified));
  }

  private boolean lookAfter(int millis) {
    uptime = uptime.plusMillis(millis);
    return watch.look();
  }

  @Test
  void a_file_that_has_long_been_left_alone_is_found_at_once_and_again_until_it_is_imported()
      throws IOException {
    put("sub/a.csv", "a", NOW.minusSeconds(60));

    assertThat(lookAfter(0)).isTrue();
    assertThat(lookAfter(1_000)).isTrue();
    watch.imported();
    assertThat(lookAfter(1_000)).isFalse();
  }

  @Test
  void what_a_run_dealt_with_before_starts_none_until_it_changes() throws IOException {
    put("a.csv", "a", NOW.minusSeconds(60));
    known.add("a.csv");
    assertThat(lookAfter(0)).isFalse();

    known.clear();
    put("a.csv", "ab", NOW.minusSeconds(50));

    assertThat(lookAfter(1_000)).isTrue();
  }

  @Test
  void a_file_that_grows_is_found_when_it_was_the_same_for_long_enough() throws IOException {
    Instant ahead = NOW.plusSeconds(3_600);
    put("a.csv", "a", ahead);
    assertThat(lookAfter(0)).isFalse();
    put("a.csv", "ab", ahead);
    assertThat(lookAfter(1_900)).isFalse();
    assertThat(lookAfter(1_900)).isFalse();
    assertThat(lookAfter(100)).as("2 s as it is").isTrue();
    watch.imported();

    put("a.csv", "abc", ahead);

    assertThat(lookAfter(1_000)).isFalse();
    assertThat(lookAfter(2_000)).isTrue();
  }

  @Test
  void what_comes_after_the_look_is_not_taken_for_imported() throws IOException {
    put("a.csv", "a", NOW.minusSeconds(60));
    assertThat(lookAfter(0)).isTrue();
    put("b.csv", "b", NOW.minusSeconds(60));

    watch.imported();

    assertThat(lookAfter(1_000)).isTrue();
  }

  @Test
  void a_file_that_went_and_came_back_is_looked_at_anew() throws IOException {
    put("a.csv", "a", NOW.minusSeconds(60));
    lookAfter(0);
    watch.imported();
    Files.delete(input.resolve("a.csv"));
    assertThat(lookAfter(1_000)).isFalse();

    put("a.csv", "a", NOW.minusSeconds(60));

    assertThat(lookAfter(1_000)).isTrue();
  }

  @Test
  void what_cannot_be_read_is_found_once_what_is_passed_over_and_the_output_never()
      throws IOException {
    put("a.csv.part", "a", NOW.minusSeconds(60));
    put("output/reports/summary.csv", "a", NOW.minusSeconds(60));
    assertThat(lookAfter(0)).isFalse();
    Files.createSymbolicLink(input.resolve("link.csv"), input.resolve("a.csv.part"));

    assertThat(lookAfter(1_000)).isTrue();
    watch.imported();
    assertThat(lookAfter(1_000)).isFalse();
  }

  @Test
  void the_folder_may_be_missing_and_appear_later() throws IOException {
    Files.delete(input);
    assertThat(lookAfter(0)).isFalse();

    put("a.csv", "a", NOW.minusSeconds(60));

    assertThat(lookAfter(1_000)).isTrue();
  }

  @Test
  void it_looks_each_second_or_for_a_tenth_of_the_time() {
    lookAfter(500);
    assertThat(watch.due()).isEqualTo(Duration.ofMillis(1_500));

    cost = Duration.ofMillis(200);
    lookAfter(1_000);

    assertThat(watch.due()).isEqualTo(Duration.ofMillis(1_700 + 9 * 200));
  }
}
