package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.problem.FileRefused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and times as a description says how they are written. */
class DescribedDaysTest {
  private static Described posts(String keys, String columns, String header) throws FileRefused {
    String table =
        "grain: post lifetime\nrecognise: {by: [Id]}\ncolumns: {post_id: Id, " + columns + "}\n";
    return Described.of(keys, table, "Id|" + header);
  }

  private static Described days(String date, String header) throws FileRefused {
    String table =
        "grain: account and day\nrecognise: {by: [Day]}\ncolumns: {date: "
            + date
            + ", likes: Likes}\n";
    return Described.of("", table, header);
  }

  @ParameterizedTest
  @CsvSource({
    "p|01.06.2025 14:30, 2025-06-01T21:30:00Z",
    "p|01.01.2025 14:30, 2025-01-01T22:30:00Z",
    "p|2025-06-01 14:30:10, 2025-06-01T21:30:10Z",
    "p|2025-06-01T14:30:10Z, 2025-06-01T14:30:10Z",
    "p|2025-06-01, 2025-06-01T07:00:00Z",
    "p|09.03.2025 02:30, cell.dst-gap",
    "p|31.02.2025 14:30, cell.date",
    "p|01.06.1999 14:30, cell.date-range",
    "p|June, cell.date"
  })
  void a_time_is_in_the_zone_of_the_format_and_iso_is_always_understood(String cells, String posted)
      throws Exception {
    Described posts =
        posts(
            "zone: America/Los_Angeles\n",
            "posted_at: {labels: A, patterns: dd.MM.yyyy HH:mm}",
            "A");

    assertThat(posts.value("posted_at", cells)).isEqualTo(posted);
  }

  @Test
  void a_time_that_is_refused_says_how_it_should_be_written() throws Exception {
    Described posts =
        posts("", "posted_at: {labels: A, patterns: [\"EEE d MMM yyyy\", dd.MM.yyyy HH:mm]}", "A");

    assertThat(posts.messages("p|June"))
        .containsExactly(
            "column 2 \"A\": cell.date: found \"June\", expected a day or time written EEE d MMM"
                + " yyyy or dd.MM.yyyy HH:mm, with its own weekday. Export again, or correct the"
                + " cell; this row was left out.");
    assertThat(posts.messages("p|02.11.2025 01:30").get(0))
        .isEqualTo(
            "column 2 \"A\": cell.dst-overlap: found \"02.11.2025 01:30\", expected a time that the"
                + " clocks of America/New_York show once. The earlier of the two was stored.");
  }

  @Test
  void a_date_far_from_the_time_of_the_id_is_warned_of() throws Exception {
    Described posts =
        posts("", "posted_at: {labels: A, patterns: dd.MM.yyyy, id: {of: x, labels: Id}}", "A");
    String id = "1212092628029698048";

    assertThat(posts.messages(id + "|31.12.2019")).isEmpty();
    assertThat(posts.messages(id + "|30.03.2020")).isEmpty();
    assertThat(posts.messages(id + "|01.04.2020"))
        .containsExactly(
            "row.inconsistent: found posted_at 2020-04-01T04:00:00Z, and an id of 2019-12-31,"
                + " expected days that are at most 90 apart. The row was stored with the date"
                + " as written; check it.");
  }

  @ParameterizedTest
  @CsvSource({
    "23 Oct|1, 2025-10-23",
    "24 Oct|1, 2025-10-24",
    "25 Oct|1, 2024-10-25",
    "29 Feb|1, 2024-02-29",
    "30 Feb|1, cell.date"
  })
  void a_day_without_a_year_is_the_latest_up_to_the_export(String cells, String date)
      throws Exception {
    Described days = days("{labels: Day, patterns: d MMM, year: latest}", "Day|Likes");

    assertThat(days.value("date", cells)).isEqualTo(date);
  }

  @Test
  void days_that_a_spreadsheet_has_written_in_its_own_order_refuse_the_file() throws Exception {
    Described days = days("{labels: Day, patterns: dd/MM/yyyy}", "Day|Likes");

    assertThat(days.value("date", "01/02/2025|1")).isEqualTo("2025-02-01");
    assertThat(days.messages("02/13/2025|1"))
        .containsExactly(
            "column 1 \"Day\": spreadsheet.day-first: found \"02/13/2025\", expected a day or time"
                + " written dd/MM/yyyy. Day and month are the other way round, here and in all"
                + " rows: a spreadsheet has written them its own way. Download the export again and"
                + " put it here without opening it in between.");
  }

  @Test
  void days_that_are_written_in_two_ways_refuse_the_file() throws Exception {
    Described days = days("{labels: Day, patterns: dd/MM/yyyy}", "Day|Likes");

    assertThat(days.value("date", "13/02/2025|1")).isEqualTo("2025-02-13");
    assertThat(days.messages("2025-02-03|1").get(0))
        .contains("Days of this column are written in two ways: a spreadsheet has written them");
  }

  @Test
  void a_row_without_a_figure_or_with_a_word_of_a_total_is_no_data() throws Exception {
    Described days = days("Day", "Day|Likes");

    assertThat(days.value("likes", "2025-10-01|")).isEqualTo("row.no-value");
    assertThat(days.value("likes", "Total|5")).isEqualTo("row.total");
    assertThat(days.value("likes", "2025-10-01|0")).isEqualTo("0");
    assertThat(days.value("likes", "|5")).isEqualTo("cell.required");
    assertThat(days.messages("|5"))
        .containsExactly(
            "column 1 \"Day\": cell.required: found \"\", expected a value for date. Fill the cell"
                + " or export again; this row was left out.");
  }

  @Test
  void posts_of_a_chosen_period_are_those_published_in_it() throws Exception {
    Window october = new Window(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 20));
    String table =
        """
        grain: post lifetime
        recognise: {by: [Id]}
        figures: period
        columns: {post_id: Id, likes: Likes, posted_at: On}
        """;
    Described posts = Described.within(october, table, "Id|Likes|On");

    assertThat(posts.value("likes", "p|5|2025-10-01")).isEqualTo("5");
    assertThat(posts.value("likes", "p|5|2025-09-30")).isEqualTo("row.period-only");
    assertThat(posts.value("likes", "p|5|")).isEqualTo("row.period-only");
    assertThat(Canonical.row(posts.check("q|5|2025-10-02")).exportedAt())
        .isEqualTo("2025-10-21T03:59:59Z");
    assertThat(posts.noticed().get(0).message())
        .isEqualTo(
            "row.period-only: found 2 posts published before 2025-10-01 or at an unknown time, with"
                + " figures of 2025-10-01 to 2025-10-20, expected a period that holds the posts'"
                + " whole life. These rows were left out. Choose the lifetime on the platform's"
                + " page, or a period that begins on or before the first post, and export again.");
  }

  @Test
  void a_figure_that_is_known_by_its_place_alone_is_in_it() throws Exception {
    String table =
        "grain: account and day\ntitle: Likes\ncolumns: {date: Day, likes: {position: 2}}";

    assertThat(Described.of("", table, "Day|Primary").value("likes", "2025-10-01|5"))
        .isEqualTo("5");
    assertThatThrownBy(() -> Described.of("", table, "Primary|Day"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(
            "\"Day\" in the place of the figure\", expected the columns in the order in which the"
                + " platform writes them. Put them into that order (the day first), or download the"
                + " export again.");
    assertThatThrownBy(() -> Described.of("", table, "Day|Primary|Before"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(
            "found \"Before beside Primary\", expected one column with the figure that the title"
                + " names. Download the export again without a comparison or breakdown.");
  }
}
