package dev.socialmetrics.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.FileRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CharWindowTest {
  private static final int INITIAL_CHARS = 64 * 1024;

  private static CharWindow window(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new CharWindow(
        new StrictFeed(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 0, at -> 1));
  }

  @Test
  void it_slides_along_the_text_and_the_record_stays_what_it_was() throws Exception {
    String text = "0123456789".repeat(30_000);
    CharWindow window = window(text);
    StringBuilder read = new StringBuilder();

    while (window.hasNext()) {
      window.at++;
      if (window.length() == 7 || !window.hasNext()) {
        read.append(window.text());
        window.startRecord();
      }
    }

    assertThat(read).hasToString(text);
    assertThat(window.chars).hasSize(INITIAL_CHARS);
    assertThat(window.isWholeFileRead()).isTrue();
    assertThat(window.more()).isFalse();
  }

  @Test
  void it_grows_with_a_record_that_is_longer() throws Exception {
    String text = "x".repeat(3 * INITIAL_CHARS);
    CharWindow window = window(text);
    while (window.hasNext()) {
      window.at++;
    }

    assertThat(window.length()).isEqualTo(text.length());
    assertThat(window.text()).isEqualTo(text);
  }

  @Test
  void a_first_look_sees_a_short_text_whole_and_a_long_one_in_part() throws Exception {
    CharWindow small = window("a,b\n");
    small.fill();
    CharWindow large = window("y".repeat(2 * INITIAL_CHARS));
    large.fill();

    assertThat(small.head()).isEqualTo("a,b\n");
    assertThat(small.isWholeFileRead()).isTrue();
    assertThat(large.head().length()).isBetween(INITIAL_CHARS - 1024, INITIAL_CHARS);
    assertThat(large.isWholeFileRead()).isFalse();
  }

  @Test
  void a_line_end_of_two_characters_is_passed_over_as_one() throws Exception {
    CharWindow window = window("\r\n\n\rx\r");

    window.hasNext();
    assertThat(afterLineEnd(window)).isEqualTo(2);
    assertThat(afterLineEnd(window)).isEqualTo(3);
    assertThat(afterLineEnd(window)).isEqualTo(4);
    window.at++;
    assertThat(afterLineEnd(window)).isEqualTo(6);
    assertThat(window.hasNext()).isFalse();
  }

  private static int afterLineEnd(CharWindow window) throws IOException, FileRefused {
    window.skipLineEnd();
    return window.at;
  }

  @Test
  void only_utf_16_may_hold_half_of_a_pair() {
    assertThat(window("a").mayHoldLoneSurrogates()).isFalse();
    assertThat(
            new CharWindow(new Utf16Feed(new ByteArrayInputStream(new byte[0]), true))
                .mayHoldLoneSurrogates())
        .isTrue();
  }

  @Test
  void closing_it_closes_what_it_reads() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    ByteArrayInputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    new CharWindow(new Utf16Feed(in, true)).close();

    assertThat(closed).isTrue();
  }
}
