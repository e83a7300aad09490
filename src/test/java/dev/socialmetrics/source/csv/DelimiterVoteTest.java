package dev.socialmetrics.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.StrictFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which character divides the cells: as the first line says, or as most records show. */
class DelimiterVoteTest {
  private static char vote(String head) {
    return DelimiterVote.of(head, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a,b\\n1,2~,",
        "a;b\\n1,5;2,5\\n1,5;2\\n~;",
        "a\\tb, c\\n1\\t2~\\t",
        "a|b\\n1|2~|",
        "word~,",
        "``~,",
        "Report, of today, and more\\na;b\\n1;2\\n~;",
        "a,b;c~,",
        "a,b;c;d~;",
        "\"x,y,z\";b\\n\"q,r,s\";2~;",
        "\"a\"\"b,c\";d\\n1;2~;",
        "5\" tall, wide;b\\n5\";c~;",
        "\"two\\nlines, and, more\";b\\n1;2~;"
      })
  void the_delimiter_divides_the_most_records_evenly(String head, String delimiter) {
    assertThat(vote(head.translateEscapes())).isEqualTo(delimiter.translateEscapes().charAt(0));
  }

  @Test
  void a_record_that_may_be_cut_off_does_not_count_unless_it_is_the_only_one() {
    String cut = "a,b\n1;2;3\n4;5;6";

    assertThat(DelimiterVote.of(cut, true)).isEqualTo(';');
    assertThat(DelimiterVote.of("x;y\n1,2\n4,5", false)).isEqualTo(',');
    assertThat(DelimiterVote.of("x,y\n1;2", false)).isEqualTo(',');
    assertThat(DelimiterVote.of("x;y;z", false)).isEqualTo(';');
  }

  @Test
  void a_quote_that_is_never_closed_hides_what_is_behind_it() {
    assertThat(vote("a;b\n\"1,2,3,4\n5,6,7,8\n9,1,2,3\n")).isEqualTo(';');
  }

  @Test
  void delimiters_inside_quotes_are_not_counted() {
    assertThat(DelimiterVote.count("a,\"b,c\",d", ',')).isEqualTo(2);
    assertThat(DelimiterVote.count("a,\"b\"\"c,\",d", ',')).isEqualTo(2);
    assertThat(DelimiterVote.count("a,b\"c,d\"", ',')).isEqualTo(2);
    assertThat(DelimiterVote.count("a;b|c;d|e;f", ';')).isEqualTo(3);
    assertThat(DelimiterVote.count("", ',')).isZero();
  }

  private static CharWindow window(String text) throws IOException, FileRefused {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CharWindow window =
        new CharWindow(
            new StrictFeed(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 0, at -> 1));
    window.fill();
    return window;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "sep=;\\na;b~;~a;b~2",
        "SEP=,\\r\\na~,~a~2",
        "sep=\\t\\ra~\\t~a~2",
        "sep=;;;;\\na~;~a~2",
        "sep=|~|~``~1",
        "sep=^\\na~^~a~2"
      })
  void a_first_line_may_declare_it_and_is_passed_over(
      String text, String delimiter, String rest, long line) throws Exception {
    CharWindow window = window(text.translateEscapes());

    assertThat(CsvDialect.declared(window)).hasValue(delimiter.translateEscapes().charAt(0));
    assertThat(window.head()).isEqualTo(rest);
    assertThat(window.line).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "sep=\\na~.",
        "sep=~.",
        "sep=a\\n~.",
        "sep=\"\\n~.",
        "sep= \\n~.",
        "sep=;,\\n~.",
        "sep=;x\\n~.",
        "sep;=\\n~.",
        "a\\nsep=;\\n~.",
        "``~."
      })
  void other_first_lines_declare_nothing_and_stay(String text, String ignored) throws Exception {
    CharWindow window = window(text.translateEscapes());

    assertThat(CsvDialect.declared(window)).isEmpty();
    assertThat(window.head()).isEqualTo(text.translateEscapes());
    assertThat(window.line).isEqualTo(1);
  }
}
