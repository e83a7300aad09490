package dev.socialmetrics.job.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of the same data, configuration and program are left as they are. */
class UnchangedReportsTest {
  private static final String HEADER = "account_id,platform,date,followers,likes,reach";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void first_run() {
    desktop = new Desktop(folder);
    desktop.put("a.csv", HEADER, "1,instagram,2025-10-20,5,6,7");
    desktop.metrics("nightly");
  }

  private Path reports() {
    return desktop.output("reports/2025-10-20");
  }

  /** Which file each name is: a file that was written again is another one. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(reports())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            reports().relativize(file).toString(),
            Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS).toString()
                + " "
                + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  private Map<String, String> bytes() throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    for (String name : files().keySet()) {
      bytes.put(name, Files.readString(reports().resolve(name), StandardCharsets.ISO_8859_1));
    }
    return bytes;
  }

  @Test
  void nothing_new_writes_no_report() throws IOException {
    Map<String, String> before = files();

    Outcome quiet = desktop.metrics("nightly");

    assertThat(quiet.exitCode()).isZero();
    assertThat(files()).isEqualTo(before);
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void the_bytes_are_those_of_a_run_that_makes_them_all() throws IOException {
    desktop.metrics("nightly");
    Map<String, String> kept = bytes();

    desktop.write("DELETE FROM report_folder");
    Map<String, String> before = files();
    desktop.metrics("nightly");

    assertThat(files()).isNotEqualTo(before);
    assertThat(bytes()).isEqualTo(kept);
  }

  @Test
  void a_file_that_was_changed_or_removed_is_made_again() throws IOException {
    Map<String, String> right = bytes();
    Files.writeString(reports().resolve("summary.csv"), "changed by hand");
    Files.delete(reports().resolve("summary.json"));

    desktop.metrics("nightly");

    assertThat(bytes()).isEqualTo(right);
  }

  @Test
  void another_configuration_makes_them_again() throws IOException {
    Map<String, String> before = files();
    desktop.configure("report:\n  minimum-base: 7\n");

    desktop.metrics("nightly");

    assertThat(files().keySet()).isEqualTo(before.keySet());
    assertThat(files()).isNotEqualTo(before);
  }

  @Test
  void a_new_file_makes_them_again() throws IOException {
    desktop.put("b.csv", HEADER, "2,tiktok,2025-10-20,50,6,7");

    desktop.metrics("nightly");

    assertThat(bytes().get("summary.csv")).contains("\n\"2\",");
  }

  @Test
  void a_file_taken_back_makes_them_again() throws IOException {
    desktop.put("b.csv", HEADER, "2,tiktok,2025-10-20,50,6,7");
    desktop.metrics("nightly");
    assertThat(desktop.metrics("forget", desktop.input("b.csv").toString()).exitCode()).isZero();

    desktop.metrics("nightly");

    assertThat(bytes().get("summary.csv")).doesNotContain("\n\"2\",");
  }

  @Test
  void who_asks_for_reports_gets_them_made() throws IOException {
    Map<String, String> before = files();

    desktop.metrics("report");

    assertThat(files()).isNotEqualTo(before);
  }
}
