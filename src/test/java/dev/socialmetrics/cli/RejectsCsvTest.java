package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.job.importing.RejectedRecords.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows as files to be corrected: which files, which columns, and nothing overwritten. */
class RejectsCsvTest {
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

  private static Rejected row(Kind kind, String format, String part, String raw, String... cells) {
    Map<String, String> byLabel = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      byLabel.put(cells[i], cells[i + 1]);
    }
    return new Rejected(
        kind,
        Optional.ofNullable(format),
        7,
        3,
        "days.csv",
        Optional.ofNullable(part),
        4,
        "cell.integer",
        "found \"x\"",
        byLabel,
        raw,
        Optional.empty());
  }

  private List<String> written(Rejected... rows) throws IOException {
    return RejectsCsv.write(folder.resolve("mend.csv"), targets, Arrays.asList(rows)).stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }

  @Test
  void rows_of_one_sort_are_one_file_with_the_columns_of_all_of_them() throws IOException {
    assertThat(
            written(
                row(Kind.DAILY, null, null, "raw", "date", "2025-10-01", "reach", "x"),
                row(Kind.DAILY, null, "part.csv", "raw", "date", "2025-10-02", "likes", "\"y\",z")))
        .containsExactly("mend.csv");
    assertThat(lines("mend.csv").get(0))
        .startsWith("\"date\",\"reach\",\"likes\",\"_file\",")
        .endsWith(",\"_code\",\"_problem\",\"_raw\"");
    assertThat(lines("mend.csv").subList(1, 3))
        .containsExactly(
            "\"2025-10-01\",\"x\",\"\",\"days.csv\",\"7\",\"3\",\"4\",\"cell.integer\",\"found"
                + " \"\"x\"\"\",\"\"",
            "\"2025-10-02\",\"\",\"\"\"y\"\",z\",\"days.csv!part.csv\",\"7\",\"3\",\"4\","
                + "\"cell.integer\",\"found \"\"x\"\"\",\"\"");
  }

  @Test
  void rows_of_an_export_begin_with_what_puts_them_back() throws IOException {
    written(row(Kind.DAILY, "tiktok-overview", null, "raw", "Date", "April 12"));

    assertThat(lines("mend.csv").get(1)).startsWith("\"7\",\"3\",\"days.csv\",\"4\",");
    assertThat(lines("mend.csv").get(1)).endsWith(",\"\",\"April 12\"");
  }

  @Test
  void several_sorts_are_a_file_each_kinds_before_formats() throws IOException {
    assertThat(
            written(
                row(Kind.DAILY, "meta ads/x", null, "raw", "a", "1"),
                row(Kind.CONTENT, null, null, "raw", "b", "2"),
                row(Kind.DAILY, null, null, "raw", "c", "3")))
        .containsExactly("mend-daily.csv", "mend-content.csv", "mend-meta+ads+x.csv");
    assertThat(folder.resolve("mend.csv")).doesNotExist();
  }

  @Test
  void a_row_that_could_not_be_read_is_there_as_its_text() throws IOException {
    written(row(Kind.DAILY, null, null, "an,open\"quote"));

    assertThat(lines("mend.csv").get(1)).endsWith(",\"an,open\"\"quote\"");
  }

  @Test
  void a_file_that_may_hold_corrections_is_not_written_over() throws IOException {
    Files.writeString(folder.resolve("mend-content.csv"), "mine");

    assertThatThrownBy(
            () ->
                written(
                    row(Kind.DAILY, null, null, "raw", "a", "1"),
                    row(Kind.CONTENT, null, null, "raw", "a", "1")))
        .isInstanceOf(Told.class)
        .hasMessageEndingWith(
            "mend-content.csv is there already, and may hold corrected rows. Name another file.");
    assertThat(folder.resolve("mend-content.csv")).hasContent("mine");
    assertThat(folder.resolve("mend-daily.csv")).doesNotExist();
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
        .isInstanceOfSatisfying(Told.class, told -> assertThat(told.exitCode()).isEqualTo(2))
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
