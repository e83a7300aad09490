package dev.socialmetrics.report.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are removed are gone at once or not at all. */
class RemovedFoldersTest {
  private static final LocalDate DAY = PublishedFolders.DAY;

  @TempDir Path output;
  private PublishedFolders folders;

  @BeforeEach
  void none() {
    folders = new PublishedFolders(output);
  }

  /** What a reader of {@code output} sees after each step of a removal. */
  private List<String> stepsOfRemoving(LocalDate day) throws IOException {
    List<String> seen = new ArrayList<>();
    new ReportFolder(output, () -> seen.add(seen())).remove(day);
    return seen;
  }

  private String seen() {
    try {
      Path latest = output.resolve("latest");
      String link =
          Files.isSymbolicLink(latest) ? latest.toRealPath().getFileName().toString() : "none";
      List<String> whole = new ArrayList<>();
      for (String date : PublishedFolders.entries(output.resolve("reports"))) {
        whole.add(date + Manifest.verify(output.resolve("reports").resolve(date)));
      }
      return "latest " + link + ", " + String.join(" ", whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_folder_is_renamed_away_before_it_is_deleted_and_latest_moves_on_first()
      throws IOException {
    folders.publish(DAY.minusDays(1), "past");
    folders.publish(DAY, "newest");

    assertThat(stepsOfRemoving(DAY))
        .containsExactly(
            "latest 2025-10-22, 2025-10-22[] 2025-10-23[]", "latest 2025-10-22, 2025-10-22[]");
    assertThat(stepsOfRemoving(DAY.minusDays(1)))
        .containsExactly("latest none, 2025-10-22[]", "latest none, ");
    assertThat(PublishedFolders.entries(output)).containsExactly("reports");
  }

  @Test
  void what_a_kill_left_of_a_removed_folder_never_comes_back() throws IOException {
    folders.publish(DAY, "whole");
    folders.publish(DAY.minusDays(1), "past");
    Files.move(folders.reports(""), output.resolve(".report-2025-10-23.gone"));
    Files.delete(output.resolve(".report-2025-10-23.gone").resolve("summary.json"));
    Files.createSymbolicLink(output.resolve(".latest.new"), Path.of("reports", "2025-10-22"));

    new ReportFolder(output).repair();

    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
    assertThat(PublishedFolders.entries(output.resolve("reports"))).containsExactly("2025-10-22");
    assertThat(output.resolve("latest").resolve("summary.json")).hasContent("past");
  }

  @Test
  void a_folder_that_is_published_while_a_removed_one_is_left_over_keeps_none_of_it()
      throws IOException {
    folders.publish(DAY, "removed");
    Files.move(folders.reports(""), output.resolve(".report-2025-10-23.gone"));

    folders.publish(DAY, "new");

    assertThat(folders.reports("summary.json")).hasContent("new");
    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void a_folder_of_a_person_that_is_called_latest_is_not_deleted() throws IOException {
    folders.publish(DAY, "only");
    Files.delete(output.resolve("latest"));
    Files.createDirectory(output.resolve("latest"));
    Files.writeString(output.resolve("latest").resolve("mine"), "mine");

    new ReportFolder(output).remove(DAY);

    assertThat(output.resolve("latest").resolve("mine")).hasContent("mine");
    assertThat(PublishedFolders.entries(output.resolve("reports"))).isEmpty();
  }
}
