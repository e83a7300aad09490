package dev.socialmetrics.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerseWriterTest {
  @Test
  void end_tags_that_the_next_tag_implies_are_left_out() throws IOException {
    assertThat(terse("<table><tr><th>a</th><td>1</td></tr></table><ul><li>b</li></ul>"))
        .isEqualTo("<table><tr><th>a<td>1</table><ul><li>b</ul>");
    assertThat(terse("<dl><dt>a</dt><dd>1</dd></dl><p>b</p>"))
        .isEqualTo("<dl><dt>a<dd>1</dl><p>b</p>");
  }

  @Test
  void one_plain_word_needs_no_quotes() throws IOException {
    assertThat(terse("<a class=\"l\" id=\"a-1_b.c:d#e\" href=\"a b\">x</a>"))
        .isEqualTo("<a class=l id=a-1_b.c:d#e href=\"a b\">x</a>");
    assertThat(terse("<a a=\"\" b=\"x=y\" c=\"x>y\" d=\"é\" e=\"'\" f=\"a/\">"))
        .isEqualTo("<a a=\"\" b=\"x=y\" c=\"x>y\" d=\"é\" e=\"'\" f=\"a/\">");
  }

  @Test
  void a_slash_after_a_value_does_not_become_part_of_it() throws IOException {
    assertThat(terse("<path class=\"a\" d=\"z\"/>")).isEqualTo("<path class=a d=\"z\"/>");
  }

  @Test
  void text_and_styles_pass_as_they_are() throws IOException {
    String page = "<style>a > b[c=\"d\"] { }</style>say=\"so\" &lt;/td&gt; \ud83d\ude00\n";

    assertThat(terse(page)).isEqualTo(page);
  }

  @Test
  void it_does_not_matter_in_which_pieces_a_page_comes() throws IOException {
    String page = "<tr class=\"a\"><td title=\"x>y\">1 < 2</td></tr><b>3</b>";
    StringWriter out = new StringWriter();
    try (TerseWriter writer = new TerseWriter(out)) {
      for (int at = 0; at < page.length(); at++) {
        writer.write(page, at, 1);
      }
    }

    assertThat(out).hasToString(terse(page));
  }

  private static String terse(String page) throws IOException {
    StringWriter out = new StringWriter();
    try (TerseWriter writer = new TerseWriter(out)) {
      writer.write(page);
    }
    return out.toString();
  }
}
