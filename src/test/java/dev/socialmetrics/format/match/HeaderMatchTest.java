package dev.socialmetrics.format.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.description.ExportWords;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.FormatReader;
import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.description.Style;
import dev.socialmetrics.source.SheetKind;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.table.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which table of a format a header is that of. */
class HeaderMatchTest {
  private static FormatDescription format(String tables) {
    return new FormatReader("shop", "shop.yml", true, ExportWords.NONE)
        .read("title: a\nsource: b\ntables:\n" + tables.indent(2))
        .get(0);
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }

  private static Optional<HeaderMatch.Candidate> find(
      FormatDescription format, String title, String header, String next) {
    return HeaderMatch.find(format, format.tables(), cells(header), title, cells(next));
  }

  /** The grain of the table, {@code none} where none has such a header. */
  private static String found(FormatDescription format, String title, String header, String next) {
    return find(format, title, header, next).map(f -> f.table().grain().words()).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          day,seen        | account and day
          seen,other,day  | account and day
          day,views       | account and day
          day             | none
          seen,views      | none
          day,seen,hour   | none
          """)
  void a_header_has_one_label_of_each_list_and_none_of_those_it_must_not_have(
      String header, String grain) {
    FormatDescription format =
        format(
            """
            - grain: account and day
              recognise: {by: [date, [Seen, Views]], without: Hour}
              columns: {date: Day, impressions: Seen}
            """);

    assertThat(found(format, "", header, "")).isEqualTo(grain);
  }

  @ParameterizedTest
  @CsvSource({"Likes of days, account and day", "Days, none", "'', none"})
  void a_titled_table_is_below_its_title(String title, String grain) {
    FormatDescription format =
        format("- {grain: account and day, title: Likes of .*, columns: {date: Day}}");

    assertThat(found(format, title, "day,likes", "")).isEqualTo(grain);
    assertThat(HeaderMatch.isTitle(format.tables(), title)).isEqualTo(!grain.equals("none"));
  }

  @Test
  void a_table_of_described_labels_only_has_no_other_but_may_have_blank_ones() {
    FormatDescription format =
        format(
            """
            - grain: account and day
              recognise: {by: [date], only: true}
              columns: {date: Day, likes: {labels: Likes, rate: Like rate, of: reach}}
            """);

    assertThat(found(format, "", "day,likes,,like rate", "")).isEqualTo("account and day");
    assertThat(found(format, "", "day,likes,shares", "")).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Total,5   | account and day
          2026,5    | none
          Totals,5  | none
          ''        | none
          """)
  void the_first_row_may_have_to_say_something(String next, String grain) {
    FormatDescription format =
        format(
            """
            - grain: account and day
              recognise: {by: [date], first-row: {Day: total}}
              columns: {date: Day}
            """);

    assertThat(found(format, "", "day,likes", next)).isEqualTo(grain);
    assertThat(found(format, "", "other,likes", next)).isEqualTo("none");
  }

  @Test
  void of_several_tables_the_one_with_more_conditions_is_meant_then_the_one_with_more_columns() {
    FormatDescription format =
        format(
            """
            - {grain: account and day, recognise: {by: [date]}, columns: {date: Day, likes: A, reach: B}}
            - {grain: audience, recognise: {by: [date, A]}, columns: {date: Day}}
            - {grain: post lifetime, recognise: {by: [Day]}, columns: {post_id: Day, likes: A}}
            """);

    assertThat(find(format, "", "day,a,b", ""))
        .hasValueSatisfying(best -> assertThat(best.score()).isEqualTo(202));
    assertThat(found(format, "", "day,a,b", "")).isEqualTo("audience");
    assertThat(found(format, "", "day,b", "")).isEqualTo("account and day");
    assertThat(find(format, "", "day,b", "").orElseThrow().score()).isEqualTo(102);
  }

  @Test
  void tables_are_those_of_the_sheet_the_entry_and_the_first_cell() {
    FormatDescription format =
        format(
            """
            - {grain: audience, title: A, sheet: fans, skip: x}
            - {grain: audience, title: B, entry: "demo.*[.]csv", skip: x}
            - {grain: audience, recognise: {by: [C], begins: "report .*"}, skip: x}
            """);

    assertThat(titles(format, Optional.empty(), Optional.of("Our fans"), "")).isEqualTo("A B");
    assertThat(titles(format, Optional.empty(), Optional.of("Days"), "")).isEqualTo("B");
    assertThat(titles(format, Optional.of("x/demo-1.csv"), Optional.empty(), "")).isEqualTo("A B");
    assertThat(titles(format, Optional.of("x/other.csv"), Optional.empty(), "report of may"))
        .isEqualTo("A C");
  }

  private static String titles(
      FormatDescription format, Optional<String> entry, Optional<String> sheet, String begin) {
    SheetRef ref = new SheetRef(entry, sheet, SheetKind.values()[0]);
    return String.join(
        " ",
        HeaderMatch.tablesOf(format, ref, begin).stream()
            .map(table -> table.titles().isEmpty() ? "C" : table.titles().get(0).pattern())
            .toList());
  }

  @Test
  void cells_are_found_in_the_order_of_the_known_labels_and_a_numbered_one_last() {
    HeaderCells cells =
        HeaderCells.of(
            new Layout(List.of("Likes", "Post ID", "Gilla", "likes", "")),
            Style.PLATFORM,
            List.of());
    List<LabelPattern> known =
        format("- {grain: audience, recognise: {by: [Gilla, Likes]}, skip: x}")
            .tables()
            .get(0)
            .required()
            .stream()
            .flatMap(List::stream)
            .toList();

    assertThat(cells.find(known, OptionalInt.empty())).containsExactly(2, 0, 3);
    assertThat(cells.find(List.of(), OptionalInt.of(5))).containsExactly(4);
    assertThat(cells.find(List.of(), OptionalInt.of(6))).isEmpty();
    assertThat(cells.labelled()).containsExactly(0, 1, 2, 3);
    assertThat(cells.label(1)).isEqualTo("post id");
  }

  @Test
  void cells_of_a_column_are_in_the_order_of_the_file() {
    FormatDescription format =
        format(
            "- {grain: account and day, recognise: {by: [date]}, columns: {date: [Day, Dag], likes: L}}");
    Layout layout = new Layout(List.of("DAG", "L", "Day"));

    assertThat(HeaderMatch.cellsOf(format.tables().get(0).columns().get("date"), layout))
        .containsExactly(0, 2);
  }
}
