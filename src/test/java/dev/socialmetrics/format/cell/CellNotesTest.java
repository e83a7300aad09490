package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.check.Canonical;
import dev.socialmetrics.problem.ProblemCode;
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
}
