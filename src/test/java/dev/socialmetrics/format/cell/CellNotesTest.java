package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.check.Canonical;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.table.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellNotesTest {
  @Test
  void at_most_20_problems_of_a_row_are_kept() {
    CellNotes notes = new CellNotes();
    notes.startRow(Canonical.layout("likes"));
    notes.startCell(0, "?");
    for (int i = 0; i < 25; i++) {
      notes.reject(ProblemCode.CELL_INTEGER, "a whole number", "Correct it");
      notes.warn(ProblemCode.CELL_RATE_UNREADABLE, "a rate", "Correct it.");
    }

    assertThat(notes.errors()).hasSize(20);
    assertThat(notes.warnings()).hasSize(20);
  }

  @Test
  void the_next_row_starts_without_problems() {
    CellNotes notes = new CellNotes();
    notes.startRow(Canonical.layout("likes"));
    notes.rejectRow(ProblemCode.ROW_PERIOD, "a", "b", "c");
    notes.startRow(Canonical.layout("likes"));

    assertThat(notes.hasErrors()).isFalse();
  }

  private static CellNotes notes(String text) {
    CellNotes notes = new CellNotes();
    notes.startRow(new Layout(List.of("id", "cell")));
    notes.startCell(1, text);
    return notes;
  }

  @Test
  void problems_are_in_the_order_of_the_columns_and_those_of_the_row_last() {
    CellNotes notes = notes("b");
    notes.rejectRow(ProblemCode.ROW_PERIOD, "days", "other days", "Correct them");
    notes.reject(ProblemCode.CELL_INTEGER, "a number", "Correct it");
    notes.startCell(0, "a");
    notes.rejectFile(ProblemCode.CELL_DATE, "a day", "Export again.");

    assertThat(notes.errors().stream().map(Problem::message))
        .containsExactly(
            "column 1 \"id\": cell.date: found \"a\", expected a day. Export again.",
            "column 2 \"cell\": cell.integer: found \"b\", expected a number. Correct it; this row"
                + " was left out.",
            "row.period: found days, expected other days. Correct them; this row was left out.");
    assertThat(notes.errors().stream().map(Problem::severity))
        .containsExactly(Severity.FILE, Severity.ROW, Severity.ROW);
    assertThat(notes.errorCount()).isEqualTo(3);
    assertThat(notes.hasErrors()).isTrue();
    assertThat(notes.warnings()).isEmpty();
  }

  @Test
  void a_warning_of_a_row_stores_it_and_is_kept_when_the_next_row_begins() {
    CellNotes notes = notes("b");
    notes.warnRow(ProblemCode.ROW_INCONSISTENT, "5 of 3", "fewer", "Check it.");
    List<Problem> warnings = notes.warnings();

    notes.startRow(new Layout(List.of("id")));

    assertThat(warnings.get(0).message())
        .isEqualTo("row.inconsistent: found 5 of 3, expected fewer. Check it.");
    assertThat(warnings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(notes.warnings()).isEmpty();
    assertThat(notes.hasErrors()).isFalse();
  }
}
