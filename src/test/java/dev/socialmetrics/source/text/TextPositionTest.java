package dev.socialmetrics.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Places in a text, and the marks that it may begin with. */
class TextPositionTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'', 1, 1",
    "abc, 1, 4",
    "'a\\n', 2, 1",
    "'a\\nbc', 2, 3",
    "'a\\r\\nb', 2, 2",
    "'a\\rb', 2, 2",
    "'\\r\\r\\n\\n', 4, 1",
    "'\\n\\r', 3, 1",
    "'a\u2028b\u0085', 1, 5"
  })
  void line_ends_of_all_three_kinds_begin_a_line(String text, long line, long column) {
    assertThat(TextPosition.START.after(text.translateEscapes()))
        .isEqualTo(new TextPosition(line, column));
  }

  @Test
  void passing_over_two_texts_is_passing_over_both() {
    assertThat(new TextPosition(3, 5).after("ab")).isEqualTo(new TextPosition(3, 7));
    assertThat(new TextPosition(3, 5).after("ab\nc")).isEqualTo(new TextPosition(4, 2));
  }

  @Test
  void a_place_inside_a_text_is_counted_from_where_it_begins() {
    TextPosition begin = new TextPosition(10, 5);

    assertThat(begin.inside(1, 1)).isEqualTo(begin);
    assertThat(begin.inside(1, 4)).isEqualTo(new TextPosition(10, 8));
    assertThat(begin.inside(3, 4)).isEqualTo(new TextPosition(12, 4));
    assertThat(begin.inside(0, 0)).isEqualTo(begin);
    assertThat(begin).hasToString("line 10, column 5");
  }

  @ParameterizedTest
  @EnumSource
  void a_byte_order_mark_is_known_by_all_its_bytes(ByteOrderMark mark) {
    byte[] bytes =
        switch (mark) {
          case UTF_8 -> new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a'};
          case UTF_16LE -> new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0};
          case UTF_16BE -> new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a'};
          case NONE -> new byte[] {(byte) 0xEF, (byte) 0xBB, 'a', 'b'};
        };

    assertThat(ByteOrderMark.of(bytes)).isEqualTo(mark);
    assertThat(mark.length())
        .isEqualTo(mark == ByteOrderMark.NONE ? 0 : mark == ByteOrderMark.UTF_8 ? 3 : 2);
    assertThat(ByteOrderMark.of(new byte[] {bytes[0]})).isEqualTo(ByteOrderMark.NONE);
  }
}
