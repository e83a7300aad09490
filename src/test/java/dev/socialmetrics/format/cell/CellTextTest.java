package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edges of cells, signs for no value, and what a text that should be a number looks like. */
class CellTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        " ", "\t", "\n", "\0", "\u00a0", "\u2000", "\u200b", "\u200d", "\u202f", "\u3000", "\ufeff"
      })
  void blanks_and_invisible_characters_are_cut_off_at_both_ends(String edge) {
    assertThat(CellText.trim(edge + "a b" + edge)).isEqualTo("a b");
    assertThat(CellText.trim(edge + "a" + edge + "b")).isEqualTo("a" + edge + "b");
    assertThat(CellText.trim(edge + edge)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!", "\u009f", "\u00a1", "\u1fff", "\u200e", "\u202e", "\u2030", "\u3001", "\ufefe"
      })
  void other_characters_stay(String other) {
    assertThat(CellText.trim(other + "a" + other)).isEqualTo(other + "a" + other);
  }

  @Test
  void a_text_without_edges_is_the_same_and_a_row_that_is_too_short_has_blank_cells() {
    String text = "a b";

    assertThat(CellText.trim(text)).isSameAs(text);
    assertThat(CellText.trim(" x")).isEqualTo("x");
    assertThat(CellText.trim("x ")).isEqualTo("x");
    assertThat(CellText.trimOrEmpty(null)).isEmpty();
    assertThat(CellText.trimOrEmpty(" x ")).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "-, true",
    "--, true",
    "N/A, true",
    "Null, true",
    "0, false",
    "+, false",
    "-+, false",
    "---, false",
    "n.a, false",
    "none, false",
    "nulls, false"
  })
  void few_texts_mean_no_value(String text, boolean absent) {
    assertThat(CellText.isAbsent(text)).isEqualTo(absent);
  }

  @Test
  void digits_are_those_of_ascii() {
    assertThat("/0123456789:\u0661".chars().filter(c -> CellText.isDigit((char) c)).count())
        .isEqualTo(10);
    assertThat(CellText.isDigit('/')).isFalse();
    assertThat(CellText.isDigit(':')).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, PLAIN",
    "-1.5, PLAIN",
    "+.5, PLAIN",
    "5., PLAIN",
    "1.2.3, LOCALE",
    "'1,2', LOCALE",
    "1 2, LOCALE",
    "1\u00a02, LOCALE",
    "1\u202f2, LOCALE",
    "1\u20192, LOCALE",
    "., OTHER",
    "',', OTHER",
    "+, OTHER",
    "1e5, OTHER",
    "nan, NOT_FINITE",
    "-INF, NOT_FINITE",
    "+Infinity, NOT_FINITE",
    "∞, NOT_FINITE",
    "nano, OTHER",
    "1nan, OTHER",
    "-+1, OTHER"
  })
  void a_text_has_one_shape(String text, NumberShape shape) {
    assertThat(NumberShape.of(text)).isEqualTo(shape);
  }

  @Test
  void a_number_has_up_to_64_characters() {
    assertThat(NumberShape.of("1".repeat(64))).isEqualTo(NumberShape.PLAIN);
    assertThat(NumberShape.of("1".repeat(65))).isEqualTo(NumberShape.TOO_LONG);
    assertThat(NumberShape.of("a".repeat(64))).isEqualTo(NumberShape.OTHER);
    assertThat(NumberShape.signLength("-1")).isEqualTo(1);
    assertThat(NumberShape.signLength("+1")).isEqualTo(1);
    assertThat(NumberShape.signLength("1-")).isZero();
  }

  @Test
  void a_whole_number_of_18_digits_is_read_at_once_and_one_of_19_after_a_closer_look() {
    CountReader counts = new CountReader(false);

    assertThat(Cell.outcome(counts, "9".repeat(18))).isEqualTo("9".repeat(18));
    assertThat(Cell.outcome(counts, "1" + "0".repeat(18))).isEqualTo("1" + "0".repeat(18));
    assertThat(Cell.outcome(counts, "12/")).isEqualTo("cell.integer");
    assertThat(Cell.outcome(counts, "12:")).isEqualTo("cell.integer");
    assertThat(Cell.outcome(counts, "+" + "9".repeat(70))).isEqualTo("cell.integer-range");
    assertThat(Cell.outcome(counts, "9".repeat(70) + "x")).isEqualTo("cell.integer");
    assertThat(Cell.outcome(counts, "0".repeat(63) + "7")).isEqualTo("7");
    assertThat(Cell.outcome(counts, "00")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "1.234, cell.locale-number",
    "12.345, cell.locale-number",
    "123.456, cell.locale-number",
    "1234.567, cell.integer",
    "0.123, cell.integer",
    "0.000, 0",
    "1.23, cell.integer",
    "1.2345, cell.integer",
    "+1.000, cell.locale-number",
    "1.00, 1",
    "1.0000, 1",
    "-.0, cell.integer"
  })
  void three_digits_behind_a_point_may_be_those_of_thousands(String text, String outcome) {
    assertThat(Cell.outcome(new CountReader(true), text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "A #one and #Two, #one #Two",
    "#one #one #ONE, #one #ONE",
    "#2026 #a2026 #_x, #a2026 #_x",
    "c#sharp me@x#y https://a.b/#c &#39; #ok, #ok",
    "#été#sommer, #été",
    "no tags # here, none",
    "none, none"
  })
  void hashtags_are_listed_once_in_the_order_of_the_caption(String caption, String tags) {
    assertThat(Hashtags.of(caption).orElse("none")).isEqualTo(tags);
  }

  @ParameterizedTest
  @CsvSource({
    "a &amp; b, a & b",
    "&lt;b&gt;, <b>",
    "&quot;&apos;&#39;&#x27;, \"'''",
    "a&nbsp;b, a\u00a0b",
    "&amp;lt;, &lt;",
    "&eacute; & &amp, &eacute; & &amp",
    "&#8364;&#x1F600;, €\ud83d\ude00",
    "&#0;&#xD800;&#9999999;, &#0;&#xD800;&#9999999;",
    "plain, plain"
  })
  void the_entities_that_platforms_leave_are_undone_once(String text, String plain) {
    assertThat(HtmlText.plain(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a &lt;b&gt;</p>|a <b>",
        "<p>a<br>b<br />c</p>|a~b~c",
        "<p>a</p><p>b</p>|a~~b",
        "<p>a</p><blockquote><p>b</p></blockquote>|a~~b",
        "<ul><li>a</li><li>b</li></ul>|a~b",
        "a <a href=\"x\" title=\"1 > 0\">#<span>b</span></a>|a #b",
        "a<!-- <p>b -->c|ac",
        "3 < 4 and <a|3 < 4 and <a",
        "a & b|a & b"
      })
  void of_html_the_text_is_left(String html, String text) {
    assertThat(HtmlText.withoutTags(html)).isEqualTo(text.replace('~', '\n'));
  }
}
