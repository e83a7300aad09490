package dev.socialmetrics.source.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.RefusedRead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Archives as rarer programs write them, and damage that only their structure shows. */
class ArchiveTest {
  private static final String TEXT = "a,b\n1,2\n";

  private static Archive open(byte[] bytes) throws IOException, FileRefused {
    return Archive.open(RandomBytes.of(bytes), ContainerLimits.DEFAULTS);
  }

  private static String read(Archive archive, String name) throws IOException, FileRefused {
    try (InputStream in = archive.content(archive.find(name).orElseThrow()).open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void refused(byte[] bytes, String message) {
    assertThatThrownBy(() -> open(bytes))
        .isInstanceOfSatisfying(
            FileRefused.class,
            e -> assertThat(e.problem().found().orElseThrow()).contains(message));
  }

  @Test
  void sizes_and_places_of_64_bits_are_read() throws Exception {
    try (Archive archive = open(new ZipBytes(TEXT).large().build())) {
      assertThat(archive.entries()).hasSize(1);
      assertThat(archive.entries().get(0).unpacked()).isEqualTo(TEXT.length());
      assertThat(read(archive, "a.csv")).isEqualTo(TEXT);
    }
  }

  @Test
  void an_end_of_64_bits_that_is_announced_must_be_there() {
    refused(new ZipBytes(TEXT).large().withoutLocator().build(), "without its 64-bit end");
    refused(new ZipBytes(TEXT).large().withoutLargeEnd().build(), "without its 64-bit end");
  }

  @Test
  void a_size_below_zero_is_damage() {
    refused(new ZipBytes(TEXT).large().size(-5).build(), "an impossible size");
  }

  @Test
  void names_that_are_not_utf_8_are_those_of_dos() throws Exception {
    byte[] name = "Übersicht.csv".getBytes(Charset.forName("IBM437"));

    try (Archive archive = open(new ZipBytes(TEXT).name(name).build())) {
      assertThat(archive.entries().get(0).name()).isEqualTo("Übersicht.csv");
    }
  }

  @Test
  void an_entry_packed_in_a_way_that_nobody_uses_is_named() throws Exception {
    try (Archive archive = open(new ZipBytes(TEXT).method(12).build())) {
      assertThatThrownBy(() -> read(archive, "a.csv"))
          .isInstanceOfSatisfying(
              FileRefused.class,
              e ->
                  assertThat(e.problem().found().orElseThrow())
                      .isEqualTo("an entry packed by method 12"));
    }
  }

  @Test
  void packed_bytes_that_are_none_are_damage() throws Exception {
    try (Archive archive = open(new ZipBytes(TEXT).method(8).build())) {
      assertThatThrownBy(() -> read(archive, "a.csv"))
          .isInstanceOf(RefusedRead.class)
          .hasMessageContaining("a.csv");
    }
  }

  @Test
  void a_count_that_the_directory_does_not_hold_is_damage() {
    refused(new ZipBytes(TEXT).count(2).build(), "a directory of 1 entries for 2");
  }

  @Test
  void an_entry_without_its_own_header_or_longer_than_all_is_damage() {
    refused(new ZipBytes(TEXT).withoutHeader().build(), "an entry without header");
    refused(new ZipBytes(TEXT).packed(5000).build(), "an entry longer than the archive");
  }

  @Test
  void a_directory_that_lies_elsewhere_is_read_by_nobody_alike() {
    refused(new ZipBytes(TEXT).directoryShiftedBy(3).build(), "not where the archive says");
  }

  @Test
  void gzip_that_only_begins_like_it_is_damage() {
    byte[] bytes = {0x1f, (byte) 0x8b, 8, 0, 0};
    Content packed = () -> new java.io.ByteArrayInputStream(bytes);

    assertThatThrownBy(
            () -> new GzipContent(packed, bytes.length, ContainerLimits.DEFAULTS).check())
        .isInstanceOfSatisfying(
            FileRefused.class,
            e ->
                assertThat(e.problem().found().orElseThrow())
                    .contains("a gzip file with a damaged start"));
  }

  @Test
  void a_part_is_read_byte_by_byte_and_skipped_alike() throws Exception {
    try (Archive archive = open(new ZipBytes(TEXT).build());
        InputStream in = archive.content(archive.entries().get(0)).open()) {
      assertThat(in.read()).isEqualTo('a');
      assertThat(in.skip(2)).isEqualTo(2);
      assertThat(in.markSupported()).isFalse();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("\n1,2\n");
      assertThat(in.read()).isEqualTo(-1);
    }
  }
}
