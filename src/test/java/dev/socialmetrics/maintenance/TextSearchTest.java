package dev.socialmetrics.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is found wherever it is in a file, and in packed ones too. */
class TextSearchTest {
  private static final String TEXT = "Summer launch of the tents";
  private static final int BUFFER = 1 << 16;

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> found(String... texts) throws IOException {
    return new TextSearch(List.of(texts))
        .find(folder).stream().map(file -> folder.relativize(file).toString()).toList();
  }

  @ParameterizedTest(name = "behind {0} bytes")
  @ValueSource(
      ints = {
        0,
        1,
        11,
        12,
        13,
        BUFFER - 26,
        BUFFER - 25,
        BUFFER - 1,
        BUFFER,
        BUFFER + 1,
        BUFFER + 26,
        200_000
      })
  void is_found_at_any_place_also_at_the_very_end(int before) throws IOException {
    write("at-the-end", "-".repeat(before) + TEXT);
    write("within", "-".repeat(before) + TEXT + "-".repeat(100_000));
    write("cut-short", "-".repeat(before) + TEXT.substring(0, TEXT.length() - 1));

    assertThat(found(TEXT)).containsExactly("at-the-end", "within");
  }

  @Test
  void each_of_several_texts_is_looked_for_whole() throws IOException {
    write("a", "Summer launch of the boats");
    write("b", "... Summer launch of the tents ...");
    write("c", "Winter sale of last year");

    assertThat(found(TEXT, "Winter sale of last year")).containsExactly("b", "c");
    assertThat(found("Summer launch of the boats", TEXT)).containsExactly("a", "b");
  }

  @Test
  void other_scripts_are_found_by_their_bytes() throws IOException {
    write("sub/folder/b", "… Große Zelte für alle 🚀 …");

    assertThat(found("Große Zelte für alle 🚀")).containsExactly("sub/folder/b");
  }

  @Test
  void a_text_of_less_than_twelve_bytes_is_not_looked_for() throws IOException {
    write("a", "eleven byte");
    write("b", "twelve bytes");
    write("c", "short");

    assertThat(found("eleven byte", "twelve bytes", "short")).containsExactly("b");
  }

  @Test
  void packed_files_are_unpacked() throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("log.gz")))) {
      out.write(bytes(TEXT));
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("report.xlsx")))) {
      zip.putNextEntry(new ZipEntry("first.xml"));
      zip.write(bytes("nothing of it is in here"));
      zip.putNextEntry(new ZipEntry("second.xml"));
      zip.write(bytes(TEXT));
    }

    assertThat(found(TEXT)).containsExactly("log.gz", "report.xlsx");
  }

  @Test
  void counts_the_files_and_the_unpacked_bytes_that_it_looked_at() throws IOException {
    write("a", "x".repeat(100));
    write("b", "");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("c.gz")))) {
      out.write(bytes("y".repeat(70_000)));
    }
    TextSearch search = new TextSearch(List.of(TEXT));

    assertThat(search.find(folder)).isEmpty();
    assertThat(search.files()).isEqualTo(3);
    assertThat(search.bytes()).isEqualTo(70_100);
  }
}
