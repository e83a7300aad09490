package dev.socialmetrics.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.database.UnusableDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteDataSource;

class SchemaTest {
  private static final Duration SHORT = Duration.ofMillis(100);

  @TempDir Path output;

  private JdbcTemplate plain() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + output.resolve(Database.FILE_NAME));
    return new JdbcTemplate(source);
  }

  private void migrate() {
    try (Database database = Database.forWriting(output, SHORT)) {
      Schema.migrate(database);
    }
  }

  @Test
  void a_fresh_database_has_every_table_and_our_mark() {
    migrate();

    assertThat(
            plain()
                .queryForList(
                    "SELECT version FROM schema_version ORDER BY installed_rank", String.class))
        .containsExactly(
            "001", "002", "003", "004", "005", "006", "007", "008", "009", "010", "011", "012",
            "013", "014", "015", "016", "017", "018", "019", "020", "021", "023", "024", "025",
            "026", "027", "028", "029");
    assertThat(plain().queryForObject("PRAGMA application_id", Long.class)).isEqualTo(0x534D4554);
  }

  @Test
  void migrating_once_more_changes_nothing() throws Exception {
    migrate();
    plain().update("INSERT INTO account VALUES ('acme', NULL, 'registered', 't')");
    byte[] before = Files.readAllBytes(output.resolve(Database.FILE_NAME));

    migrate();

    assertThat(Files.readAllBytes(output.resolve(Database.FILE_NAME))).isEqualTo(before);
  }

  @Test
  void a_database_of_another_program_is_refused() {
    plain().execute("CREATE TABLE bookmarks (url TEXT)");

    assertThatThrownBy(this::migrate)
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageStartingWith(
            "found an SQLite database of another program at %s. It was left as it is: put a",
            output.resolve(Database.FILE_NAME));
    assertThat(plain().queryForList("SELECT name FROM sqlite_master", String.class))
        .containsExactly("bookmarks");
  }

  @Test
  void a_database_of_a_newer_version_is_refused() {
    migrate();
    plain()
        .update(
            """
            INSERT INTO schema_version SELECT 99, '999', 'from the future', type, 'V999__future.sql', 1,
              installed_by, installed_on, 1, 1 FROM schema_version WHERE installed_rank = 1
            """);

    assertThatThrownBy(this::migrate)
        .isInstanceOf(UnusableDatabase.class)
        .hasMessage(
            "found a database at schema version 999 of a newer program at %s, this one knows 029."
                + " Use the newer program, or name another folder with --output.",
            output.resolve(Database.FILE_NAME));
  }

  @Test
  void a_migration_that_was_interrupted_goes_on() {
    try (Database database = Database.forWriting(output, SHORT)) {
      new JdbcTemplate(database.writing()).execute("PRAGMA application_id = " + 0x534D4554);
    }

    migrate();

    assertThat(plain().queryForList("SELECT count(*) FROM account", Long.class))
        .containsExactly(0L);
  }
}
