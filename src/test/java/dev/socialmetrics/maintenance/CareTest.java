package dev.socialmetrics.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void aNight() {
    desktop = new Desktop(folder);
    desktop.put(
        "days.csv",
        "account_id,platform,date,followers,reach",
        "1,instagram,2025-10-22,100,50",
        "1,instagram,2025-10-23,1O1,50",
        "1,instagram,2025-10-24,102,50");
    desktop.metrics("nightly");
  }

  private void sql(String sql) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + desktop.output("social-metrics.db"));
        var statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void a_backup_is_a_sound_copy_with_every_row_and_nothing_beside_it() throws IOException {
    Outcome backup = desktop.metrics("backup", "copy.db");

    assertThat(backup.exitCode()).as(backup.err()).isZero();
    assertThat(backup.out()).matches("copy\\.db: [0-9.]+ MB, 2 rows, sound, in 0\\.0 s\n");
    assertThat(new Tables(folder.resolve("copy.db")).dump()).isEqualTo(desktop.tables().dump());
    assertThat(folder.toFile().list()).containsOnly("copy.db", "input", "output", "config");
  }

  @Test
  void a_file_of_that_name_is_replaced_only_when_that_is_asked_for() throws IOException {
    Files.writeString(folder.resolve("copy.db"), "mine");

    Outcome refused = desktop.metrics("backup", "copy.db");
    String kept = Files.readString(folder.resolve("copy.db"));
    Outcome forced = desktop.metrics("backup", "copy.db", "--force");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("is there already. Name another, or add --force.");
    assertThat(kept).isEqualTo("mine");
    assertThat(forced.exitCode()).isZero();
  }

  @Test
  void a_backup_that_is_put_back_is_brought_up_to_date_by_the_next_night() throws IOException {
    desktop.metrics("backup", "copy.db");
    desktop.put("more.csv", "account_id,platform,date,followers,reach", "1,tiktok,2025-10-24,7,8");
    desktop.metrics("nightly");
    var wanted = desktop.tables().dump();

    Files.copy(
        folder.resolve("copy.db"),
        desktop.output("social-metrics.db"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(desktop.output("social-metrics.db-wal"));
    Files.deleteIfExists(desktop.output("social-metrics.db-shm"));

    assertThat(desktop.metrics("nightly").exitCode()).isZero();
    assertThat(desktop.tables().dump()).isEqualTo(wanted);
  }

  @Test
  void what_is_whole_is_found_well() {
    Outcome verify = desktop.metrics("verify");

    assertThat(verify.exitCode()).isZero();
    assertThat(verify.out()).isEqualTo("all is well: 2 rows of 1 file, 1 report folder\n");
  }

  @Test
  void rows_that_do_not_add_up_are_found() throws SQLException {
    sql("UPDATE import_file SET stored_rows = 3");

    Outcome verify = desktop.metrics("verify");

    assertThat(verify.exitCode()).isEqualTo(6);
    assertThat(verify.out())
        .contains(
            "rows: days.csv: 3 rows were read, but 3 stored + 0 unchanged + 0 superseded + 1"
                + " rejected + 0 ignored. Restore a backup, then run metrics nightly.\n");
  }

  @Test
  void a_report_that_was_edited_is_found_and_published_again() throws IOException {
    Path report = desktop.output("reports/2025-10-24/summary.csv");
    Files.writeString(report, "mine");

    Outcome verify = desktop.metrics("verify", "--json");
    desktop.metrics("report", "--as-of", "2025-10-24");

    assertThat(verify.exitCode()).isEqualTo(3);
    assertThat(verify.out()).contains("\"2025-10-24/summary.csv: changed\"");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }
}
