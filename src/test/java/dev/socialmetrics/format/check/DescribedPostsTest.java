package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts and days as a description says how they are written. */
class DescribedPostsTest {
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
    "p|1|2, 3",
    "p|1|, 1",
    "p||2, 2",
    "p|-|--, null",
    "p|0|0, 0",
    "p|1|x, cell.integer",
    "p|9223372036854775807|1, cell.integer-range"
  })
  void figures_of_several_columns_are_added(String cells, String likes) throws Exception {
    Described posts = posts("", "likes: {labels: [A, B], add: true}", "A|B");

    assertThat(posts.value("likes", cells)).isEqualTo(likes);
  }

  @Test
  void a_sum_that_is_too_large_says_so() throws Exception {
    Described posts = posts("", "likes: {labels: [A, B], add: true}", "A|B");

    assertThat(posts.messages("p|9223372036854775807|1"))
        .containsExactly(
            "column 3 \"B\": cell.integer-range: found \"1\", expected numbers whose sum is at most"
                + " 9223372036854775807. Correct the cell or export again; this row was left out.");
  }

  @Test
  void the_first_column_that_has_a_value_fills_it_whatever_their_order_in_the_file()
      throws Exception {
    Described posts = posts("", "likes: {labels: [B, A]}", "A|B");

    assertThat(posts.value("likes", "p|1|2")).isEqualTo("2");
    assertThat(posts.value("likes", "p|1|-")).isEqualTo("1");
  }

  @Test
  void a_word_of_the_format_or_a_masked_number_is_no_value() throws Exception {
    Described posts =
        posts("missing: [Not set]\n", "likes: {labels: A, missing: None}, caption: B", "A|B");

    assertThat(posts.value("likes", "p|not  SET|")).isEqualTo("null");
    assertThat(posts.value("likes", "p|NONE|")).isEqualTo("null");
    assertThat(posts.value("likes", "p|<5|")).isEqualTo("null");
    assertThat(posts.value("likes", "p|>5|")).isEqualTo("null");
    assertThat(posts.value("likes", "p|5>|")).isEqualTo("cell.integer");
    assertThat(posts.value("caption", "p|5|not set")).isEqualTo("not set");
    assertThat(posts.value("caption", "p|5|<3 tents")).isEqualTo("<3 tents");
  }

  @Test
  void a_part_of_a_text_may_be_taken() throws Exception {
    Described posts =
        posts(
            "",
            "likes: {labels: A, take: \"([0-9]+) likes\"}, comments: {labels: B, take: \"[0-9]+\"}",
            "A|B");

    assertThat(posts.value("likes", "p|about 12 likes|7 words")).isEqualTo("12");
    assertThat(posts.value("comments", "p|about 12 likes|7 words")).isEqualTo("7");
    assertThat(posts.value("likes", "p|many likes|7")).isEqualTo("cell.integer");
  }

  @Test
  void entities_and_hashtags_are_read_out_of_a_caption() throws Exception {
    Described posts = posts("", "caption: {labels: A, html: true}", "A");

    assertThat(posts.value("caption", "p|Tents &amp; more #tents #sun #tents"))
        .isEqualTo("Tents & more #tents #sun #tents");
    assertThat(posts.value("hashtags", "p|Tents &amp; more #tents #sun #tents"))
        .isEqualTo("#tents #sun");
    assertThat(posts.value("hashtags", "p|no tags")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.234;1234",
        "1.234.567;1234567",
        "1,5;cell.integer",
        "1 234;1234",
        "12%;cell.integer"
      })
  void numbers_with_a_decimal_comma_are_those_of_the_format(String cell, String likes)
      throws Exception {
    Described posts = posts("numbers: comma\n", "likes: A", "A");

    assertThat(posts.value("likes", "p|" + cell)).isEqualTo(likes);
  }

  @Test
  void rules_say_which_rows_are_no_data() throws Exception {
    String table =
        """
        grain: account and day
        recognise: {by: [Day]}
        columns: {date: Day, likes: Likes}
        ignore:
          - {reason: footer, column: Day, is: [Source, End]}
          - {reason: cut-off, column: Day, matches: "and [0-9]+ more"}
          - {reason: not-stored, column: Note, empty: false}
          - {reason: error, cells: 1}
          - {reason: total, column: Day, is: Sum all}
        """;
    Described days = Described.of("", table, "Day|Likes|Note");

    assertThat(days.value("likes", "END|5|")).isEqualTo("row.footer");
    assertThat(days.value("likes", "And 12 more|5|")).isEqualTo("row.cut-off");
    assertThat(days.value("likes", "2025-10-01|5|draft")).isEqualTo("row.not-stored");
    assertThat(days.value("likes", "|5|")).isEqualTo("row.export-error");
    assertThat(days.value("likes", "Sum all|5|")).isEqualTo("row.total");
    assertThat(days.value("likes", "|sum all|--")).isEqualTo("row.total");
    assertThat(days.value("likes", "2025-10-01|5|-")).isEqualTo("5");
  }
}
