package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Layout;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads of a day or a time that is refused, whole. */
class TimeMessagesTest {
  private static final String AGAIN = " Correct the cell or export again; this row was left out.";

  private static CellNotes notes(String text) {
    CellNotes notes = new CellNotes();
    notes.startRow(new Layout(List.of("id", "cell")));
    notes.startCell(1, text);
    return notes;
  }

  /** The problems of a cell: errors first, then warnings. */
  private static List<String> messages(CellReader reader, String text) {
    CellNotes notes = notes(text);
    reader.read(text, notes);
    List<Problem> all = new ArrayList<>(notes.errors());
    all.addAll(notes.warnings());
    return all.stream().map(Problem::message).toList();
  }

  private static String column(String code) {
    return "column 2 \"cell\": " + code + ": ";
  }

  @Test
  void days_are_refused_for_what_is_wrong_with_them() {
    assertThat(messages(new DateReader(), "1.2.2026"))
        .containsExactly(
            column("cell.date")
                + "found \"1.2.2026\", expected a day of the calendar as YYYY-MM-DD, such as"
                + " 2025-10-23."
                + AGAIN);
    assertThat(messages(new DateReader(), "1999-12-31"))
        .containsExactly(
            column("cell.date-range")
                + "found \"1999-12-31\", expected a day from 2000 to 2100."
                + AGAIN);
  }

  @Test
  void times_are_refused_for_what_is_wrong_with_them() {
    ZoneId newYork = ZoneId.of("America/New_York");
    TimeReader times = new TimeReader();
    CellReader reader = (text, notes) -> times.readText(text, newYork, notes);

    assertThat(messages(reader, "noon"))
        .containsExactly(
            column("cell.date")
                + "found \"noon\", expected a time such as 2025-10-23T10:30:00."
                + AGAIN);
    assertThat(messages(reader, "1999-12-31T10:00"))
        .containsExactly(
            column("cell.date-range")
                + "found \"1999-12-31T10:00\", expected a time from 2000 to 2100."
                + AGAIN);
    assertThat(messages(reader, "2025-01-01T10:00 PST"))
        .containsExactly(
            column("cell.timezone")
                + "found \"2025-01-01T10:00 PST\", expected an offset such as +02:00, Z, or a region"
                + " such as Europe/Paris."
                + AGAIN);
    assertThat(messages(reader, "2025-03-09T02:30"))
        .containsExactly(
            column("cell.dst-gap")
                + "found \"2025-03-09T02:30\", expected a time that the clocks of America/New_York"
                + " show; they are put forward over this one. Add the offset to the cell; this row"
                + " was left out.");
    assertThat(messages(reader, "2025-11-02T01:30"))
        .containsExactly(
            column("cell.dst-overlap")
                + "found \"2025-11-02T01:30\", expected a time that the clocks of America/New_York"
                + " show once. The earlier of the two was stored; add the offset to be exact.");
    assertThat(messages(reader, "2025-06-30T23:59:60Z"))
        .containsExactly(
            column("row.inconsistent")
                + "found \"2025-06-30T23:59:60Z\", expected seconds up to 59. It was stored as the"
                + " second before.");
  }

  @Test
  void a_moment_keeps_its_fraction_and_a_day_alone_begins_in_the_zone() {
    ZoneId oslo = ZoneId.of("Europe/Oslo");
    TimeReader times = new TimeReader();

    assertThat(times.readInstant("2025-07-01T10:30:00.25", oslo, notes("")))
        .isEqualTo(Instant.parse("2025-07-01T08:30:00.250Z"));
    assertThat(times.readInstant("2025-07-01", oslo, notes("")))
        .isEqualTo(Instant.parse("2025-06-30T22:00:00Z"));
    assertThat(times.readInstant("--", oslo, notes(""))).isNull();
    assertThat(times.readInstant("noon", oslo, notes(""))).isNull();
    assertThat(times.readText("2025-07-01T10:30", oslo, notes("")))
        .isEqualTo("2025-07-01T08:30:00Z");
  }
}
