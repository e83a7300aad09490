package dev.socialmetrics.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.Problem;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFolderTest {
  @TempDir Path input;

  private void put(String name) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "a,b\n1,2\n");
  }

  private List<String> scanned() throws IOException {
    return new InputFolder(input).scan().stream().map(InputFolderTest::describe).toList();
  }

  private static String describe(ScannedFile seen) {
    return seen.name() + seen.problem().map(problem -> " " + problem.code()).orElse("");
  }

  @Test
  void files_of_all_sub_folders_are_found_by_name() throws IOException {
    put("b.csv");
    put("acme/tiktok/a.csv");
    put("acme/tiktok/deep/er/z.json");
    put("B.csv");

    assertThat(scanned())
        .containsExactly("B.csv", "acme/tiktok/a.csv", "acme/tiktok/deep/er/z.json", "b.csv");
  }

  @Test
  void samples_and_readme_directly_in_the_folder_are_passed_over() throws IOException {
    put("samples/acme/tiktok/a.csv");
    put("README.md");
    put("acme/samples/a.csv");
    put("acme/README.md");

    assertThat(scanned()).containsExactly("acme/README.md", "acme/samples/a.csv");
  }

  @Test
  void samples_are_read_when_they_are_the_input_folder() throws IOException {
    put("samples/acme/tiktok/a.csv");

    List<ScannedFile> seen = new InputFolder(input.resolve("samples")).scan();

    assertThat(seen).extracting(ScannedFile::name).containsExactly("acme/tiktok/a.csv");
  }

  @Test
  void dot_files_and_dot_folders_are_passed_over_anywhere() throws IOException {
    put(".gitkeep");
    put("acme/.DS_Store");
    put("acme/.git/a.csv");

    assertThat(scanned()).isEmpty();
  }

  @Test
  void names_of_unfinished_files_are_told_and_not_read() throws IOException {
    put("a.csv.part");
    put("b.CRDOWNLOAD");
    put("c.tmp");
    put("~$d.xlsx");
    put(".~lock.e.csv#");

    assertThat(scanned())
        .containsExactly(
            ".~lock.e.csv# file.temp-name",
            "a.csv.part file.temp-name",
            "b.CRDOWNLOAD file.temp-name",
            "c.tmp file.temp-name",
            "~$d.xlsx file.temp-name");
  }

  @Test
  void links_are_refused_wherever_they_lead() throws IOException {
    put("a.csv");
    Files.createSymbolicLink(input.resolve("in.csv"), input.resolve("a.csv"));
    Files.createSymbolicLink(input.resolve("loop"), input);
    Files.createSymbolicLink(input.resolve("broken.csv"), input.resolve("none"));

    assertThat(scanned())
        .containsExactly(
            "a.csv", "broken.csv file.symlink", "in.csv file.symlink", "loop file.symlink");
  }

  @Test
  void a_pipe_and_a_socket_are_refused_without_opening_them() throws Exception {
    String[] command = {"mkfifo", input.resolve("pipe.csv").toString()};
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(input.resolve("s.csv")));

      assertThat(scanned()).containsExactly("pipe.csv file.not-regular", "s.csv file.not-regular");
    }
  }

  @Test
  void a_folder_named_like_a_file_is_told_of_and_looked_into() throws IOException {
    put("x.csv/a.csv");
    Files.createDirectories(input.resolve("empty.csv"));

    assertThat(scanned())
        .containsExactly("empty.csv file.not-regular", "x.csv file.not-regular", "x.csv/a.csv");
  }

  @Test
  void odd_names_are_found_and_shown_without_control_characters() throws IOException {
    put("new\nline.csv");
    put("-rf.csv");
    put("CON");
    put("a;b 'c' \"d\".csv");

    assertThat(scanned())
        .containsExactly("-rf.csv", "CON", "a;b 'c' \"d\".csv", "new\uFFFDline.csv");
  }

  @Test
  void a_file_carries_its_size_time_and_key() throws IOException {
    put("a.csv");

    SourceFile file = new InputFolder(input).scan().get(0).file().orElseThrow();

    assertThat(file.path()).isEqualTo(input.resolve("a.csv"));
    assertThat(file.size()).isEqualTo(8);
    assertThat(file.modified())
        .isEqualTo(Files.getLastModifiedTime(input.resolve("a.csv")).toInstant());
    assertThat(file.fileKey()).contains("ino=");
  }

  @Test
  void a_missing_folder_is_an_error() {
    assertThatThrownBy(() -> new InputFolder(input.resolve("none")).scan())
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_named_file_below_the_folder_has_its_relative_name() throws IOException {
    put("acme/tiktok/a.csv");
    Path roundabout = input.resolve("acme/../acme/tiktok/a.csv");

    assertThat(new InputFolder(input).describe(roundabout).name()).isEqualTo("acme/tiktok/a.csv");
  }

  @Test
  void a_named_file_from_elsewhere_has_its_own_name_only(@TempDir Path elsewhere)
      throws IOException {
    Path file = Files.writeString(elsewhere.resolve("a.csv"), "a");

    assertThat(new InputFolder(input).describe(file).name()).isEqualTo("a.csv");
  }

  @Test
  void a_named_file_that_is_not_there_says_so() {
    ScannedFile seen = new InputFolder(input).describe(input.resolve("none.csv"));

    assertThat(seen.problem().map(Problem::message))
        .contains(
            "file.vanished: found no file there, expected a readable file. Check its name, or put"
                + " it back and run again.");
  }

  @Test
  void a_named_folder_is_no_file() {
    ScannedFile seen = new InputFolder(input.resolve("in")).describe(input);

    assertThat(seen.problem().map(Problem::message))
        .contains(
            "file.not-regular: found a folder, expected a regular file. Write the data into a file"
                + " first.");
  }
}
