package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no sound backup, or comes at the wrong moment, touches nothing. */
class RestoreRefusedTest {
  @TempDir Path folder;
  private BackedUp backed;
  private Desktop desktop;
  private List<String> present;

  @BeforeEach
  void aBackupAndWhatCameSince() {
    backed = BackedUp.at(folder, "2025-11-01T03:00:00Z");
    desktop = backed.desktop();
    present = backed.present();
  }

  private void isRefused(int exitCode, String words) throws IOException {
    Path database = desktop.output("social-metrics.db");
    byte[] before = Files.readAllBytes(database);
    List<String> names = backed.entries();

    Outcome refused = desktop.metrics("restore", "copy.db");

    assertThat(refused.exitCode()).as(refused.all()).isEqualTo(exitCode);
    assertThat(refused.err()).contains(words).hasLineCount(1).doesNotContain("Exception");
    assertThat(refused.out()).isEmpty();
    assertThat(Files.readAllBytes(database)).isEqualTo(before);
    assertThat(backed.entries()).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone.db", "input", "output/social-metrics.db", "link.db"})
  void what_is_no_backup_by_its_name_is_wrong_usage(String file) throws IOException {
    Files.createSymbolicLink(folder.resolve("link.db"), desktop.output("social-metrics.db"));

    Outcome refused = desktop.metrics("restore", file);

    assertThat(refused.exitCode()).as(refused.all()).isEqualTo(2);
    assertThat(refused.err()).contains(file + " is ", "Nothing was touched").hasLineCount(1);
    assertThat(desktop.tables().dump()).isEqualTo(present);
  }

  @Test
  void a_database_in_use_is_no_backup() throws IOException {
    Files.writeString(folder.resolve("copy.db-wal"), "not empty");

    isRefused(2, "copy.db may be a database in use: copy.db-wal lies beside it");
  }

  @Test
  void an_empty_file_holds_no_database() throws IOException {
    Files.write(folder.resolve("copy.db"), new byte[0]);

    isRefused(3, "copy.db is empty (0 bytes): there is no database in it");
  }

  @Test
  void text_is_no_backup() throws IOException {
    Files.writeString(folder.resolve("copy.db"), "account_id,platform\n");

    isRefused(6, "run.db-corrupt: found a file of 20 bytes that is no SQLite database at ");
  }

  @Test
  void a_backup_that_is_cut_short_is_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("copy.db"));
    Files.write(folder.resolve("copy.db"), Arrays.copyOf(bytes, bytes.length * 3 / 4));

    isRefused(6, "run.db-corrupt: found a damaged or cut-short database of ");
  }

  @Test
  void a_backup_with_a_damaged_page_is_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("copy.db"));
    Arrays.fill(bytes, bytes.length - 8192, bytes.length - 4096, (byte) 0x5A);
    Files.write(folder.resolve("copy.db"), bytes);

    isRefused(6, "run.db-corrupt: found a damaged or cut-short database of ");
  }

  @Test
  void a_database_of_another_program_is_refused() throws IOException, SQLException {
    Files.delete(folder.resolve("copy.db"));
    BackedUp.sql(folder.resolve("copy.db"), "CREATE TABLE bookmarks (url TEXT)");

    isRefused(6, "run.db-foreign: found an SQLite database of another program at ");
  }

  @Test
  void a_backup_of_a_newer_program_is_refused() throws IOException, SQLException {
    BackedUp.sql(
        folder.resolve("copy.db"),
        "INSERT INTO schema_version SELECT 99, '999', 'from the future', type, 'V999__future.sql', 1,"
            + " installed_by, installed_on, 1, 1 FROM schema_version WHERE installed_rank = 1");

    isRefused(6, "run.db-newer-schema: found a database at schema version 999 of a newer program");
  }

  @Test
  @SuppressWarnings("try") // the lock is held, not used
  void while_another_run_is_at_work_nothing_is_touched() throws IOException {
    try (OutputLock lock = OutputLock.tryTake(desktop.output("")).orElseThrow()) {
      isRefused(4, "run.locked: another run works in ");
    }
  }

  @Test
  void while_another_program_has_the_database_open_nothing_is_touched() throws Exception {
    Path database = desktop.output("social-metrics.db");
    try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = open.createStatement()) {
      statement.executeQuery("SELECT count(*) FROM run").next();

      Outcome refused = desktop.metrics("restore", "copy.db");

      assertThat(refused.exitCode()).as(refused.all()).isEqualTo(6);
      assertThat(refused.err()).contains("run.db-busy: another program has the database open");
    }
    assertThat(desktop.tables().dump()).isEqualTo(present);
    assertThat(desktop.metrics("restore", "copy.db").exitCode()).isZero();
  }
}
