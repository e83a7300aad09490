package dev.socialmetrics.report.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-23");

  @TempDir Path output;

  private void publish(LocalDate day, String content) throws IOException {
    try (ReportDraft draft = new ReportFolder(output).begin(day)) {
      draft.write("summary.json", text(content));
      draft.write("top-content.csv", text(content + content));
      draft.publish();
    }
  }

  private static ReportSink.Body text(String content) {
    return out -> out.write(content.getBytes(StandardCharsets.UTF_8));
  }

  private Path reports(String name) {
    return output.resolve("reports").resolve(DAY.toString()).resolve(name);
  }

  private List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_folder_appears_with_a_manifest_and_the_link_to_the_newest() throws IOException {
    publish(DAY, "abc");
    publish(DAY.minusDays(1), "past");

    assertThat(reports("manifest.json"))
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
    assertThat(entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void an_abandoned_draft_leaves_no_trace() throws IOException {
    publish(DAY, "old");
    try (ReportDraft draft = new ReportFolder(output).begin(DAY)) {
      draft.write("summary.json", text("half"));
    }

    assertThat(reports("summary.json")).hasContent("old");
    assertThat(entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void a_crash_between_the_two_renames_is_finished_at_the_next_start() throws IOException {
    publish(DAY, "new");
    Files.move(reports(""), output.resolve(".report-2025-10-23.ready"));
    publish(DAY.plusDays(1), "other");
    publish(DAY.minusDays(1), "old");
    Files.move(
        output.resolve("reports").resolve("2025-10-22"), output.resolve(".report-2025-10-23.old"));

    new ReportFolder(output).repair();

    assertThat(reports("summary.json")).hasContent("new");
    assertThat(entries(output)).containsExactly("latest", "reports");
    assertThat(Manifest.verify(reports(""))).isEmpty();
  }

  @Test
  void an_old_folder_without_a_successor_comes_back() throws IOException {
    publish(DAY, "old");
    Files.move(reports(""), output.resolve(".report-2025-10-23.old"));
    Files.createDirectory(output.resolve(".report-2025-10-23.draft"));

    new ReportFolder(output).repair();

    assertThat(reports("summary.json")).hasContent("old");
    assertThat(entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void leftovers_of_crashes_before_and_after_the_renames_are_removed() throws IOException {
    publish(DAY, "whole");
    for (String state : List.of("draft", "ready", "old")) {
      Files.createDirectories(output.resolve(".report-2025-10-23." + state).resolve("pages"));
    }
    Files.createSymbolicLink(output.resolve(".latest.new"), Path.of("nowhere"));
    Files.delete(output.resolve("latest"));

    new ReportFolder(output).repair();

    assertThat(reports("summary.json")).hasContent("whole");
    assertThat(entries(output)).containsExactly("latest", "reports");
    assertThat(output.resolve("latest").resolve("summary.json")).hasContent("whole");
  }

  @Test
  void a_reader_never_sees_a_half_or_mixed_file() throws Exception {
    String one = "1".repeat(200_000);
    String two = "2".repeat(300_000);
    publish(DAY, one);
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
      publish(DAY, i % 2 == 0 ? two : one);
    }
    done.set(true);
    reader.shutdown();

    assertThat(partial.get()).isEmpty();
  }

  /** Empty when the file is not there at the moment. */
  private String read() throws IOException {
    try {
      return Files.readString(reports("summary.json"));
    } catch (NoSuchFileException betweenTheRenames) {
      return "";
    }
  }

  @Test
  void files_of_a_former_run_are_carried_over_but_not_links_or_what_was_written_anew()
      throws IOException {
    try (ReportDraft draft = new ReportFolder(output).begin(DAY)) {
      draft.write("import.json", text("of the run"));
      draft.write("summary.json", text("old"));
      draft.write("pages/one.html", text("page"));
      draft.publish();
    }
    Path secret = Files.writeString(output.resolve("secret"), "secret");
    Files.createSymbolicLink(reports("alerts.json"), secret);
    try (ReportDraft draft = new ReportFolder(output).begin(DAY)) {
      draft.write("summary.json", text("new"));
      draft.carryOver(name -> !name.endsWith(".html"));
      draft.publish();
    }

    assertThat(entries(reports("")))
        .containsExactly("import.json", "manifest.json", "summary.json");
    assertThat(reports("summary.json")).hasContent("new");
    assertThat(Manifest.verify(reports(""))).isEmpty();
  }

  @Test
  void planted_links_are_replaced_not_followed() throws IOException {
    Path elsewhere = Files.createDirectory(output.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("mine"), "mine");
    Files.createDirectory(output.resolve("reports"));
    Files.createSymbolicLink(output.resolve("reports").resolve("2025-10-23"), elsewhere);
    Files.createSymbolicLink(output.resolve(".report-2025-10-23.draft"), elsewhere);

    publish(DAY, "new");

    assertThat(entries(elsewhere)).containsExactly("mine");
    assertThat(Files.isSymbolicLink(output.resolve("reports").resolve("2025-10-23"))).isFalse();
    assertThat(reports("summary.json")).hasContent("new");
  }

  @Test
  void differences_from_the_manifest_are_listed() throws IOException {
    publish(DAY, "abc");
    Files.writeString(reports("summary.json"), "abd");
    Files.delete(reports("top-content.csv"));
    Files.writeString(reports("x.txt"), "x");

    assertThat(Manifest.verify(reports("")))
        .containsExactly(
            "summary.json: changed", "top-content.csv: missing", "x.txt: not in the manifest");

    Files.writeString(reports("manifest.json"), "{\"files\": [");
    assertThat(Manifest.verify(reports("")))
        .containsExactly("manifest.json: missing or unreadable");
  }

  @Test
  void names_that_leave_the_folder_are_refused() throws IOException {
    try (ReportDraft draft = new ReportFolder(output).begin(DAY)) {
      for (String name :
          List.of("../x.json", "/x.json", "a/../../x.json", "X.json", "a", ".x.json")) {
        assertThatThrownBy(() -> draft.write(name, text("x")))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("not the name of a report file: \"" + name + "\"");
      }
    }
  }

  @Test
  void a_folder_of_the_users_choice_keeps_what_else_is_in_it() throws IOException {
    Files.writeString(output.resolve("mine.txt"), "mine");
    PlainFolder folder = new PlainFolder(output);

    folder.write("summary.json", text("one"));
    folder.write("summary.json", text("two"));

    assertThat(entries(output)).containsExactly("mine.txt", "summary.json");
    assertThat(output.resolve("summary.json")).hasContent("two");
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
      for (String date : entries(output.resolve("reports"))) {
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
    publish(DAY.minusDays(1), "past");
    publish(DAY, "newest");

    assertThat(stepsOfRemoving(DAY))
        .containsExactly(
            "latest 2025-10-22, 2025-10-22[] 2025-10-23[]", "latest 2025-10-22, 2025-10-22[]");
    assertThat(stepsOfRemoving(DAY.minusDays(1)))
        .containsExactly("latest none, 2025-10-22[]", "latest none, ");
    assertThat(entries(output)).containsExactly("reports");
  }

  @Test
  void what_a_kill_left_of_a_removed_folder_never_comes_back() throws IOException {
    publish(DAY, "whole");
    publish(DAY.minusDays(1), "past");
    Files.move(reports(""), output.resolve(".report-2025-10-23.gone"));
    Files.delete(output.resolve(".report-2025-10-23.gone").resolve("summary.json"));
    Files.createSymbolicLink(output.resolve(".latest.new"), Path.of("reports", "2025-10-22"));

    new ReportFolder(output).repair();

    assertThat(entries(output)).containsExactly("latest", "reports");
    assertThat(entries(output.resolve("reports"))).containsExactly("2025-10-22");
    assertThat(output.resolve("latest").resolve("summary.json")).hasContent("past");
  }

  @Test
  void a_folder_that_is_published_while_a_removed_one_is_left_over_keeps_none_of_it()
      throws IOException {
    publish(DAY, "removed");
    Files.move(reports(""), output.resolve(".report-2025-10-23.gone"));

    publish(DAY, "new");

    assertThat(reports("summary.json")).hasContent("new");
    assertThat(entries(output)).containsExactly("latest", "reports");
  }

  @Test
  void a_folder_of_a_person_that_is_called_latest_is_not_deleted() throws IOException {
    publish(DAY, "only");
    Files.delete(output.resolve("latest"));
    Files.createDirectory(output.resolve("latest"));
    Files.writeString(output.resolve("latest").resolve("mine"), "mine");

    new ReportFolder(output).remove(DAY);

    assertThat(output.resolve("latest").resolve("mine")).hasContent("mine");
    assertThat(entries(output.resolve("reports"))).isEmpty();
  }
}
