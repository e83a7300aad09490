package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a command may write a file that it is asked for. */
class WriteTargetsTest {
  @TempDir Path folder;
  private WriteTargets targets;

  @BeforeEach
  void open() throws IOException {
    for (String name : List.of("output", "input", "config")) {
      Files.createDirectory(folder.resolve(name));
    }
    targets =
        new WriteTargets(
            folder, folder.resolve("output"), folder.resolve("input"), folder.resolve("config"));
  }

  @Test
  void a_target_is_made_where_it_leads_and_refused_where_files_are_kept() {
    assertThat(targets.file(Path.of("new.csv")))
        .isEqualTo(targets.folder(Path.of(".")).resolve("new.csv"));
    refused("input/a.csv", "lies in the input folder, among the exports. Name another");
    refused("config/a.csv", "lies in the configuration folder. Name another");
    refused("output/reports", "lies where the program keeps its own files. Name another");
    refused("output/social-metrics.db-wal", "is the database, or belongs to it. Name another");
    refused("input", "is a folder. Name a file in it");
    refused("", "is a folder. Name a file in it");
    assertThatThrownBy(() -> targets.file(Path.of("none/a.csv")))
        .hasMessageContaining("lies in no folder");
  }

  private void refused(String name, String why) {
    assertThatThrownBy(() -> targets.file(Path.of(name)))
        .isInstanceOfSatisfying(
            CommandFailed.class, told -> assertThat(told.exitCode()).isEqualTo(2))
        .hasMessage(name + " " + why + "; nothing was written.");
  }

  @Test
  void a_folder_is_not_the_output_folder_and_a_database_has_none_beside_it() throws IOException {
    Files.writeString(folder.resolve("busy.db-shm"), "");

    assertThatThrownBy(() -> targets.folder(Path.of("output")))
        .hasMessage("output is the output folder. Name another; nothing was written.");
    assertThatThrownBy(() -> targets.database(Path.of("busy.db")))
        .hasMessage(
            "busy.db may be a database in use: busy.db-shm lies beside it. Name another; nothing"
                + " was written.");
    assertThat(targets.database(Path.of("free.db")).getFileName()).hasToString("free.db");
  }
}
