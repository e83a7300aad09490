package dev.socialmetrics.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of files by former runs: where they were, what they had, how many rows. */
class SeenFilesTest {
  private static final String EXPORTED = "2025-10-02T08:00:00Z";
  private static final Path IN = Path.of("/in");

  @TempDir Path output;
  private TestStore store;
  private SeenFiles seen;

  @BeforeEach
  void open() {
    store = new TestStore(output);
    seen = new SeenFiles(store.database().writing());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private long load(String name, int rows) {
    Export export = Export.of(name, Kind.CONTENT, EXPORTED);
    for (int i = 0; i < rows; i++) {
      export.row(List.of("acme", "instagram", name + i), "likes", 1L);
    }
    store.load(export);
    return id(name);
  }

  private long id(String name) {
    return store
        .jdbc()
        .queryForObject(
            "SELECT max(import_file_id) FROM import_file WHERE name = ?", Long.class, name);
  }

  private static List<Long> ids(List<ImportFile> files) {
    return files.stream().map(ImportFile::id).toList();
  }

  private List<Long> sightings(String path, long size, Instant modified, String key) {
    return ids(seen.listSightings(IN.resolve(path), size, modified, key));
  }

  @Test
  void a_file_is_the_one_that_was_seen_by_path_size_time_and_inode() {
    long id = load("a.csv", 1);
    Instant at = Instant.parse(EXPORTED);
    String key = "inode-sha-of-a.csv";

    assertThat(sightings("a.csv", 100, at, key)).containsExactly(id);
    assertThat(sightings("b.csv", 100, at, key)).isEmpty();
    assertThat(sightings("a.csv", 101, at, key)).isEmpty();
    assertThat(sightings("a.csv", 100, at.plusMillis(1), key)).isEmpty();
    assertThat(sightings("a.csv", 100, at, "other")).isEmpty();
  }

  @Test
  void the_latest_sighting_is_that_of_all_files() {
    assertThat(seen.findLatest()).isEmpty();

    load("a.csv", 1);

    assertThat(seen.findLatest()).hasValue(TestStore.NOW);
  }

  @Test
  void content_is_known_while_it_is_loaded_or_on_its_way() {
    long loaded = load("a.csv", 1);
    long staged =
        store.stage(Export.of("b.csv", Kind.CONTENT, EXPORTED).withSha("sha-of-a.csv").good(1));

    assertThat(ids(seen.listContent("sha-of-a.csv"))).containsExactly(loaded, staged);
    assertThat(seen.listContent("other")).isEmpty();

    store.jdbc().update("UPDATE import_file SET outcome = 'REFUSED'");

    assertThat(seen.listContent("sha-of-a.csv")).isEmpty();
  }

  @Test
  void a_file_that_was_loaded_is_found_by_its_name_or_its_place() {
    long id = load("a.csv", 1);
    store.stage(Export.of("b.csv", Kind.CONTENT, EXPORTED).good(1));

    assertThat(ids(seen.listImported("a.csv", Path.of("/elsewhere")))).containsExactly(id);
    assertThat(ids(seen.listImported("x", IN.resolve("a.csv")))).containsExactly(id);
    assertThat(seen.listImported("b.csv", IN.resolve("b.csv"))).isEmpty();
    assertThat(seen.listImported("x", Path.of("/x"))).isEmpty();
  }

  @Test
  void an_import_that_was_taken_back_is_known_by_bytes_and_owner() {
    long id = load("a.csv", 1);
    FileOwnership any = new FileOwnership(Optional.empty(), Optional.empty());

    assertThat(seen.listForgotten("sha-of-a.csv", any)).isEmpty();

    store
        .jdbc()
        .update(
            "UPDATE import_file SET forgotten_at = ?, account_id = 'acme', platform = 'x'",
            Times.second(TestStore.NOW));

    assertThat(ids(seen.listForgotten("sha-of-a.csv", any))).containsExactly(id);
    assertThat(seen.listForgotten("sha-of-a.csv", owner("acme", "x"))).hasSize(1);
    assertThat(seen.listForgotten("sha-of-a.csv", owner("other", "x"))).isEmpty();
    assertThat(seen.listForgotten("sha-of-a.csv", owner("acme", "tiktok"))).isEmpty();
    assertThat(seen.listForgotten("other", any)).isEmpty();
  }

  private static FileOwnership owner(String account, String platform) {
    return new FileOwnership(Optional.of(account), Optional.of(platform));
  }

  private UsualRows.Usual usual(String name, long runId, Instant now) {
    return new UsualRows(store.database().writing()).of(store.files().file(id(name)), runId, now);
  }

  @Test
  void the_usual_number_of_rows_is_the_median_of_four_files_or_more() {
    load("days-2025-10-01.csv", 9);
    load("days-2025-10-02.csv", 2);
    load("days-2025-10-03 (1).csv", 4);
    long other = load("posts-1.csv", 50);

    assertThat(usual("days-2025-10-01.csv", 99, TestStore.NOW).rows()).isEmpty();

    load("days-2025-10-04.csv", 3);

    assertThat(usual("days-2025-10-01.csv", 99, TestStore.NOW).rows())
        .isEqualTo(OptionalLong.of(3));
    load("days-2025-11-05.csv", 8);
    assertThat(usual("days-2025-10-01.csv", 99, TestStore.NOW).rows())
        .isEqualTo(OptionalLong.of(4));
    assertThat(usual("posts-1.csv", 99, TestStore.NOW).rows()).isEmpty();
    assertThat(other).isPositive();
  }

  @Test
  void files_of_the_run_itself_and_those_of_long_ago_do_not_count() {
    for (int i = 1; i <= 5; i++) {
      load("days-" + i + ".csv", i);
    }
    Instant later = TestStore.NOW.plusSeconds(28L * 86_400);

    assertThat(usual("days-1.csv", TestStore.RUN, TestStore.NOW).rows())
        .isEqualTo(OptionalLong.of(3));
    assertThat(usual("days-1.csv", 99, later).rows()).isEqualTo(OptionalLong.of(3));
    assertThat(usual("days-1.csv", 99, later.plusSeconds(1)).rows()).isEmpty();
  }

  @Test
  void columns_are_usual_where_four_files_have_kept_theirs() {
    for (int i = 1; i <= 4; i++) {
      load("days-" + i + ".csv", i);
    }
    store
        .jdbc()
        .update("UPDATE import_file SET column_names = '[\"a\"]' WHERE name <> 'days-4.csv'");
    assertThat(usual("days-1.csv", 99, TestStore.NOW).columnNames()).isEmpty();

    store
        .jdbc()
        .update("UPDATE import_file SET column_names = '[\"b\"]' WHERE name = 'days-4.csv'");

    assertThat(usual("days-1.csv", 99, TestStore.NOW).columnNames())
        .isEqualTo(Map.of("[\"a\"]", 3, "[\"b\"]", 1));
  }
}
