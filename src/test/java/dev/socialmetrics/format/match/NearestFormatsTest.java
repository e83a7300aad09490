package dev.socialmetrics.format.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.ShippedFormats;
import dev.socialmetrics.format.description.ExportWords;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.FormatReader;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads of a table that is of no format. */
class NearestFormatsTest {
  private static final FormatDescription DAYS =
      format(
          "days",
          "platform: tiktok\n",
          "{grain: account and day, recognise: {by: [date, Seen]}, columns: {date: Day,"
              + " impressions: Seen, likes: Likes, comments: Replies}}");

  private static FormatDescription format(String name, String keys, String table) {
    String text = "title: a\nsource: b\n" + keys + "tables:\n  - " + table + "\n";
    return new FormatReader(name, name + ".yml", true, ExportWords.NONE).read(text).get(0);
  }

  private static SheetHead head(String... lines) {
    return new SheetHead(
        Arrays.stream(lines).map(line -> Arrays.asList(line.split(",", -1))).toList(),
        Optional.empty());
  }

  private static NearestFormats nearest(FormatDescription... formats) {
    List<FormatDescription> all = List.of(formats);
    return new NearestFormats(new Recogniser(all), new NearestShape(all), "acme/x/f.csv");
  }

  private static Nearness near(FormatDescription format, String... lines) {
    return new Nearness(format, format.tables().get(0), head(lines));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          day,likes,replies       | true  | days (missing: seen)
          day,seen,likes          | true  | days
          day,seen,colour,size    | true  | days (not known: colour, size)
          likes,replies,colour    | true  | days (missing: day, seen; not known: colour)
          day,,colour             | false | days (missing: seen; not known: colour)
          day,seen,a,b,c,d,e,f    | true  | days (not known: a, b, c, d, e, f)
          day,seen,a,b,c,d,e,f,g  | false | days (not known: a, b, c, d, e, f, g)
          day,seen,likes,a,b,c,d,e,f,g,h,i | false | days (not known: a, b, c, d, e, f, g, h, …)
          """)
  void a_table_is_near_with_two_labels_and_a_third_of_its_header(
      String header, boolean isNear, String text) {
    Nearness near = near(DAYS, "a title", header, "x,y");

    assertThat(near.isNear()).isEqualTo(isNear);
    assertThat(near.text()).isEqualTo(text);
  }

  @Test
  void a_missing_label_weighs_as_much_as_two_that_are_not_known() {
    assertThat(near(DAYS, "day,seen,likes,a,b").distance()).isEqualTo(2 / 3.0);
    assertThat(near(DAYS, "day,likes,replies").distance()).isEqualTo(2 / 3.0);
    assertThat(near(DAYS, "day,seen").distance()).isZero();
  }

  @Test
  void a_plain_format_says_in_which_folder_it_is_read() {
    String table =
        "{grain: account and day, recognise: {by: [date]}, columns: {date: Day, likes: L}}";

    assertThat(near(format("a", "platform: x\nonly-in-folder: true\n", table), "day,l").text())
        .isEqualTo("a (only in <input>/<account>/x/)");
    assertThat(near(format("a", "only-in-folder: true\n", table), "day,l").text())
        .isEqualTo("a (only in <input>/<account>/<platform>/)");
  }

  @Test
  void the_nearest_three_are_named_the_nearest_first() {
    FormatDescription far = format("far", "", table("Day, Seen, Hour, Minute"));
    FormatDescription farther = format("farther", "", table("Day, Seen, Hour, Minute, Second"));
    FormatDescription farthest = format("farthest", "", table("Day, Seen, H, M, S, Z"));

    assertThat(nearest(farthest, farther, DAYS, far).to(head("day,seen,colour")))
        .contains(
            "The nearest formats are days (not known: colour), far (missing: hour, minute; not"
                + " known: colour) and farther (missing: hour, minute, second; not known: colour).");
    assertThat(nearest(DAYS).to(head("day,seen,colour")))
        .contains("The nearest format is days (not known: colour).");
    assertThat(nearest(DAYS).to(head("colour,size"))).isEmpty();
  }

  private static String table(String labels) {
    return "{grain: account and day, recognise: {by: [" + labels + "]}, columns: {date: Day}}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | Row 2 has the columns post_id, likes: remove the row above, so that the file begins with them.
          2 | Row 3 has the columns post_id, likes: remove the 2 rows above, so that the file begins with them.
          """)
  void a_header_further_down_is_found_before_any_other_format(int above, String sentence) {
    String[] lines = new String[above + 1];
    Arrays.fill(lines, "report of may");
    lines[above] = "post_id,likes";
    List<FormatDescription> all = ShippedFormats.listAll();

    Optional<String> text =
        new NearestFormats(new Recogniser(all), new NearestShape(List.of()), "f.csv")
            .to(head(lines));

    assertThat(text).contains(sentence);
  }

  @Test
  void columns_of_the_same_kinds_in_the_same_order_are_shown_in_pairs() {
    SheetHead head = head("päivä,nähty,tykkäykset,replies", "1.5.2026,10,2,1");

    assertThat(new NearestShape(List.of(DAYS)).to(head, "acme/x/f.csv"))
        .contains(
            "The columns look like those of days, whose labels (left) beside those of the file are:"
                + " day | päivä, seen | nähty, likes | tykkäykset. Where they mean the same, add"
                + " them to a format of your own (src/docs/formats.md).");
  }

  @Test
  void columns_in_another_order_are_shown_as_one_list_beside_the_other() {
    SheetHead head = head("nähty,tykkäykset,päivä,kommentit", "10,2,1.5.2026,1");

    assertThat(new NearestShape(List.of(DAYS)).to(head, "acme/x/f.csv"))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains(
                        "are: day, seen, likes, replies | nähty, tykkäykset, päivä, kommentit. "));
  }

  @Test
  void no_shape_is_shown_where_a_date_is_missing_or_too_little_is_alike() {
    NearestShape shapes = new NearestShape(List.of(DAYS));

    assertThat(shapes.to(head("a,b,c,d", "1,2,3,4"), "f.csv")).isEmpty();
    assertThat(shapes.to(head("a,b,c,d,e,f", "1.5.2026,1,x,x,x,x"), "f.csv")).isEmpty();
    assertThat(shapes.to(head("a,b", "1.5.2026,1"), "f.csv")).isEmpty();
    assertThat(shapes.to(head("a,b,c,d"), "f.csv")).isEmpty();
  }

  @Test
  void of_like_shapes_that_of_the_folder_is_shown() {
    FormatDescription same =
        format(
            "aaa", "platform: x\n", table("Day").replace("}}", ", likes: L, reach: V, saves: S}}"));
    SheetHead head = head("päivä,nähty,tykkäykset,kommentit", "1.5.2026,10,2,1");
    NearestShape shapes = new NearestShape(List.of(same, DAYS));

    assertThat(shapes.to(head, "acme/tiktok/f.csv").orElseThrow()).contains("those of days,");
    assertThat(shapes.to(head, "acme/x/f.csv").orElseThrow()).contains("those of aaa,");
    assertThat(shapes.to(head, "f.csv").orElseThrow()).contains("those of aaa,");
  }

  @Test
  void a_refusal_of_columns_names_what_comes_near_them() {
    FileRefused refusal =
        new FileRefused(
            Problem.of(
                ProblemCode.FILE_TYPE_UNKNOWN, "the columns a", "known ones", "Rename them."));

    Problem near = nearest(DAYS).with(refusal, Optional.of(head("day,seen,size"))).problem();
    Problem far = nearest(DAYS).with(refusal, Optional.of(head("colour,size"))).problem();

    String days = " Of the platforms' own: The nearest format is days (not known: size).";
    assertThat(near.remedy()).isEqualTo("Rename them." + days + NearestFormats.DRAFT);
    assertThat(near.found()).contains("the columns a");
    assertThat(far.remedy()).isEqualTo("Rename them." + NearestFormats.DRAFT);
    assertThat(nearest(DAYS).with(refusal, Optional.empty()).problem().remedy())
        .isEqualTo("Rename them.");
  }

  @Test
  void days_in_columns_and_a_misread_mark_have_an_advice_of_their_own() {
    FileRefused refusal =
        new FileRefused(
            Problem.of(
                ProblemCode.FILE_TYPE_UNKNOWN, "the columns a", "known ones", "Rename them."));

    assertThat(
            nearest(DAYS)
                .with(refusal, Optional.of(head("metric,2026-05-01,2026-05-02", "day,seen,x")))
                .problem()
                .remedy())
        .isEqualTo(
            "The days are in columns: turn the table, so that each day is a row, with its date in a"
                + " column date and a column for each metric.");
    assertThat(HeaderSigns.advice(List.of("metric", "2026-05-01"))).isEmpty();
    assertThat(HeaderSigns.advice(List.of("metric", "2026-05-01x", "2026-05-02x"))).isEmpty();
    assertThat(HeaderSigns.advice(List.of("\u00EF\u00BB\u00BFday")))
        .contains(
            "A program read this text in the wrong encoding (UTF-8 as Windows-1252) and saved it so:"
                + " download the export again and import it as it is.");
  }

  @Test
  void a_table_with_none_of_the_columns_is_told_what_the_nearest_kind_needs() {
    NearestFormats formats =
        new NearestFormats(
            new Recogniser(ShippedFormats.listAll()), new NearestShape(List.of()), "f.csv");

    Problem problem = formats.unknown(new Layout(List.of("campain id", "cost"))).problem();

    assertThat(problem.found()).contains("the columns campain id, cost");
    assertThat(problem.expected()).isEqualTo("the columns of a known export");
    assertThat(problem.remedy())
        .isEqualTo(
            "The nearest is canonical-campaign, which needs account_id, platform, campaign_id,"
                + " start_date, end_date: rename the columns or export again.");
    assertThat(nearest(DAYS).unknown(new Layout(List.of("a"))).problem().remedy())
        .isEqualTo("metrics formats lists all formats.");
  }

  @Test
  void the_shape_of_a_file_is_that_of_its_first_rows() {
    SheetHead head =
        head("a title", "", "name,likes,day", ",,1.5.2026", "spring tents,--,2.5.2026", "x,5,y");

    TableShape shape = TableShape.of(head).orElseThrow();

    assertThat(shape.labels()).containsExactly("name", "likes", "day");
    assertThat(shape.cells()).containsExactly(CellShape.TEXT, CellShape.NUMBER, CellShape.DATE);
    assertThat(shape.hasDate()).isTrue();
    assertThat(
            shape.likeness(
                new TableShape(List.of("a", "b"), List.of(CellShape.DATE, CellShape.DATE))))
        .isEqualTo(1 / 3.0);
  }
}
