package dev.socialmetrics.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.store.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseTest {
  private static final Duration SHORT = Duration.ofMillis(100);

  @TempDir Path output;

  @ParameterizedTest
  @CsvSource({"journal_mode, wal", "synchronous, 2", "foreign_keys, 1", "busy_timeout, 5000"})
  void writing_is_durable_and_checked(String pragma, String value) {
    try (TestStore store = new TestStore(output)) {
      assertThat(store.lines("PRAGMA " + pragma)).containsExactly(value);
    }
  }

  @Test
  void the_door_to_read_takes_no_writes() {
    try (TestStore store = new TestStore(output)) {
      JdbcTemplate reading = new JdbcTemplate(store.database().reading());

      assertThatThrownBy(() -> reading.update("DELETE FROM account"))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("attempt to write a readonly database");
    }
  }

  @Test
  void a_database_that_was_opened_for_reading_has_no_door_to_write() {
    new TestStore(output).close();

    try (Database database = Database.forReading(output, SHORT)) {
      assertThat(new JdbcTemplate(database.reading()).queryForList("SELECT * FROM account"))
          .isEmpty();
      assertThatThrownBy(database::writing)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("this database was opened for reading");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"with blank", "größe-日本", "a#b", "100%", "semi;colon", "it's", "what?"})
  void the_output_folder_may_have_any_name(String name) throws Exception {
    Path folder = Files.createDirectory(output.resolve(name));

    new TestStore(folder).close();

    assertThat(folder.resolve("social-metrics.db")).isRegularFile();
    assertThat(output.toFile().list()).containsExactly(name);
  }
}
