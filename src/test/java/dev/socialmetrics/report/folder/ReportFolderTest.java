package dev.socialmetrics.report.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  private static final LocalDate DAY = PublishedFolders.DAY;

  @TempDir Path output;
  private PublishedFolders folders;

  @BeforeEach
  void none() {
    folders = new PublishedFolders(output);
  }

  @Test
  void a_folder_appears_with_a_manifest_and_the_link_to_the_newest() throws IOException {
    folders.publish(DAY, "abc");
    folders.publish(DAY.minusDays(1), "past");

    assertThat(folders.reports("manifest.json"))
        .hasContent(
            """
            {
              "files": [
                {
                  "name": "summary.json",
                  "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                  "size": 3
                },
                {
                  "name": "top-content.csv",
                  "sha256": "bbb59da3af939f7af5f360f2ceb80a496e3bae1cd87dde426db0ae40677e1c2c",
                  "size": 6
                }
              ]
            }
            """);
    assertThat(Files.readSymbolicLink(output.resolve("latest")))
        .isEqualTo(Path.of("reports", "2025-10-23"));
    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void an_abandoned_draft_leaves_no_trace() throws IOException {
    folders.publish(DAY, "old");
    try (ReportDraft draft = new ReportFolder(output).begin(DAY)) {
      draft.write("summary.json", PublishedFolders.text("half"));
    }

    assertThat(folders.reports("summary.json")).hasContent("old");
    assertThat(PublishedFolders.entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void a_reader_never_sees_a_half_or_mixed_file() throws Exception {
    String one = "1".repeat(200_000);
    String two = "2".repeat(300_000);
    folders.publish(DAY, one);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    Callable<List<Integer>> poll =
        () -> {
          List<Integer> sizes = new ArrayList<>();
          while (!done.get()) {
            String seen = read();
            if (!seen.isEmpty() && !seen.equals(one) && !seen.equals(two)) {
              sizes.add(seen.length());
            }
          }
          return sizes;
        };
    Future<List<Integer>> partial = reader.submit(poll);
    for (int i = 0; i < 200; i++) {
      folders.publish(DAY, i % 2 == 0 ? two : one);
    }
    done.set(true);
    reader.shutdown();

    assertThat(partial.get()).isEmpty();
  }

  /** Empty when the file is not there at the moment. */
  private String read() throws IOException {
    try {
      return Files.readString(folders.reports("summary.json"));
    } catch (NoSuchFileException betweenTheRenames) {
      return "";
    }
  }

  @Test
  void files_of_a_former_run_are_carried_over_but_not_links_or_what_was_written_anew()
      throws IOException {
    try (ReportDraft draft = new ReportFolder(output).begin(DAY)) {
      draft.write("import.json", PublishedFolders.text("of the run"));
      draft.write("summary.json", PublishedFolders.text("old"));
      draft.write("pages/one.html", PublishedFolders.text("page"));
      draft.publish();
    }
    Path secret = Files.writeString(output.resolve("secret"), "secret");
    Files.createSymbolicLink(folders.reports("alerts.json"), secret);
    try (ReportDraft draft = new ReportFolder(output).begin(DAY)) {
      draft.write("summary.json", PublishedFolders.text("new"));
      draft.carryOver(name -> !name.endsWith(".html"));
      draft.publish();
    }

    assertThat(PublishedFolders.entries(folders.reports("")))
        .containsExactly("import.json", "manifest.json", "summary.json");
    assertThat(folders.reports("summary.json")).hasContent("new");
    assertThat(Manifest.verify(folders.reports(""))).isEmpty();
  }

  @Test
  void planted_links_are_replaced_not_followed() throws IOException {
    Path elsewhere = Files.createDirectory(output.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("mine"), "mine");
    Files.createDirectory(output.resolve("reports"));
    Files.createSymbolicLink(output.resolve("reports").resolve("2025-10-23"), elsewhere);
    Files.createSymbolicLink(output.resolve(".report-2025-10-23.draft"), elsewhere);

    folders.publish(DAY, "new");

    assertThat(PublishedFolders.entries(elsewhere)).containsExactly("mine");
    assertThat(Files.isSymbolicLink(output.resolve("reports").resolve("2025-10-23"))).isFalse();
    assertThat(folders.reports("summary.json")).hasContent("new");
  }

  @Test
  void differences_from_the_manifest_are_listed() throws IOException {
    folders.publish(DAY, "abc");
    Files.writeString(folders.reports("summary.json"), "abd");
    Files.delete(folders.reports("top-content.csv"));
    Files.writeString(folders.reports("x.txt"), "x");

    assertThat(Manifest.verify(folders.reports("")))
        .containsExactly(
            "summary.json: changed", "top-content.csv: missing", "x.txt: not in the manifest");

    Files.writeString(folders.reports("manifest.json"), "{\"files\": [");
    assertThat(Manifest.verify(folders.reports("")))
        .containsExactly("manifest.json: missing or unreadable");
  }

  @Test
  void names_that_leave_the_folder_are_refused() throws IOException {
    try (ReportDraft draft = new ReportFolder(output).begin(DAY)) {
      for (String name :
          List.of("../x.json", "/x.json", "a/../../x.json", "X.json", "a", ".x.json")) {
        assertThatThrownBy(() -> draft.write(name, PublishedFolders.text("x")))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("not the name of a report file: \"" + name + "\"");
      }
    }
  }

  @Test
  void a_folder_of_the_users_choice_keeps_what_else_is_in_it() throws IOException {
    Files.writeString(output.resolve("mine.txt"), "mine");
    PlainFolder folder = new PlainFolder(output);

    folder.write("summary.json", PublishedFolders.text("one"));
    folder.write("summary.json", PublishedFolders.text("two"));

    assertThat(PublishedFolders.entries(output)).containsExactly("mine.txt", "summary.json");
    assertThat(output.resolve("summary.json")).hasContent("two");
  }
}
