package dev.socialmetrics.format.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.ProblemCode;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each key of a description has its place in what is read. */
class FormatReaderTest {
  private static final String HEAD = "title: Shop\nsource: invented\n";

  private static FormatDescription read(String text) {
    return new FormatReader("shop", "shop.yml", true, ExportWords.NONE).read(text).get(0);
  }

  private static TableDescription table(String keys) {
    return read(HEAD + "tables:\n" + keys.indent(2)).tables().get(0);
  }

  private static ColumnDescription column(String grain, String name, String keys) {
    String key = grain.equals("audience") ? "date" : "post_id";
    return table(
            "- {grain: "
                + grain
                + ", recognise: {by: [X]}, columns: {"
                + key
                + ": X, "
                + name
                + ": "
                + keys
                + "}}")
        .columns()
        .get(name);
  }

  private static List<String> patterns(List<Pattern> patterns) {
    return patterns.stream().map(Pattern::pattern).toList();
  }

  @Test
  void a_format_that_says_little_is_of_any_platform_and_in_english() {
    FormatDescription format =
        read(
            HEAD
                + "tables: [{grain: post lifetime, recognise: {by: [Id]}, columns: {post_id: Id}}]");

    assertThat(format.name()).isEqualTo("shop");
    assertThat(format.platform()).isEmpty();
    assertThat(format.zone()).isEmpty();
    assertThat(format.delimiter()).isEmpty();
    assertThat(format.months()).containsExactly("en");
    assertThat(format.decimalComma()).isFalse();
    assertThat(format.eitherOrder()).isFalse();
    assertThat(format.onlyInFolder()).isFalse();
    assertThat(format.style()).isEqualTo(Style.PLATFORM);
    assertThat(format.isCanonical()).isFalse();
    assertThat(format.own()).isTrue();
  }

  @Test
  void all_that_is_said_of_a_format_is_read() {
    FormatDescription format =
        read(
            """
            title: Shop
            source: invented
            platform: tiktok
            platforms: [tiktok, x]
            zone: Europe/Oslo
            encoding: latin1
            delimiter: tab
            file-name: ["shop_(?<account>.+)[.]csv", Shop]
            export-pattern: [yyyyMMdd, dd.MM.yyyy]
            numbers: comma
            order: either
            languages: [nb, sv]
            missing: [NONE, "  Not  Set "]
            never: saves
            basis: views
            only-in-folder: true
            refuse-files: {name: draft, because: Export the final report.}
            tables: [{grain: audience, title: Fans, skip: Later.}]
            """);

    assertThat(format.platform()).contains("tiktok");
    assertThat(format.platforms()).containsExactly("tiktok", "x");
    assertThat(format.zone()).contains(ZoneId.of("Europe/Oslo"));
    assertThat(format.encoding()).contains("ISO-8859-1");
    assertThat(format.delimiter()).contains('\t');
    assertThat(patterns(format.fileNames())).containsExactly("shop_(?<account>.+)[.]csv", "Shop");
    assertThat(format.exportPatterns()).containsExactly("yyyyMMdd", "dd.MM.yyyy");
    assertThat(format.decimalComma()).isTrue();
    assertThat(format.eitherOrder()).isTrue();
    assertThat(format.months()).containsExactly("nb", "sv");
    assertThat(format.missing()).containsExactlyInAnyOrder("none", "not set");
    assertThat(format.never()).containsExactly("saves");
    assertThat(format.basis()).contains("views");
    assertThat(format.onlyInFolder()).isTrue();
    assertThat(format.refusedFiles().get(0).because()).isEqualTo("Export the final report.");
  }

  @Test
  void a_table_is_recognised_by_labels_and_by_what_its_columns_are_called() {
    TableDescription table =
        table(
            """
            - grain: account and day
              entry: days
              sheet: Daily
              title: Days of .*
              recognise:
                by: [date, ["Seen", likes]]
                without: [Post id]
                begins: Report
                only: true
                first-row: {Day: "[0-9.]+"}
              columns: {date: [Day, Dag], likes: Gilla}
            """);

    assertThat(table.recognisedBy())
        .isEqualTo(
            "title Days of .*; sheet Daily; entry days; columns day or dag, seen or gilla;"
                + " without post id");
    assertThat(patterns(table.begins())).containsExactly("Report");
    assertThat(table.only()).isTrue();
    assertThat(patterns(table.firstRow().get(LabelPattern.of("Day")))).containsExactly("[0-9.]+");
    assertThat(table.kind()).contains(Kind.DAILY);
  }

  @Test
  void any_figure_means_the_labels_of_all_figures() {
    TableDescription table =
        table(
            "- {grain: account and day, recognise: {by: [[\"{figure}\"]]}, columns: {date: D, likes:"
                + " Gilla}}");

    List<String> labels = table.required().get(0).stream().map(LabelPattern::shown).toList();

    assertThat(labels).contains("gilla", "reach", "comments").doesNotContain("likes", "date");
  }

  @Test
  void rows_that_are_no_data_are_found_by_their_column_whatever_it_is_called() {
    TableDescription table =
        table(
            """
            - grain: account and day
              recognise: {by: [date]}
              columns: {date: [Day, Dag]}
              ignore:
                - {reason: cut-off, column: date, matches: "more.*", is: [Sum, TOTAL]}
                - {reason: preamble, position: 2, empty: true}
                - {reason: error, cells: 1}
              refuse-rows: {column: date, matches: week.*, because: Export days.}
            """);

    IgnoreRule first = table.ignore().get(0);
    assertThat(first.reason()).isEqualTo(ProblemCode.ROW_CUT_OFF);
    assertThat(first.labels()).extracting(LabelPattern::text).containsExactly("day", "dag");
    assertThat(first.is()).containsExactlyInAnyOrder("sum", "total");
    assertThat(first.matches().orElseThrow().matcher("MORE rows").matches()).isTrue();
    assertThat(table.ignore().get(1).position()).hasValue(2);
    assertThat(table.ignore().get(1).empty()).contains(true);
    assertThat(table.ignore().get(2).cells()).hasValue(1);
    assertThat(table.ignore().get(2).looksAtColumn()).isFalse();
    assertThat(table.refuseRows().get(0).because()).isEqualTo("Export days.");
  }

  @Test
  void a_total_names_its_columns_and_what_its_row_is_called() {
    TotalDescription total =
        table(
                """
                - grain: account and day
                  recognise: {by: [date]}
                  columns: {date: Day, likes: Likes}
                  total: {columns: [likes], rows: Sum.*, may-exceed: true}
                  figures: period
                  combine: sum
                  divided-by: Store
                """)
            .total()
            .orElseThrow();

    assertThat(total.columns()).containsExactly("likes");
    assertThat(patterns(total.rows())).containsExactly("Sum.*");
    assertThat(total.mayExceed()).isTrue();
  }

  @Test
  void a_table_that_is_skipped_or_refused_has_no_kind() {
    assertThat(table("- {grain: audience, title: Fans, skip: Later.}").kind()).isEmpty();
    assertThat(table("- {grain: audience, title: Fans, refuse: Export days.}").kind()).isEmpty();
    assertThat(table("- {grain: audience, title: Fans, columns: {date: Day}}").kind())
        .contains(Kind.AUDIENCE);
  }
}
