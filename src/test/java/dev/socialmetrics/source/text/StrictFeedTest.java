package dev.socialmetrics.source.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.problem.FileRefused;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes to characters, however few of them come or fit at a time. */
class StrictFeedTest {
  private static final String TEXT = "aé€\uD83D\uDE00\0z";

  /** Gives one byte at a time. */
  private static InputStream slow(byte... bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, 1));
      }
    };
  }

  private static String all(TextFeed feed, int room) throws IOException, FileRefused {
    StringBuilder text = new StringBuilder();
    char[] chars = new char[room + 3];
    int count = feed.read(chars, 3, room);
    while (count >= 0) {
      assertThat(count).isBetween(1, room);
      text.append(chars, 3, count);
      count = feed.read(chars, 3, room);
    }
    assertThat(feed.read(chars, 3, room)).isEqualTo(-1);
    return text.toString();
  }

  private static StrictFeed utf8(InputStream in) {
    return new StrictFeed(in, StandardCharsets.UTF_8, 0, at -> 1);
  }

  @Test
  void characters_of_several_bytes_are_whole_whatever_comes_at_a_time() throws Exception {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

    assertThat(all(utf8(slow(bytes)), 2)).isEqualTo(TEXT);
    assertThat(all(utf8(new ByteArrayInputStream(bytes)), 2)).isEqualTo(TEXT);
    assertThat(all(utf8(slow()), 2)).isEmpty();
  }

  @Test
  void more_than_a_buffer_is_read_whole() throws Exception {
    String text = "€a".repeat(50_000);

    assertThat(all(utf8(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), 4_000))
        .isEqualTo(text);
  }

  @Test
  void a_wrong_byte_is_named_by_its_offset_in_the_file_and_its_line() {
    List<Long> asked = new ArrayList<>();
    byte[] bytes = "ab\nc\u00e9d".getBytes(StandardCharsets.ISO_8859_1);
    LineCount lines =
        offset -> {
          asked.add(offset);
          return 2;
        };
    StrictFeed feed = new StrictFeed(slow(bytes), StandardCharsets.UTF_8, 3, lines);

    assertThatThrownBy(() -> all(feed, 10))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> {
              assertThat(refused.line()).isEqualTo(2);
              assertThat(refused.problem().found().orElseThrow())
                  .isEqualTo("byte 0xE9 at offset 7 in line 2");
              assertThat(refused.problem().expected()).isEqualTo("UTF-8 text");
            });
    assertThat(asked).containsExactly(7L);
  }

  @Test
  void a_character_that_is_cut_off_at_the_end_is_wrong() {
    assertThatThrownBy(() -> all(utf8(slow((byte) 'a', (byte) 0xE2, (byte) 0x82)), 10))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("byte 0xE2 at offset 1");
  }

  @Test
  void windows_1252_has_bytes_that_are_no_character() throws Exception {
    Charset western = Charset.forName("windows-1252");
    StrictFeed good = new StrictFeed(slow((byte) 0x80, (byte) 0xFC), western, 0, at -> 1);
    StrictFeed bad = new StrictFeed(slow((byte) 'a', (byte) 0x81), western, 0, at -> 1);

    assertThat(all(good, 10)).isEqualTo("€ü");
    assertThatThrownBy(() -> all(bad, 10))
        .hasMessageContaining("byte 0x81 at offset 1 in line 1, expected windows-1252 text");
  }

  @Test
  void utf_16_comes_in_either_order_and_keeps_half_of_a_pair() throws Exception {
    String text = TEXT + "\uD83D";
    byte[] big = {
      0,
      'a',
      0,
      (byte) 0xE9,
      0x20,
      (byte) 0xAC,
      (byte) 0xD8,
      0x3D,
      (byte) 0xDE,
      0,
      0,
      0,
      0,
      'z',
      (byte) 0xD8,
      0x3D
    };
    byte[] little = new byte[big.length];
    for (int i = 0; i < big.length; i++) {
      little[i] = big[i ^ 1];
    }

    assertThat(all(new Utf16Feed(slow(big), true), 2)).isEqualTo(text);
    assertThat(all(new Utf16Feed(slow(little), false), 3)).isEqualTo(text);
  }

  @Test
  void an_odd_number_of_bytes_is_no_utf_16() {
    assertThatThrownBy(() -> all(new Utf16Feed(slow((byte) 0, (byte) 'a', (byte) 0), true), 2))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith(
            "enc.utf16-odd-length: found UTF-16 text with an odd number of bytes, expected two bytes"
                + " for each character. ");
  }
}
