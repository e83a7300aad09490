package dev.socialmetrics.source.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.problem.FileRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of files and of what lies packed in them, at any place and to their end. */
class ContentTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a"), text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static GzipContent content(byte[] packed) throws IOException {
    return new GzipContent(
        () -> RandomBytes.of(packed).stream(0, packed.length),
        packed.length,
        ContainerLimits.DEFAULTS);
  }

  @Test
  void a_file_can_be_read_again_and_its_head_is_no_longer_than_it() throws Exception {
    Content content = Content.of(file("abc"));

    assertThat(content.head(2)).asString().isEqualTo("ab");
    assertThat(content.head(9)).asString().isEqualTo("abc");
    assertThat(content.open().readAllBytes()).asString().isEqualTo("abc");
  }

  @Test
  void a_file_that_is_gone_is_a_refusal_and_a_link_is_not_followed() throws IOException {
    assertThatThrownBy(() -> Content.of(folder.resolve("none")).open())
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith("file.vanished: found no file there, ");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file("abc"));
    assertThatThrownBy(() -> Content.of(link).open()).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> RandomBytes.of(link)).isInstanceOf(IOException.class);
  }

  @Test
  void bytes_are_taken_at_any_place_of_a_file_and_of_memory() throws IOException {
    try (RandomBytes file = RandomBytes.of(file("0123456789"));
        RandomBytes memory = RandomBytes.of("0123456789".getBytes(StandardCharsets.UTF_8))) {
      for (RandomBytes bytes : new RandomBytes[] {file, memory}) {
        assertThat(bytes.size()).isEqualTo(10);
        assertThat(bytes.take(2, 2).getShort()).isEqualTo((short) ('2' | '3' << 8));
        assertThat(bytes.take(8, 5).remaining()).isEqualTo(2);
        assertThat(bytes.take(10, 1).remaining()).isZero();
        assertThat(bytes.take(99, 1).remaining()).isZero();
      }
    }
  }

  @Test
  void a_part_ends_where_it_ends_and_where_the_bytes_end() throws IOException {
    RandomBytes bytes = RandomBytes.of("0123456789".getBytes(StandardCharsets.UTF_8));

    try (InputStream part = bytes.stream(3, 4);
        InputStream behind = bytes.stream(8, 4)) {
      assertThat(part.read(new byte[4], 0, 0)).isZero();
      assertThat(part.read()).isEqualTo('3');
      assertThat(part.readAllBytes()).asString().isEqualTo("456");
      assertThat(part.read()).isEqualTo(-1);
      assertThat(part.read(new byte[4], 0, 0)).isZero();
      assertThat(behind.readAllBytes()).asString().isEqualTo("89");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, 0, false",
    "in/a..b.csv, 0, false",
    "..a/b.csv, 0, false",
    "../a.csv, 0, true",
    "in/.., 0, true",
    "in/../../a.csv, 0, true",
    "/a.csv, 0, true",
    "c:a.csv, 0, true",
    "in\\a.csv, 0, true",
    "'', 0, true",
    "a.csv, 33188, false",
    "a.csv, 41471, true"
  })
  void names_and_links_that_lead_outside_are_seen(String name, long mode, boolean leadsOutside) {
    assertThat(entry(name, 0, mode << 16).leadsOutside()).isEqualTo(leadsOutside);
  }

  @Test
  void nul_in_a_name_leads_outside() {
    assertThat(entry("a\0.csv", 0, 0).leadsOutside()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "64, true", "65, true", "8, false", "2048, false"})
  void flags_say_whether_it_is_encrypted(int flags, boolean isEncrypted) {
    assertThat(entry("a.csv", flags, 0).isEncrypted()).isEqualTo(isEncrypted);
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, false",
    "in/a.csv, false",
    ".a, true",
    "in/.a, true",
    "__MACOSX/a.csv, true",
    "in/__MACOSX/a.csv, false"
  })
  void what_systems_add_is_told_by_its_name(String name, boolean isAccompanying) {
    assertThat(entry(name, 0, 0).isAccompanying()).isEqualTo(isAccompanying);
  }

  private static ArchiveEntry entry(String name, int flags, long attributes) {
    return new ArchiveEntry(name, flags, 0, 0, 1, 1, 0, attributes);
  }

  @Test
  void what_gzip_has_packed_is_read_to_its_end() throws Exception {
    GzipContent content = content(gzip("abc"));

    content.check();
    try (InputStream in = content.open()) {
      assertThat(in.markSupported()).isFalse();
      assertThat(in.read()).isEqualTo('a');
      assertThat(in.readAllBytes()).asString().isEqualTo("bc");
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void a_gzip_file_of_a_wrong_sum_or_without_its_end_is_damage() throws IOException {
    byte[] wrong = gzip("abc");
    wrong[wrong.length - 8] ^= 1;
    byte[] cut = Arrays.copyOf(gzip("abc"), wrong.length - 3);

    for (byte[] bytes : new byte[][] {wrong, cut}) {
      assertThatThrownBy(() -> content(bytes).check())
          .hasMessageStartingWith(
              "zip.corrupt: found a gzip file that is damaged or cut short, expected ");
    }
  }

  @Test
  void a_gzip_file_may_unpack_to_its_limit_and_no_byte_more() throws Exception {
    ContainerLimits small = new ContainerLimits(99, 99, 5, 200, 9, 9, 9, 9, 9, 9);
    byte[] five = gzip("12345");
    byte[] six = gzip("123456");

    new GzipContent(() -> RandomBytes.of(five).stream(0, five.length), 1, small).check();
    assertThatThrownBy(
            () ->
                new GzipContent(() -> RandomBytes.of(six).stream(0, six.length), 1, small).check())
        .hasMessageStartingWith(
            "zip.bomb: found a gzip file that unpacks to more, expected at most 5 bytes. ");
  }
}
