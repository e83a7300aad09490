package dev.socialmetrics.report.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of report folders, one at a time. */
class FolderFilesTest {
  private static final String SHA_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private ReportFile create(String name, String text) throws IOException {
    return Durable.create(folder, name, out -> out.write(text.getBytes()));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(path -> folder.relativize(path).toString())
          .filter(name -> !name.isEmpty())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "summary.json, true",
    "accounts/1.html, true",
    "a/b/c/d/e.txt, true",
    "a/b/c/d/e/f.txt, false",
    "Summary.json, false",
    "summary, false",
    ".hidden.txt, false",
    "../a.txt, false",
    "a//b.txt, false",
    "/a.txt, false",
    "a b.txt, false",
    "a.json.txt, false",
    "a.elevenchars1, false"
  })
  void a_report_file_has_a_plain_name_within_its_folder(String name, boolean safe) {
    assertThat(ReportFile.isSafe(name)).isEqualTo(safe);
  }

  @Test
  void a_file_is_described_by_its_hash_and_size() throws IOException {
    ReportFile made = create("deep/er/a.txt", "abc");

    assertThat(made).isEqualTo(new ReportFile("deep/er/a.txt", SHA_OF_ABC, 3));
    assertThat(Durable.describe(folder, "deep/er/a.txt")).isEqualTo(made);
    assertThat(folder.resolve("deep/er/a.txt")).hasContent("abc");
    assertThat(made.compareTo(new ReportFile("a.txt", SHA_OF_ABC, 3))).isPositive();
  }

  @Test
  void a_file_that_is_there_is_not_written_over() throws IOException {
    create("a.txt", "first");

    assertThatThrownBy(() -> create("a.txt", "second"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.resolve("a.txt")).hasContent("first");
  }

  @Test
  void content_that_cannot_be_made_leaves_no_file() {
    assertThatThrownBy(
            () ->
                Durable.create(
                    folder,
                    "a.txt",
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IllegalStateException("no figures");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no figures");
    assertThat(folder.resolve("a.txt")).doesNotExist();
  }

  @Test
  void a_name_that_leaves_the_folder_is_refused() {
    assertThatThrownBy(() -> create("../a.txt", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not the name of a report file: \"../a.txt\"");
  }

  @Test
  void a_link_is_not_followed_when_a_file_is_read() throws IOException {
    Path secret = file("secret.txt", "abc");
    Files.createSymbolicLink(folder.resolve("a.txt"), secret);

    assertThatThrownBy(() -> Durable.describe(folder, "a.txt")).isInstanceOf(IOException.class);
    assertThat(Durable.read(secret, new ByteArrayOutputStream())).isEqualTo(3);
  }

  @Test
  void a_twin_has_the_same_files_in_the_same_folders() throws IOException {
    file("one/a.txt", "abc");
    file("one/deep/b.txt", "b");

    Durable.twin(folder.resolve("one"), folder.resolve("two"));
    Durable.link(folder.resolve("one"), folder.resolve("three"), "deep/b.txt");

    assertThat(folder.resolve("two/a.txt")).hasContent("abc");
    assertThat(folder.resolve("two/deep/b.txt")).hasContent("b");
    assertThat(Files.isSameFile(folder.resolve("one/a.txt"), folder.resolve("two/a.txt"))).isTrue();
    assertThat(folder.resolve("three/deep/b.txt")).hasContent("b");
  }

  @Test
  void of_a_link_only_the_link_is_deleted() throws IOException {
    file("kept/a.txt", "abc");
    Files.createDirectory(folder.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("gone/link"), folder.resolve("kept"));
    file("gone/deep/b.txt", "b");

    Durable.delete(folder.resolve("gone"));
    Durable.delete(folder.resolve("never-there"));

    assertThat(names()).containsExactly("kept", "kept/a.txt");
  }

  @Test
  void a_rename_takes_the_whole_folder_along() throws IOException {
    file("one/a.txt", "abc");
    Files.createDirectory(folder.resolve("elsewhere"));

    Durable.rename(folder.resolve("one"), folder.resolve("elsewhere/two"));

    assertThat(names()).containsExactly("elsewhere", "elsewhere/two", "elsewhere/two/a.txt");
  }

  @Test
  void a_text_file_is_replaced_at_once() throws IOException {
    Path file = file("latest.txt", "old");

    AtomicFile.replace(file, "new");

    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("latest.txt");
  }

  @Test
  void a_file_that_came_in_the_meantime_is_left_alone() throws IOException {
    Path file = folder.resolve("a.csv");

    AtomicFile.create(file, out -> out.write("first"));
    assertThatThrownBy(() -> AtomicFile.create(file, out -> out.write("second")))
        .isInstanceOf(FileAlreadyExistsException.class);

    assertThat(file).hasContent("first");
    assertThat(names()).containsExactly("a.csv");
  }

  @Test
  void a_text_that_cannot_be_written_leaves_nothing() throws IOException {
    assertThatThrownBy(
            () ->
                AtomicFile.create(
                    folder.resolve("a.csv"),
                    out -> {
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(names()).isEmpty();
  }
}
