package dev.socialmetrics.report.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash left is put right at the next start. */
class RepairedFoldersTest {
  private static final LocalDate DAY = PublishedFolders.DAY;

  @TempDir Path output;
  private PublishedFolders folders;

  @BeforeEach
  void none() {
    folders = new PublishedFolders(output);
  }

  @Test
  void a_crash_between_the_two_renames_is_finished_at_the_next_start() throws IOException {
    folders.publish(DAY, "new");
    Files.move(folders.reports(""), output.resolve(".report-2025-10-23.ready"));
    folders.publish(DAY.plusDays(1), "other");
    folders.publish(DAY.minusDays(1), "old");
    Files.move(
        output.resolve("reports").resolve("2025-10-22"), output.resolve(".report-2025-10-23.old"));

    new ReportFolder(output).repair();

    assertThat(folders.reports("summary.json")).hasContent("new");
    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
    assertThat(Manifest.verify(folders.reports(""))).isEmpty();
  }

  @Test
  void an_old_folder_without_a_successor_comes_back() throws IOException {
    folders.publish(DAY, "old");
    Files.move(folders.reports(""), output.resolve(".report-2025-10-23.old"));
    Files.createDirectory(output.resolve(".report-2025-10-23.draft"));

    new ReportFolder(output).repair();

    assertThat(folders.reports("summary.json")).hasContent("old");
    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void leftovers_of_crashes_before_and_after_the_renames_are_removed() throws IOException {
    folders.publish(DAY, "whole");
    for (String state : List.of("draft", "ready", "old")) {
      Files.createDirectories(output.resolve(".report-2025-10-23." + state).resolve("pages"));
    }
    Files.createSymbolicLink(output.resolve(".latest.new"), Path.of("nowhere"));
    Files.delete(output.resolve("latest"));

    new ReportFolder(output).repair();

    assertThat(folders.reports("summary.json")).hasContent("whole");
    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
    assertThat(output.resolve("latest").resolve("summary.json")).hasContent("whole");
  }
}
