package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.FolderContent;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file that a person names replaces what the program keeps or reads. */
class SafeTargetsTest {
  @TempDir static Path once;
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeAll
  static void aNight() {
    Desktop first = new Desktop(once).configure("archive: move\n");
    first.put("days.csv", "account_id,platform,date,reach", "1,instagram,2025-10-24,50");
    first.put("bad.csv", "account_id,platform,date,reach", "1,tiktok,2025-10-24,5O");
    first.metrics("nightly");
  }

  @BeforeEach
  void manyNames() throws IOException {
    desktop = new Desktop(once).copyTo(folder);
    desktop.put("export.csv", "account_id,platform,date,reach", "1,x,2025-10-24,50");
    Path database = desktop.output("social-metrics.db");
    Files.writeString(desktop.output("mine.db"), "mine");
    Files.writeString(desktop.output("social-metrics.db-wal"), "");
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("link.db"), database);
    Files.createSymbolicLink(folder.resolve("dangling.db"), desktop.output("new.db"));
    Files.createSymbolicLink(folder.resolve("to-output"), desktop.output(""));
    Files.createSymbolicLink(folder.resolve("to-reports"), desktop.output("reports"));
    Files.createSymbolicLink(folder.resolve("to-input"), desktop.input(""));
    Files.createLink(folder.resolve("hard.db"), database);
    Files.createLink(folder.resolve("hard.csv"), desktop.input("export.csv"));
    Files.createLink(
        folder.resolve("hard.yml"), folder.resolve("config").resolve("application.yml"));
    Files.writeString(folder.resolve("busy.db"), "another database");
    Files.writeString(folder.resolve("busy.db-wal"), "of another database");
  }

  /** The logs, which every run writes, left out. */
  private Map<String, String> everything() throws IOException {
    return FolderContent.of(folder, desktop.output("logs"));
  }

  private void isRefused(Outcome outcome, Map<String, String> before) throws IOException {
    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).endsWith("; nothing was written.\n").hasLineCount(1);
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "output/social-metrics.db",
        "./output/../output/social-metrics.db",
        "sub/../output/social-metrics.db",
        "to-output/social-metrics.db",
        "to-reports/../social-metrics.db",
        "output/social-metrics.db-wal",
        "output/social-metrics.db-shm",
        "output/social-metrics.db-journal",
        "output/social-metrics.db.lock",
        "output/mine.db",
        "output/health.json",
        "output/metrics.prom",
        "output/latest",
        "output/latest/new.db",
        "output/latest/summary.json",
        "output/reports/new.db",
        "output/archive/new.db",
        "output/inbox",
        "output/rejected/new.db",
        "output/logs/new.db",
        "output/.report-2025-10-24.old",
        "output",
        "link.db",
        "dangling.db",
        "hard.db",
        "hard.csv",
        "hard.yml",
        "busy.db",
        "input/new.db",
        "input/export.csv",
        "to-input/new.db",
        "config/new.db",
        "config/application.yml",
        "sub",
        "sub/..",
        "",
        "/",
        "/dev/null",
        "/dev/stdout",
        "missing/new.db"
      })
  void a_backup_is_refused_before_anything_is_written(String target) throws IOException {
    Map<String, String> before = everything();

    isRefused(desktop.metrics("backup", target, "--force"), before);
    isRefused(desktop.metrics("backup", folder.resolve(target).toString(), "--force"), before);
  }

  @Test
  void a_pipe_is_refused_and_not_waited_for() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Map<String, String> before = everything();

    isRefused(desktop.metrics("backup", "pipe", "--force"), before);
  }

  @Test
  void a_database_that_is_itself_a_link_is_protected_where_it_lies() throws IOException {
    Path real = folder.resolve("sub").resolve("real.db");
    Files.delete(desktop.output("social-metrics.db-wal"));
    Files.move(desktop.output("social-metrics.db"), real);
    Files.createSymbolicLink(desktop.output("social-metrics.db"), real);
    Map<String, String> before = everything();

    isRefused(desktop.metrics("backup", "sub/real.db", "--force"), before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"output/new.db", "output/backups/new.db", "sub/new.db", "new.db"})
  void a_new_file_is_fine_below_the_output_folder_too(String target) throws IOException {
    Files.createDirectory(desktop.output("backups"));

    Outcome backup = desktop.metrics("backup", target);

    assertThat(backup.exitCode()).as(backup.all()).isZero();
    assertThat(new Tables(folder.resolve(target)).dump()).isEqualTo(desktop.tables().dump());
    assertThat(folder.resolve(target).getParent().toFile().list())
        .noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void an_older_backup_survives_one_that_fails() throws IOException {
    desktop.metrics("backup", "copy.db");
    byte[] older = Files.readAllBytes(folder.resolve("copy.db"));
    byte[] damaged = Files.readAllBytes(desktop.output("social-metrics.db"));
    Arrays.fill(damaged, damaged.length / 2, damaged.length, (byte) 0x5A);
    Files.write(desktop.output("social-metrics.db"), damaged);

    Outcome failed = desktop.metrics("backup", "copy.db", "--force");

    assertThat(failed.exitCode()).as(failed.all()).isEqualTo(6);
    assertThat(failed.err()).hasLineCount(1).doesNotContain("SQLITE_");
    assertThat(Files.readAllBytes(folder.resolve("copy.db"))).isEqualTo(older);
    assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void a_file_of_a_person_with_the_name_of_a_draft_is_left_alone() throws IOException {
    Files.writeString(folder.resolve(".copy.db.part"), "mine");

    assertThat(desktop.metrics("backup", "copy.db").exitCode()).isZero();

    assertThat(folder.resolve(".copy.db.part")).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "output/social-metrics.db",
        "output/social-metrics.db-journal",
        "to-reports/../social-metrics.db-journal",
        "dangling.db",
        "output/archive/mend.csv",
        "output/inbox",
        "input/mend.csv",
        "to-input/mend.csv",
        "config/mend.csv",
        "output/.report-2025-10-24.ready",
        "sub",
        "missing/mend.csv"
      })
  void rejected_rows_are_not_exported_there(String target) throws IOException {
    Map<String, String> before = everything();

    isRefused(desktop.metrics("rejects", "--export", target), before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "output",
        "to-output",
        "sub/../output",
        "output/social-metrics.db-journal",
        "output/social-metrics.db",
        "output/reports/2025-10-24",
        "output/latest",
        "output/archive",
        "output/inbox/new",
        "output/.new",
        "input",
        "input/new/deeper",
        "to-input/new",
        "config"
      })
  void reports_are_not_written_there(String target) throws IOException {
    Map<String, String> before = everything();

    isRefused(desktop.metrics("report", "summary", "--to", target), before);
    assertThat(desktop.output("social-metrics.db-journal")).doesNotExist();
  }

  @Test
  void an_account_is_not_added_to_a_configuration_in_the_output_folder() throws IOException {
    Map<String, String> before = everything();

    for (String config : List.of("output", "to-output", "output/archive")) {
      isRefused(desktop.metrics("accounts", "add", "7", "--config", config), before);
    }
  }
}
