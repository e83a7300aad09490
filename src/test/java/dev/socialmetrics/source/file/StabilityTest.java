package dev.socialmetrics.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.ReadRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StabilityTest {
  private static final Instant NOW = Instant.parse("2025-10-23T02:00:00Z");

  @TempDir Path folder;
  private final List<Duration> slept = new ArrayList<>();

  private SourceFile aged(String name, Duration age) throws IOException {
    Path path = Files.writeString(folder.resolve(name), "a,b\n");
    Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
    return ReadRows.of(path);
  }

  private Stability watching(Consumer<Path> meanwhile) {
    return new Stability(
        Stability.DEFAULT_QUIET,
        Clock.fixed(NOW, ZoneOffset.UTC),
        time -> {
          slept.add(time);
          meanwhile.accept(folder);
        });
  }

  private static Consumer<Path> append(String name) {
    return folder -> {
      try {
        Path file = folder.resolve(name);
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, "a,b\n1,2\n");
        Files.setLastModifiedTime(file, before);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    };
  }

  @Test
  void an_old_file_is_taken_at_once() throws IOException {
    SourceFile old = aged("old", Duration.ofSeconds(2));

    Stability.Watched watched = watching(folder -> {}).watch(List.of(old));

    assertThat(watched.settled()).containsExactly(old);
    assertThat(slept).isEmpty();
  }

  @Test
  void young_files_are_watched_together_until_the_youngest_is_old_enough() throws IOException {
    SourceFile old = aged("old", Duration.ofHours(1));
    SourceFile young = aged("young", Duration.ofMillis(500));
    SourceFile younger = aged("younger", Duration.ofMillis(1500));

    Stability.Watched watched = watching(folder -> {}).watch(List.of(younger, old, young));

    assertThat(watched.settled()).containsExactly(younger, old, young);
    assertThat(slept).containsExactly(Duration.ofMillis(1500));
  }

  @Test
  void a_file_that_grows_meanwhile_waits_for_the_next_run() throws IOException {
    SourceFile calm = aged("calm", Duration.ofSeconds(1));
    SourceFile growing = aged("growing", Duration.ofSeconds(1));

    Stability.Watched watched = watching(append("growing")).watch(List.of(growing, calm));

    assertThat(watched.settled()).containsExactly(calm);
    assertThat(watched.growing()).containsExactly(growing);
  }

  @Test
  void a_file_whose_time_changes_meanwhile_waits_for_the_next_run() throws IOException {
    SourceFile touched = aged("touched", Duration.ofSeconds(1));
    aged("touched", Duration.ZERO);

    assertThat(watching(folder -> {}).watch(List.of(touched)).growing()).containsExactly(touched);
  }

  @Test
  void a_file_that_vanishes_meanwhile_waits_for_the_next_run() throws IOException {
    SourceFile gone = aged("gone", Duration.ofSeconds(1));
    Files.delete(gone.path());

    assertThat(watching(folder -> {}).watch(List.of(gone)).growing()).containsExactly(gone);
  }

  @Test
  void a_time_in_the_future_is_watched_no_longer_than_the_quiet_time() throws IOException {
    SourceFile future = aged("future", Duration.ofDays(-1));

    Stability.Watched watched = watching(folder -> {}).watch(List.of(future));

    assertThat(watched.settled()).containsExactly(future);
    assertThat(slept).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void the_default_sleeper_waits_as_long_as_it_says() throws IOException {
    SourceFile young = aged("young", Duration.ZERO);
    Duration quiet = Duration.ofMillis(30);
    long start = System.nanoTime();

    new Stability(quiet, Clock.fixed(NOW, ZoneOffset.UTC)).watch(List.of(young));

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(quiet.toNanos());
  }
}
