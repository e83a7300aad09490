package dev.socialmetrics.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LocatedProblemTest {
  private static final SourceLocation LINE = SourceLocation.of("acme/daily.csv", 118);
  private static final ColumnRef LIKES = new ColumnRef(7, "likes");

  private static Problem cell(ColumnRef column, String found) {
    return Problem.at(
        column, ProblemCode.CELL_INTEGER, found, "a whole number", "Correct the cell.");
  }

  private static Problem row(String found) {
    return Problem.of(ProblemCode.ROW_NO_METRIC, found, "at least one figure", "Export again.");
  }

  private static String message(SourceLocation where, Problem problem) {
    return new LocatedProblem(where, problem).message();
  }

  private static SourceLocation part(String name) {
    return new SourceLocation("acme.zip", Optional.of(name), OptionalLong.of(3));
  }

  @Test
  void what_was_found_in_a_cell_is_quoted() {
    assertThat(message(LINE, cell(LIKES, "1O4")))
        .isEqualTo(
            "acme/daily.csv:118: column 7 \"likes\": cell.integer: found \"1O4\", expected a whole"
                + " number. Correct the cell.");
  }

  @Test
  void what_was_found_in_a_row_is_a_phrase() {
    assertThat(message(LINE, row("no figure")))
        .isEqualTo(
            "acme/daily.csv:118: row.no-metric: found no figure, expected at least one figure."
                + " Export again.");
  }

  @Test
  void the_table_of_an_archive_is_named() {
    assertThat(message(part("stats/Overview.csv"), row("no figure")))
        .startsWith("acme.zip!stats/Overview.csv:3: row.no-metric: found ");
    assertThat(part("stats/Overview.csv").table()).isEqualTo("acme.zip!stats/Overview.csv");
  }

  @Test
  void a_file_as_a_whole_has_no_line() {
    assertThat(message(SourceLocation.of("acme.zip"), row("no figure")))
        .startsWith("acme.zip: row.no-metric: found ");
  }

  @Test
  void what_was_found_is_left_out_where_it_is_not_known() {
    Problem forgotten =
        new Problem(
            ProblemCode.CELL_INTEGER,
            Severity.ROW,
            Optional.of(LIKES),
            Optional.empty(),
            "a whole number",
            "Correct the cell.");

    assertThat(message(LINE, forgotten))
        .isEqualTo(
            "acme/daily.csv:118: column 7 \"likes\": cell.integer: expected a whole number."
                + " Correct the cell.");
  }

  @Test
  void quotes_are_shown_as_they_are() {
    assertThat(message(LINE, cell(new ColumnRef(7, "\"likes\""), "\"4\"")))
        .contains(": column 7 \"\"likes\"\": ")
        .contains(": found \"\"4\"\", ");
  }

  @Test
  void long_texts_are_cut_each_for_itself() {
    String most = "x".repeat(Clip.LIMIT);
    String more = most + "y";
    SourceLocation where =
        new SourceLocation("f" + more, Optional.of("p" + more), OptionalLong.of(3));
    String cut = "x".repeat(Clip.LIMIT - 1) + "…";

    assertThat(message(where, cell(new ColumnRef(7, "c" + more), "v" + more)))
        .startsWith("f" + cut + "!p" + cut + ":3: column 7 \"c" + cut + "\": cell.integer: ")
        .contains(": found \"v" + cut + "\", expected a whole number.");
    assertThat(message(LINE, cell(LIKES, most))).contains("found \"" + most + "\", ");
  }

  @Test
  void a_message_is_one_line_whatever_the_file_has() {
    SourceLocation where =
        new SourceLocation("a\n.csv", Optional.of("b\u001b[31m"), OptionalLong.of(3));

    assertThat(message(where, cell(new ColumnRef(7, "c\r"), "1\u20284")))
        .startsWith(
            "a\\u000a.csv!b\\u001b[31m:3: column 7 \"c\\u000d\": cell.integer: found"
                + " \"1\\u20284\", ");
  }

  @Test
  void the_log_does_not_say_what_was_found() {
    assertThat(new LocatedProblem(LINE, cell(LIKES, "secret")).expectation())
        .isEqualTo("line 118, column 7 \"likes\": cell.integer: expected a whole number");
    assertThat(new LocatedProblem(LINE, row("secret")).expectation())
        .isEqualTo("line 118: row.no-metric: expected at least one figure");
    assertThatThrownBy(
            () -> new LocatedProblem(SourceLocation.of("acme.zip"), row("")).expectation())
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_refusal_is_located_in_the_file_that_is_refused() {
    assertThat(new FileRefused(row("no figure"), 17).in("daily.csv").message())
        .startsWith("daily.csv:17: row.no-metric: ");
    assertThat(new FileRefused(row("no figure")).in("daily.csv").message())
        .startsWith("daily.csv: row.no-metric: ");
  }

  @Test
  void lines_are_counted_from_one() {
    assertThatThrownBy(() -> SourceLocation.of("daily.csv", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lines are counted from 1, was 0");
  }
}
