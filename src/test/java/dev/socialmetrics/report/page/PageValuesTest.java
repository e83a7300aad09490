package dev.socialmetrics.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.report.chart.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plain values that templates print. */
class PageValuesTest {
  private static final Datum REACH = new Datum("reach", "5", Map.of("account", "1"));
  private static final Datum CHANGE = new Datum("reach.change", "1", Map.of("account", "1"));
  private static final Delta UP = new Delta("up", "▲", "+1", "", Optional.of(CHANGE));
  private static final Delta NONE = new Delta("none", "", "", "no days", Optional.empty());

  private static Tile tile(String figure, boolean known, Delta delta) {
    return new Tile("Reach", figure, "", known, "", REACH, delta, Optional.empty(), "");
  }

  @ParameterizedTest
  @CsvSource({
    "'123,456,78', true, figure",
    "'123,456,789', true, figure long",
    "not in the data at all, false, figure none"
  })
  void a_long_number_is_set_smaller(String figure, boolean known, String style) {
    assertThat(tile(figure, known, NONE).style()).isEqualTo(style);
  }

  @Test
  void a_tile_carries_its_number_and_its_change_for_programs() {
    assertThat(tile("5", true, UP).figures()).containsExactly(REACH, CHANGE);
    assertThat(tile("5", true, NONE).figures()).containsExactly(REACH);
  }

  @Test
  void a_cell_shows_a_text_a_change_a_line_or_a_bar() {
    Spark spark = new Spark("", Line.of(new double[] {1, 2}, 0, 2, 10), 5, 178, 100, "");

    assertThat(Cell.of("5", "of 7").with(REACH).figures()).containsExactly(REACH);
    assertThat(Cell.of("5", "of 7").with(REACH).fine()).isEqualTo("of 7");
    assertThat(Cell.of(UP).figures()).containsExactly(CHANGE);
    assertThat(Cell.of(UP).with(REACH).figures()).containsExactly(REACH, CHANGE);
    assertThat(Cell.of("5").figures()).isEmpty();
    assertThat(Cell.of(spark).spark()).contains(spark);
    assertThat(Cell.meter(250).meter()).isEqualTo(OptionalInt.of(250));
    assertThat(spark.box()).isEqualTo("0 5 178 100");
  }

  @Test
  void a_table_says_which_columns_a_narrow_screen_can_do_without() {
    Table table =
        new Table(
            "Posts",
            "plain",
            List.of(Head.of("Post"), Head.of("Likes"), Head.spare("Reach"), Head.spare("Rate")),
            List.of(),
            "No posts.");

    assertThat(table.styles()).isEqualTo("plain s3 s4");
    assertThat(table.isEmpty()).isTrue();
    assertThat(table.names()).containsExactly(Shared.NONE, Shared.NONE, Shared.NONE);
  }

  private static TableRow row(String account, String likes, String other) {
    return new TableRow(
        account,
        "",
        "",
        List.of(
            Cell.of(likes).with(new Datum("likes", likes, Map.of("account", account))),
            Cell.of(other).with(new Datum(other, "1", Map.of("account", account)))));
  }

  @Test
  void the_name_of_a_column_of_figures_is_said_by_its_head() {
    Table table =
        new Table(
            "",
            "plain",
            List.of(Head.of("Account"), Head.of("Likes"), Head.of("Other")),
            List.of(row("1", "5", "reach"), row("2", "6", "views")),
            "");

    assertThat(table.names().get(0).about("figure")).isEqualTo("likes");
    assertThat(table.names().get(1)).isEqualTo(Shared.NONE);
    assertThat(table.shared()).isEqualTo(Shared.NONE);
    assertThat(Shared.of(table.rows().get(0)).about("account")).isEqualTo("1");
    assertThat(table.isEmpty()).isFalse();
  }

  @Test
  void what_is_said_around_a_figure_is_not_said_again() {
    Shared around = new Shared(Map.of("account", "1", "platform", "x"));
    Shared inner = new Shared(Map.of("account", "1", "currency", "EUR"));

    assertThat(inner.within(around)).isEqualTo(new Shared(Map.of("currency", "EUR")));
    assertThat(around.and(new Shared(Map.of("platform", "y"))).about("platform")).isEqualTo("y");
    assertThat(around.rest(REACH, "account")).isNull();
    assertThat(new Shared(Map.of("account", "2")).rest(REACH, "account")).isEqualTo("1");
    assertThat(around.rest(REACH, "figure")).isEqualTo("reach");
    assertThat(around.rest(REACH, "platform")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "nothing",
      value = {
        "'1,234', 1234, nothing",
        "−5, -5, nothing",
        "'8.10\u00a0%', 8.1, nothing",
        "8.16\u00a0%, 8.157, 8.157",
        "1.2K, 1234, 1234",
        "–, '', nothing",
        "0, '', ''"
      })
  void a_day_says_its_value_where_the_text_is_another_number(
      String text, String value, String unsaid) {
    assertThat(new DayTable.Value(text, value).unsaid()).isEqualTo(unsaid);
  }

  @Test
  void a_datum_has_only_attributes_that_pages_have() {
    assertThatThrownBy(() -> new Datum("reach", "5", Map.of("colour", "red")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("expected, was {colour=red}");
    assertThatThrownBy(() -> new Datum("reach", "", Map.of()))
        .hasMessage("reach has either a value or a reason");
    assertThatThrownBy(() -> new Datum("reach", "5", Map.of("reason", "stale")))
        .hasMessage("reach has either a value or a reason");
    assertThat(REACH.about("figure")).isEqualTo("reach");
    assertThat(REACH.about("platform")).isNull();
  }

  @Test
  void the_policy_of_a_page_allows_its_style_by_its_hash_and_nothing_else() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(PageStyle.css().getBytes(StandardCharsets.UTF_8));

    assertThat(PageStyle.policy())
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(PageStyle.css())
        .isEqualTo(PageStyle.css().strip())
        .doesNotContain("url(", "@import");
  }

  @Test
  void without_posts_a_page_says_why() {
    assertThat(TopContent.without("No posts.").posts()).isEmpty();
    assertThat(TopContent.without("No posts.").say()).isEqualTo("No posts.");
    assertThat(TopContent.without("No posts.").sayOfAllTime()).isEmpty();
  }
}
