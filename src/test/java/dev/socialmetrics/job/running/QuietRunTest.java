package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that found no new file leaves what the former one told of its import: that may have died
 * before anybody heard of it.
 */
class QuietRunTest {
  private static final String HEADER = "account_id,platform,date,followers,likes,reach";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void restated() {
    desktop = new Desktop(folder);
    desktop.putAt("2025-10-21T06:00:00Z", "a.csv", HEADER, "1,instagram,2025-10-20,5,6,7");
    desktop.metrics("nightly");
    desktop.putAt("2025-10-22T06:00:00Z", "b.csv", HEADER, "1,instagram,2025-10-20,5,9,7");
    desktop.metrics("nightly");
  }

  private String read(String name) {
    try {
      return Files.readString(desktop.output("latest/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_story_of_the_import_stays() {
    List<String> names = List.of("import.json", "changes.json", "changes.html");
    List<String> told = names.stream().map(this::read).toList();

    Outcome quiet = desktop.metrics("nightly");

    assertThat(quiet.out()).contains("nothing new in 2 files");
    assertThat(names.stream().map(this::read).toList()).isEqualTo(told);
    assertThat(told.get(0)).contains("\"run_id\": 2", "b.csv");
    assertThat(told.get(1)).contains("\"restated\": 1");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void the_next_file_is_told_again() {
    desktop.metrics("nightly");
    desktop.putAt("2025-10-23T06:00:00Z", "c.csv", HEADER, "1,instagram,2025-10-20,5,10,7");

    desktop.metrics("nightly");

    assertThat(read("import.json")).contains("\"run_id\": 4", "c.csv").doesNotContain("b.csv");
  }

  @Test
  void where_nothing_was_told_yet_an_empty_story_is() throws IOException {
    for (String name : List.of("import.json", "changes.json", "changes.html")) {
      Files.delete(desktop.output("reports/2025-10-20/" + name));
    }

    desktop.metrics("nightly");

    assertThat(read("import.json")).contains("\"run_id\": 3", "\"files\": 0");
    assertThat(read("changes.json")).contains("\"restated\": 0");
    assertThat(read("changes.html")).isNotEmpty();
  }
}
