package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Which files are read together, and which are read again. */
class FilePartitionerTest {
  @TempDir Path output;
  private TestStore store;
  private FilePartitioner partitioner;

  @BeforeEach
  void open() {
    store = new TestStore(output);
    partitioner = new FilePartitioner(store.files(), AskedFiles.NEW, output);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** A file that a run found and has not read, as old as its number says. */
  private void found(String name, long bytes) {
    store.stage(Export.of(name, Kind.DAILY, "2025-10-02T08:00:00Z").good(1));
    store
        .jdbc()
        .update(
            "UPDATE import_file SET outcome = 'NEW', size_bytes = ? WHERE name = ?", bytes, name);
  }

  private List<String> outcomes() {
    return store.lines("SELECT name, outcome FROM import_file ORDER BY import_file_id");
  }

  @Test
  void without_new_files_nothing_is_read() {
    store.load(Export.of("loaded.csv", Kind.DAILY, "2025-10-02T08:00:00Z").good(1));

    assertThat(partitioner.partition(1)).isEmpty();
  }

  @Test
  void a_large_file_is_read_by_itself_and_small_ones_together() {
    found("small-1.csv", 1);
    found("large.csv", FilePartitioner.SMALL + 1);
    found("small-2.csv", FilePartitioner.SMALL);

    Map<String, ExecutionContext> partitions = partitioner.partition(4);

    assertThat(partitions).containsOnlyKeys("file-2", "files-1-and-1-more");
    assertThat(partitions.get("file-2").getLong(FilePartitioner.FILE_ID)).isEqualTo(2);
    assertThat(partitions.get("files-1-and-1-more").getString(FilePartitioner.FILE_IDS))
        .isEqualTo("1 3");
  }

  @Test
  void fifty_small_files_are_read_together_at_most_and_one_that_is_left_is_a_single_file() {
    IntStream.range(0, 51).forEach(n -> found("f" + (100 + n) + ".csv", 10));

    Map<String, ExecutionContext> partitions = partitioner.partition(4);

    assertThat(partitions).containsOnlyKeys("files-1-and-49-more", "file-51");
    assertThat(partitions.get("file-51").containsKey(FilePartitioner.FILE_IDS)).isFalse();
    assertThat(partitions.get("files-1-and-49-more").getString(FilePartitioner.FILE_IDS).split(" "))
        .hasSize(50);
  }

  @Test
  void a_step_finds_its_files_by_what_is_behind_the_colon() {
    found("large.csv", FilePartitioner.SMALL + 1);
    partitioner.partition(4);

    assertThat(partitioner.filesOf("stageFile:file-1").getLong(FilePartitioner.FILE_ID))
        .isEqualTo(1);
    assertThat(partitioner.filesOf("stageFile:file-2")).isNull();
  }

  @Test
  void what_an_attempt_that_died_had_staged_is_read_again_and_nothing_else() {
    for (String outcome : List.of("STAGED", "LOADED", "REFUSED", "DUPLICATE", "GONE", "NEW")) {
      found(outcome, 10);
      store.jdbc().update("UPDATE import_file SET outcome = ? WHERE name = ?", outcome, outcome);
    }

    Map<String, ExecutionContext> partitions = partitioner.partition(1);

    assertThat(partitions).hasSize(1);
    assertThat(partitions.values().iterator().next().getString(FilePartitioner.FILE_IDS).split(" "))
        .containsExactlyInAnyOrder("1", "6");
    assertThat(outcomes())
        .containsExactly(
            "STAGED|NEW",
            "LOADED|LOADED",
            "REFUSED|REFUSED",
            "DUPLICATE|DUPLICATE",
            "GONE|GONE",
            "NEW|NEW");
  }

  @Test
  void files_that_would_fill_the_disk_are_refused_before_the_first_is_read() {
    found("a.csv", 1L << 60);
    found("b.csv", 5);

    assertThatThrownBy(() -> partitioner.partition(1))
        .hasMessageContaining("the new files")
        .hasMessageContaining("MB");
    assertThat(outcomes()).containsExactly("a.csv|NEW", "b.csv|NEW");
  }
}
