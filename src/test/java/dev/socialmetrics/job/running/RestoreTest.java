package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Tables;
import dev.socialmetrics.domain.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup takes the place of the database, which is kept aside. */
class RestoreTest {
  private static final String ASIDE = "social-metrics-20251101T030000Z.db";

  @TempDir Path folder;
  private BackedUp backed;
  private Desktop desktop;
  private List<String> saved;
  private List<String> present;

  @BeforeEach
  void aBackupAndWhatCameSince() {
    backed = BackedUp.at(folder, "2025-11-01T03:00:00Z");
    desktop = backed.desktop();
    saved = backed.saved();
    present = backed.present();
  }

  @Test
  void the_backup_is_the_database_and_the_former_is_kept_aside() throws IOException {
    byte[] backup = Files.readAllBytes(folder.resolve("copy.db"));

    Outcome restored = desktop.metrics("restore", "copy.db");

    assertThat(restored.exitCode()).as(restored.all()).isZero();
    assertThat(restored.out())
        .matches(
            "(?s)copy\\.db: [0-9.]+ MB, 1 row, sound, is the database now\n"
                + "kept aside: .*/output/"
                + ASIDE
                + "; remove it when all is well\n"
                + "next: metrics nightly reads what came since .*\n");
    assertThat(backed.entries())
        .doesNotContain(".restore", ASIDE + "-wal", "social-metrics.db-wal");
    assertThat(desktop.tables().dump()).isEqualTo(saved);
    assertThat(new Tables(desktop.output(ASIDE)).dump()).isEqualTo(present);
    assertThat(Files.readAllBytes(folder.resolve("copy.db"))).isEqualTo(backup);
    assertThat(
            desktop
                .tables()
                .rows("SELECT detail FROM audit_log WHERE action = 'database.restored'"))
        .containsExactly("from copy.db; the former is " + ASIDE);
  }

  @Test
  void the_next_night_brings_it_up_to_date_and_what_was_put_aside_can_be_put_back() {
    desktop.metrics("restore", "copy.db");

    assertThat(desktop.metrics("nightly").exitCode()).isZero();
    assertThat(desktop.tables().dump()).isEqualTo(present);
    assertThat(desktop.metrics("verify").exitCode()).isZero();

    desktop.metrics("restore", "copy.db");
    assertThat(desktop.metrics("restore", "output/" + ASIDE).exitCode()).isZero();
    assertThat(desktop.tables().dump()).isEqualTo(present);
    assertThat(desktop.output("social-metrics-20251101T030000Z-3.db")).exists();
  }

  @Test
  void json_says_the_same() {
    Outcome restored = desktop.metrics("restore", "copy.db", "--json");

    assertThat(restored.out())
        .contains("\"outcome\": \"restored\"", "\"rows\": 1", ASIDE, "\"purged_since\": []");
  }

  @Test
  void it_is_put_where_no_database_was_yet() {
    Outcome restored = desktop.metrics("restore", "copy.db", "--output", "other");

    assertThat(restored.exitCode()).as(restored.all()).isZero();
    assertThat(restored.out()).doesNotContain("kept aside");
    assertThat(new Tables(folder.resolve("other/social-metrics.db")).dump()).isEqualTo(saved);
  }

  @Test
  void a_backup_of_an_older_program_is_brought_up_to_date() throws SQLException {
    for (Kind kind : Kind.values()) {
      BackedUp.sql(
          folder.resolve("copy.db"),
          "ALTER TABLE " + kind.table() + " DROP COLUMN updated_at",
          "ALTER TABLE " + kind.table() + " RENAME COLUMN changed_at TO updated_at");
    }
    BackedUp.sql(
        folder.resolve("copy.db"),
        "ALTER TABLE import_file DROP COLUMN unproven_parts",
        "ALTER TABLE import_file DROP COLUMN stated_period",
        "ALTER TABLE import_file DROP COLUMN stated_grain",
        "ALTER TABLE import_file DROP COLUMN named_owner",
        "ALTER TABLE import_file DROP COLUMN owner_known",
        "DROP TABLE corrected_row",
        "DROP TABLE report_folder",
        "DROP VIEW content_snapshot",
        "ALTER TABLE content_performance DROP COLUMN counted_at",
        "ALTER TABLE content_performance RENAME COLUMN counted_elsewhere_at TO counted_at",
        "CREATE VIEW content_snapshot AS SELECT 1",
        "CREATE TABLE stage_daily (stage_id INTEGER PRIMARY KEY)",
        "CREATE TABLE stage_content (stage_id INTEGER PRIMARY KEY)",
        "CREATE TABLE stage_audience (stage_id INTEGER PRIMARY KEY)",
        "CREATE TABLE stage_campaign (stage_id INTEGER PRIMARY KEY)",
        "DELETE FROM schema_version WHERE version >= '023'");

    assertThat(desktop.metrics("restore", "copy.db").exitCode()).isZero();
    assertThat(desktop.metrics("status").exitCode()).isNotEqualTo(6);
    assertThat(desktop.tables().rows("SELECT unproven_parts FROM import_file"))
        .containsExactly("NULL");
    assertThat(desktop.tables().rows("SELECT followers FROM social_media_daily_metrics"))
        .containsExactly("100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "folder", "link", "missing"})
  void what_cannot_be_used_is_put_aside_as_it_is(String kind) throws IOException {
    Path database = desktop.output("social-metrics.db");
    Files.delete(database);
    switch (kind) {
      case "text" -> Files.writeString(database, "hello");
      case "folder" -> Files.writeString(Files.createDirectory(database).resolve("mine"), "mine");
      case "link" -> Files.createSymbolicLink(database, Path.of("gone.db"));
      default -> assertThat(database).doesNotExist();
    }

    Outcome restored = desktop.metrics("restore", "copy.db");

    assertThat(restored.exitCode()).as(restored.all()).isZero();
    assertThat(desktop.tables().dump()).isEqualTo(saved);
    Path aside = desktop.output(ASIDE);
    switch (kind) {
      case "text" -> assertThat(aside).hasContent("hello");
      case "folder" -> assertThat(aside.resolve("mine")).hasContent("mine");
      case "link" -> assertThat(Files.readSymbolicLink(aside)).isEqualTo(Path.of("gone.db"));
      default -> assertThat(aside).doesNotExist();
    }
  }

  @Test
  void what_a_kill_left_is_said_and_ended_by_restoring_once_more() throws IOException {
    Files.createDirectory(desktop.output(".restore"));
    Files.writeString(desktop.output(".restore/social-metrics.db"), "half");
    Path output = Files.createDirectory(folder.resolve("other"));
    Files.move(desktop.output("social-metrics.db"), output.resolve(ASIDE));

    Outcome night = desktop.metrics("nightly", "--output", "other");
    Outcome restored = desktop.metrics("restore", "other/" + ASIDE, "--output", "other");

    assertThat(night.exitCode()).isEqualTo(6);
    assertThat(night.err()).contains("run.db-missing: ", ASIDE, "metrics restore BACKUP");
    assertThat(restored.exitCode()).as(restored.all()).isZero();
    assertThat(new Tables(output.resolve("social-metrics.db")).dump()).isEqualTo(present);
    assertThat(desktop.metrics("restore", "copy.db").exitCode()).isZero();
    assertThat(desktop.output(".restore")).doesNotExist();
  }

  @Test
  void accounts_that_were_purged_since_are_named() {
    assertThat(desktop.metrics("purge", "--account", "1").exitCode()).isZero();

    Outcome restored = desktop.metrics("restore", "copy.db");

    assertThat(restored.exitCode()).as(restored.all()).isEqualTo(3);
    assertThat(restored.out())
        .contains("purged since the backup, and back: 1. metrics purge --account 1\n");
    assertThat(desktop.metrics("purge", "--account", "1").exitCode()).isZero();
  }
}
