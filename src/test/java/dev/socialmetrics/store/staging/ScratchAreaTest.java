package dev.socialmetrics.store.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.file.FileOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ScratchAreaTest {
  private static final String WHEN = "2025-10-02T08:00:00Z";

  @TempDir Path output;

  private Path file() {
    return output.resolve("social-metrics.db-scratch");
  }

  @Test
  void staged_rows_never_reach_the_database() {
    try (TestStore store = new TestStore(output)) {
      store.stage(Export.of("a.csv", Kind.DAILY, WHEN).good(2));

      assertThat(store.count("scratch.stage_daily")).isEqualTo(2);
      assertThat(store.lines("SELECT name FROM main.sqlite_schema WHERE name LIKE 'stage%'"))
          .isEmpty();
    }
    assertThat(file()).doesNotExist();
  }

  @Test
  void each_start_has_an_empty_one() throws Exception {
    Files.writeString(file(), "left behind by a process that died");

    try (TestStore store = new TestStore(output)) {
      assertThat(store.count("scratch.stage_daily")).isZero();
    }
  }

  @Test
  void sorting_takes_room_in_the_output_folder_too() {
    try (TestStore store = new TestStore(output)) {
      store.stage(Export.of("a.csv", Kind.DAILY, WHEN).good(2));

      assertThat(store.lines("PRAGMA temp_store_directory"))
          .containsExactly(output.toAbsolutePath().toString());
    }
  }

  @Test
  void what_was_only_staged_is_read_again() {
    try (TestStore store = new TestStore(output)) {
      long id = store.stage(Export.of("a.csv", Kind.DAILY, WHEN).good(2));

      store.files().unstageAll();

      assertThat(store.files().file(id).outcome()).isEqualTo(FileOutcome.NEW);
    }
  }

  @Test
  void a_chunk_that_is_rolled_back_leaves_nothing_in_it() {
    try (TestStore store = new TestStore(output)) {
      Staging staging = new Staging(store.database().writing());
      staging.write(1, Instant.EPOCH, Export.of("a.csv", Kind.DAILY, WHEN).good(1).accepted());

      assertThatThrownBy(
              () ->
                  new TransactionTemplate(new JdbcTransactionManager(store.database().writing()))
                      .executeWithoutResult(
                          status -> {
                            staging.write(
                                2,
                                Instant.EPOCH,
                                Export.of("b.csv", Kind.DAILY, WHEN).good(3).accepted());
                            throw new IllegalStateException("injected fault");
                          }))
          .hasMessage("injected fault");

      assertThat(store.count("scratch.stage_daily")).isEqualTo(1);
    }
  }
}
