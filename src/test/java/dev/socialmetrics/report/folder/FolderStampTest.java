package dev.socialmetrics.report.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of report folders as a whole. */
class FolderStampTest {
  private static final String SHA_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(path -> folder.relativize(path).toString())
          .filter(name -> !name.isEmpty())
          .sorted()
          .toList();
    }
  }

  @Test
  void a_stamp_shows_every_change_of_a_file_without_reading_it() throws IOException {
    Path file = file("f/a.txt", "abc");
    Path stamped = folder.resolve("f");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    String before = FolderStamp.of(stamped);

    assertThat(before).hasSize(64).isEqualTo(FolderStamp.of(stamped));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:01Z")));
    assertThat(FolderStamp.of(stamped)).isNotEqualTo(before);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(FolderStamp.of(stamped)).isEqualTo(before);
    file("f/b.txt", "");
    assertThat(FolderStamp.of(stamped)).isNotEqualTo(before);
    Files.delete(folder.resolve("f/b.txt"));
    Files.move(file, folder.resolve("f/c.txt"));
    assertThat(FolderStamp.of(stamped)).isNotEqualTo(before);
  }

  @Test
  void what_is_no_folder_has_no_stamp() throws IOException {
    Path file = file("a.txt", "abc");
    Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

    assertThat(FolderStamp.of(file)).isEmpty();
    assertThat(FolderStamp.of(folder.resolve("missing"))).isEmpty();
    assertThat(FolderStamp.of(folder.resolve("link"))).isEmpty();
    assertThat(FolderStamp.of(folder.resolve("real"))).isNotEmpty();
  }

  @Test
  void empty_folders_are_removed_from_the_innermost_on_and_the_top_stays() throws IOException {
    Files.createDirectories(folder.resolve("a/b/c"));
    file("d/e/f.txt", "");
    Files.createDirectories(folder.resolve("d/g"));

    EmptyFolders.remove(folder);
    EmptyFolders.remove(folder.resolve("missing"));

    assertThat(names()).containsExactly("d", "d/e", "d/e/f.txt");
    EmptyFolders.remove(Files.createDirectory(folder.resolve("top")));
    assertThat(Files.isDirectory(folder.resolve("top"), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void a_manifest_lists_files_by_name_with_hash_and_size() throws IOException {
    Manifest.write(
        folder, List.of(new ReportFile("b.txt", "22", 2), new ReportFile("a.txt", SHA_OF_ABC, 3)));

    assertThat(folder.resolve("manifest.json"))
        .hasContent(
            """
            {
              "files": [
                {
                  "name": "a.txt",
                  "sha256": "%s",
                  "size": 3
                },
                {
                  "name": "b.txt",
                  "sha256": "22",
                  "size": 2
                }
              ]
            }
            """
                .replace("%s", SHA_OF_ABC));
    assertThat(Manifest.hashes(folder)).containsEntry("a.txt", SHA_OF_ABC).hasSize(2);
  }

  @Test
  void a_manifest_that_names_a_file_elsewhere_lists_nothing() throws IOException {
    file("manifest.json", "{\"files\": [{\"name\": \"../a.txt\", \"sha256\": \"\", \"size\": 1}]}");

    assertThat(Manifest.list(folder)).isEmpty();
    assertThat(Manifest.verify(folder)).containsExactly("manifest.json: missing or unreadable");
    file("manifest.json", "{\"files\": [{\"name\": \"a.txt\"}]}");
    assertThat(Manifest.hashes(folder)).isEmpty();
    file("manifest.json", "no json");
    assertThat(Manifest.verify(folder)).containsExactly("manifest.json: missing or unreadable");
  }
}
