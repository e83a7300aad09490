package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.SourceLocation;
import dev.socialmetrics.store.rejected.RejectedPlace;
import dev.socialmetrics.store.rejected.RejectedRow;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows as files to be corrected: which files, which columns, and nothing overwritten. */
class RejectsCsvTest {
  private static final Problem PROBLEM =
      Problem.of(ProblemCode.CELL_INTEGER, "x", "a whole number", "Correct the cell.");

  @TempDir Path folder;

  private static CorrectableRow row(
      Kind kind, String format, String part, String raw, String... cells) {
    Map<String, String> byLabel = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      byLabel.put(cells[i], cells[i + 1]);
    }
    SourceLocation where =
        new SourceLocation("days.csv", Optional.ofNullable(part), OptionalLong.of(4));
    RejectedRow rejected = new RejectedRow(7, 3, where, raw, List.of(PROBLEM));
    return new CorrectableRow(
        rejected,
        kind,
        Optional.ofNullable(format),
        byLabel,
        new RejectedPlace(7, 3),
        Optional.empty());
  }

  private List<String> written(CorrectableRow... rows) throws IOException {
    return RejectsCsv.write(folder.resolve("mend.csv"), folder::resolve, Arrays.asList(rows))
        .stream()
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
            "\"2025-10-01\",\"x\",\"\",\"days.csv\",\"7\",\"3\",\"4\",\"cell.integer\","
                + "\"days.csv:4: cell.integer: found x, expected a whole number. Correct the cell.\",\"\"",
            "\"2025-10-02\",\"\",\"\"\"y\"\",z\",\"days.csv!part.csv\",\"7\",\"3\",\"4\",\"cell.integer\","
                + "\"days.csv!part.csv:4: cell.integer: found x, expected a whole number. Correct the"
                + " cell.\",\"\"");
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
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageEndingWith("mend-content.csv");
    assertThat(folder.resolve("mend-content.csv")).hasContent("mine");
    assertThat(folder.resolve("mend-daily.csv")).doesNotExist();
  }
}
