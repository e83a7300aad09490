package dev.socialmetrics.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class CheckpointsTest {
  @TempDir Path output;

  @Test
  void what_was_committed_reaches_the_database_file_without_a_commit_having_to_wait_for_it()
      throws Exception {
    try (Database database = Database.forWriting(output, Duration.ofSeconds(5))) {
      JdbcTemplate jdbc = new JdbcTemplate(database.writing());
      jdbc.execute("CREATE TABLE t (x TEXT)");
      jdbc.update("INSERT INTO t VALUES (?)", "a".repeat(1_000_000));

      long size = 0;
      for (int i = 0; i < 200 && size < 1_000_000; i++) {
        Thread.sleep(50);
        size = Files.size(database.file());
      }

      assertThat(size).isGreaterThan(1_000_000);
    }
  }

  @Test
  void no_log_is_left_behind_when_the_database_is_closed() {
    try (Database database = Database.forWriting(output, Duration.ofSeconds(5))) {
      new JdbcTemplate(database.writing()).execute("CREATE TABLE t (x TEXT)");
    }

    assertThat(output.resolve(Database.FILE_NAME + "-wal")).doesNotExist();
  }

  @Test
  void a_file_that_is_no_database_only_ends_the_thread() throws Exception {
    Path file = Files.writeString(output.resolve("x.db"), "not a database ".repeat(100));
    Checkpoints checkpoints = new Checkpoints(file);

    checkpoints.wake();
    checkpoints.wake();
    checkpoints.close();

    assertThat(file).hasContent("not a database ".repeat(100));
  }
}
