package dev.socialmetrics.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.configuration.RetentionSettings;
import dev.socialmetrics.maintenance.Pruning.Pruned;
import dev.socialmetrics.report.folder.EmptyFolders;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is old enough to go, and what never goes. */
class PruningTest {
  private static final Instant NOW = Instant.parse("2025-12-01T02:00:00Z");

  @TempDir Path output;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.forWriting(output, Duration.ofSeconds(5));
    Schema.migrate(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void reports(String... dates) throws IOException {
    for (String date : dates) {
      Path folder = Files.createDirectories(output.resolve("reports").resolve(date));
      Files.writeString(folder.resolve("summary.json"), "{}");
    }
  }

  private void archived(String... names) throws IOException {
    for (String name : names) {
      Path file = output.resolve("archive").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "12345");
    }
  }

  private Pruned prune(int reports, int archive, boolean dryRun) throws IOException {
    return new Pruning(database.writing(), output, new RetentionSettings(reports, archive, 0))
        .run(NOW, "tester", Optional.empty(), dryRun);
  }

  private List<String> left(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(output.resolve(folder))) {
      return all.map(path -> output.resolve(folder).relativize(path).toString())
          .filter(name -> !name.isEmpty())
          .sorted()
          .toList();
    }
  }

  private static List<LocalDate> days(String... dates) {
    return Arrays.stream(dates).map(LocalDate::parse).toList();
  }

  @Test
  void reports_go_on_the_day_after_their_last_day() throws IOException {
    reports("2025-10-01", "2025-11-20", "2025-11-21", "2025-11-30");

    assertThat(prune(10, 0, false).reports()).isEqualTo(days("2025-10-01", "2025-11-20"));
    assertThat(left("reports"))
        .containsExactly(
            "2025-11-21", "2025-11-21/summary.json", "2025-11-30", "2025-11-30/summary.json");
  }

  @Test
  void the_newest_reports_never_go() throws IOException {
    reports("2024-01-01", "2024-01-02");

    assertThat(prune(1, 0, false).reports()).isEqualTo(days("2024-01-01"));
    assertThat(left("reports")).contains("2024-01-02/summary.json");
  }

  @Test
  void reports_of_the_future_do_not_make_the_newest_ones_old() throws IOException {
    reports("2024-01-01", "2024-01-02", "2035-01-01");

    assertThat(prune(1, 0, false).reports()).isEqualTo(days("2024-01-01"));
    assertThat(left("reports")).contains("2024-01-02/summary.json", "2035-01-01/summary.json");
  }

  @Test
  void what_is_to_be_kept_for_ever_is_kept() throws IOException {
    reports("2001-01-01", "2025-11-30");
    archived("2001/01/01/a.csv");

    Pruned pruned = prune(0, 0, false);

    assertThat(pruned.isNothing()).isTrue();
    assertThat(left("reports")).contains("2001-01-01/summary.json");
    assertThat(left("archive")).contains("2001/01/01/a.csv");
  }

  @Test
  void archived_files_go_by_the_day_they_were_imported_with_their_empty_folders()
      throws IOException {
    archived("2025/11/20/acme/a.csv", "2025/11/20/b.csv.gz", "2025/11/21/acme/a.csv");

    Pruned pruned = prune(0, 10, false);

    assertThat(pruned.archived()).containsExactly("2025/11/20/acme/a.csv", "2025/11/20/b.csv.gz");
    assertThat(pruned.bytes()).isEqualTo(10);
    assertThat(left("archive"))
        .containsExactly(
            "2025", "2025/11", "2025/11/21", "2025/11/21/acme", "2025/11/21/acme/a.csv");
  }

  @Test
  void what_lies_in_the_archive_outside_of_a_days_folder_stays() throws IOException {
    archived("notes.txt", "2001/readme.txt", "old/2001/01/01/a.csv", "2001/1/1/a.csv");

    assertThat(prune(0, 1, false).archived()).isEmpty();
  }

  @Test
  void a_dry_run_finds_the_same_and_removes_nothing() throws IOException {
    reports("2025-10-01", "2025-11-30");
    archived("2025/10/01/a.csv");
    List<String> before = left("");

    Pruned found = prune(10, 10, true);

    assertThat(left("")).isEqualTo(before);
    assertThat(prune(10, 10, false)).isEqualTo(found);
    assertThat(found.isNothing()).isFalse();
    assertThat(prune(10, 10, false).isNothing()).isTrue();
  }

  @Test
  void empty_folders_go_from_within_and_their_top_stays() throws IOException {
    Files.createDirectories(output.resolve("top/a/b/c"));
    Files.createDirectories(output.resolve("top/kept"));
    Files.writeString(output.resolve("top/kept/file"), "");

    EmptyFolders.remove(output.resolve("top"));
    EmptyFolders.remove(output.resolve("absent"));

    assertThat(left("top")).containsExactly("kept", "kept/file");
    Files.delete(output.resolve("top/kept/file"));
    EmptyFolders.remove(output.resolve("top"));
    assertThat(output.resolve("top")).isEmptyDirectory();
  }
}
