package dev.socialmetrics.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.store.database.LackingSpace;
import dev.socialmetrics.store.database.StorageFailure;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.EmptyResultDataAccessException;

/** A copy in the place of a database, and what an output folder shows of one that was there. */
class DatabaseSwapTest {
  private static final Instant NOW = Instant.parse("2025-11-01T03:04:05Z");
  private static final String ASIDE = "social-metrics-20251101T030405Z";

  @TempDir Path output;

  private void put(String name, String text) throws IOException {
    Path file = output.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String name) throws IOException {
    return Files.readString(output.resolve(name));
  }

  @Test
  void the_database_is_kept_aside_with_all_that_belongs_to_it() throws IOException {
    put("social-metrics.db", "old");
    put("social-metrics.db-wal", "log");
    put("backup/copy.db", "new");
    DatabaseSwap swap = new DatabaseSwap(output, NOW);

    assertThat(swap.aside()).hasValue(output.resolve(ASIDE + ".db"));
    assertThat(swap.bring(output.resolve("backup/copy.db"))).isEqualTo(3);
    swap.run();
    swap.clear();

    assertThat(text("social-metrics.db")).isEqualTo("new");
    assertThat(text(ASIDE + ".db")).isEqualTo("old");
    assertThat(text(ASIDE + ".db-wal")).isEqualTo("log");
    assertThat(text("backup/copy.db")).isEqualTo("new");
    assertThat(output.resolve("social-metrics.db-wal")).doesNotExist();
    assertThat(output.resolve(".restore")).doesNotExist();
  }

  @Test
  void a_name_that_is_taken_by_any_part_gets_a_number() throws IOException {
    put("social-metrics.db", "old");
    put(ASIDE + ".db-wal", "x");
    put(ASIDE + "-2.db", "x");

    assertThat(new DatabaseSwap(output, NOW).aside()).hasValue(output.resolve(ASIDE + "-3.db"));
  }

  @Test
  void where_no_database_is_nothing_is_put_aside() throws IOException {
    put("copy.db", "new");
    DatabaseSwap swap = new DatabaseSwap(output, NOW);

    assertThat(swap.aside()).isEmpty();
    swap.bring(output.resolve("copy.db"));
    swap.run();

    assertThat(text("social-metrics.db")).isEqualTo("new");
  }

  @Test
  void a_copy_that_is_still_in_use_is_not_put_in_place() throws IOException {
    put("social-metrics.db", "old");
    put("copy.db", "new");
    DatabaseSwap swap = new DatabaseSwap(output, NOW);
    swap.bring(output.resolve("copy.db"));
    put(".restore/social-metrics.db-wal", "log");

    assertThatThrownBy(swap::run).hasMessage("the copy is still in use");
    assertThat(text("social-metrics.db")).isEqualTo("old");
    assertThatThrownBy(() -> swap.bring(output.resolve("copy.db")))
        .isInstanceOf(FileAlreadyExistsException.class);
    swap.clear();
    assertThat(swap.copy()).doesNotExist();
  }

  @Test
  void clearing_removes_nothing_of_others() throws IOException {
    put(".restore/other", "x");

    assertThatThrownBy(() -> new DatabaseSwap(output, NOW).clear())
        .isInstanceOf(DirectoryNotEmptyException.class);
    assertThat(text(".restore/other")).isEqualTo("x");
  }

  @Test
  void a_folder_that_was_not_used_yet_has_no_remains() throws IOException {
    assertThat(DatabaseRemains.list(output.resolve("none"))).isEmpty();

    Files.createDirectories(output.resolve("reports"));
    put("inbox/accepted", "x");
    put("logs/social-metrics.log", "x");
    put("social-metrics.db-wal", "");
    put("social-metrics-old.db", "x");

    assertThat(DatabaseRemains.list(output)).isEmpty();
  }

  @Test
  void reports_archives_health_logs_and_databases_put_aside_are_remains() throws IOException {
    put("archive/a.csv", "x");
    put("reports/2025-11-01/summary.csv", "x");
    put("rejected/a", "x");
    put("health.json", "{}");
    put("social-metrics.db-wal", "x");
    put(ASIDE + "-2.db", "x");
    put(ASIDE + ".db", "x");

    assertThat(DatabaseRemains.list(output))
        .containsExactly(
            "reports",
            "archive",
            "rejected",
            "health.json",
            "social-metrics.db-wal",
            ASIDE + "-2.db",
            ASIDE + ".db");
  }

  @ParameterizedTest
  @CsvSource({"11, true, false, false", "13, false, true, false", "26, false, false, true"})
  void a_failure_is_known_by_its_code_and_by_the_longer_ones_of_it(
      int code, boolean isDamage, boolean isFull, boolean isNone) {
    for (int extended : new int[] {code, code | 3 << 8}) {
      SQLException failure = new SQLException("x", "y", extended);

      assertThat(StorageFailure.isOfDamage(failure)).isEqualTo(isDamage);
      assertThat(StorageFailure.isOfFullDisk(failure)).isEqualTo(isFull);
      assertThat(StorageFailure.isOfNoDatabase(failure)).isEqualTo(isNone);
    }
  }

  @Test
  void a_failure_of_storage_may_lie_behind_others() {
    assertThat(StorageFailure.isOne(new IOException("x"))).isTrue();
    assertThat(StorageFailure.isOne(new EmptyResultDataAccessException(1))).isTrue();
    assertThat(
            StorageFailure.isOne(
                new IllegalStateException(new RuntimeException(new SQLException("x")))))
        .isTrue();
    assertThat(StorageFailure.isOne(new IllegalStateException("x"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void room_that_is_there_is_enough(long bytes) {
    LackingSpace.check(output, "reports", bytes);
  }

  @Test
  void room_that_is_missing_is_named() {
    assertThatThrownBy(() -> LackingSpace.check(output, "reports", Long.MAX_VALUE))
        .isInstanceOf(LackingSpace.class)
        .hasMessageMatching(
            "\\Q" + output + "\\E: [0-9]+ MB are free, reports need 9223372036855 MB");
  }
}
