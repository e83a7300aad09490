package dev.socialmetrics.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.source.file.Fingerprint;
import dev.socialmetrics.source.file.InputFolders;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.maintenance.ArchivedFiles;
import dev.socialmetrics.store.maintenance.ArchivedFiles.Imported;
import dev.socialmetrics.store.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which names files are put away, and that each arrives whole. */
class ArchiveFolderTest {
  private static final Instant EXPORTED = Instant.parse("2025-10-01T06:00:00Z");

  @TempDir Path folder;
  private Path input;
  private Path archive;
  private Database database;
  private ArchiveFolder files;

  @BeforeEach
  void open() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    Path output = Files.createDirectories(folder.resolve("output"));
    database = Database.forWriting(output, Duration.ofSeconds(5));
    Schema.migrate(database);
    archive = ArchiveFolder.of(output);
    files =
        new ArchiveFolder(
            archive, new InputFolders(input, output), new ArchivedFiles(database.writing()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Imported imported(long id, String name, String text) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new Imported(
        id,
        name,
        file,
        Fingerprint.sha256(file),
        Files.size(file),
        EXPORTED,
        "key",
        LocalDate.of(2025, 3, 7));
  }

  private String placeOf(Path place) {
    return archive.relativize(place).toString();
  }

  @Test
  void a_file_keeps_its_folders_below_the_day_it_was_loaded() throws IOException {
    Imported file = imported(7, "acme/instagram/days.csv", "a");

    assertThat(placeOf(files.move(file))).isEqualTo("2025/03/07/acme/instagram/days.csv");
    assertThat(file.path()).doesNotExist();
    assertThat(archive.resolve("2025/03/07/acme/instagram/days.csv")).hasContent("a");
  }

  @Test
  void the_second_of_a_name_bears_its_number_before_the_ending() throws IOException {
    files.move(imported(7, "acme/days.csv", "first"));
    files.move(imported(8, ".hidden", "first"));
    files.move(imported(9, "a.b/plain", "first"));

    assertThat(placeOf(files.move(imported(10, "acme/days.csv", "second"))))
        .isEqualTo("2025/03/07/acme/days.10.csv");
    assertThat(placeOf(files.move(imported(11, ".hidden", "second"))))
        .isEqualTo("2025/03/07/.hidden.11");
    assertThat(placeOf(files.move(imported(12, "a.b/plain", "second"))))
        .isEqualTo("2025/03/07/a.b/plain.12");
    assertThat(archive.resolve("2025/03/07/acme/days.csv")).hasContent("first");
  }

  @Test
  void no_third_file_takes_the_place_of_another() throws IOException {
    files.move(imported(7, "days.csv", "first"));
    files.move(imported(8, "days.csv", "second"));
    Imported third = imported(8, "days.csv", "third");

    assertThatThrownBy(() -> files.move(third))
        .isInstanceOf(IOException.class)
        .hasMessage("another file has its place in the archive");
    assertThat(third.path()).hasContent("third");
    assertThat(archive.resolve("2025/03/07/days.8.csv")).hasContent("second");
  }

  @Test
  void a_packed_copy_has_the_bytes_and_the_time_and_the_original_is_left() throws IOException {
    Imported file = imported(7, "days.csv", "a,b\n1,2\n");

    Path place = files.compress(file);

    assertThat(placeOf(place)).isEqualTo("2025/03/07/days.csv.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(place))) {
      assertThat(in.readAllBytes()).asString().isEqualTo("a,b\n1,2\n");
    }
    assertThat(Files.getLastModifiedTime(place).toInstant()).isEqualTo(EXPORTED);
    assertThat(file.path()).exists();
    assertThat(place.resolveSibling(".days.csv.gz.part")).doesNotExist();
  }

  @Test
  void what_is_packed_already_is_moved_as_it_is() throws IOException {
    assertThat(placeOf(files.compress(imported(7, "export.zip", "PK and so on"))))
        .isEqualTo("2025/03/07/export.zip");
    assertThat(placeOf(files.compress(imported(8, "P.csv", "Post ID,Views"))))
        .isEqualTo("2025/03/07/P.csv.gz");
  }

  @Test
  void a_copy_that_differs_from_what_was_imported_is_no_copy() throws IOException {
    Imported file = imported(7, "days.csv", "as it was imported");
    Files.writeString(file.path(), "as it is now");

    assertThatThrownBy(() -> files.compress(file))
        .isInstanceOf(IOException.class)
        .hasMessage("the copy in the archive differs from days.csv");
    assertThat(archive.resolve("2025/03/07")).isEmptyDirectory();
    assertThat(file.path()).hasContent("as it is now");
  }

  @Test
  void a_move_that_was_not_recorded_is_found_by_its_bytes() throws IOException {
    Imported file = imported(7, "days.csv", "a");
    assertThat(files.findMoved(file)).isEmpty();
    Path place = files.move(file);

    assertThat(files.findMoved(file)).contains(place);
    Files.writeString(place, "b");
    assertThat(files.findMoved(file)).isEmpty();
  }
}
