package dev.socialmetrics.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.fault.FileProblems;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names of files and folders say. */
class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "a.csv, false",
    "a.csv.part, true",
    "a.CRDOWNLOAD, true",
    "a.csv~, true",
    "~$a.xlsx, true",
    ".~lock.a.csv#, true",
    "a.tmp.csv, false",
    "~a.csv, false"
  })
  void unfinished_files_and_locks_are_temporary(String name, boolean isTemporary) {
    assertThat(FileNames.isTemporary(name)).isEqualTo(isTemporary);
  }

  @ParameterizedTest
  @CsvSource({".DS_Store, true", ".~lock.a.csv#, false", "a.csv, false", "., true"})
  void dot_files_are_hidden_but_for_locks(String name, boolean isHidden) {
    assertThat(FileNames.isHidden(name)).isEqualTo(isHidden);
  }

  @ParameterizedTest
  @CsvSource({"a.CSV, true", "a.csv.gz, true", "export.zip, true", "csv, false", "acme, false"})
  void a_folder_may_be_named_like_a_file(String name, boolean isLike) {
    assertThat(FileNames.isLikeAFile(name)).isEqualTo(isLike);
  }

  @Test
  void nothing_that_a_terminal_obeys_is_shown() {
    assertThat(FileNames.shown("a\u001b[31m\nb\u2028c é.csv"))
        .isEqualTo("a\uFFFD[31m\uFFFDb\uFFFDc é.csv");
  }

  @Test
  void the_folders_of_an_entry_are_slugs_without_the_file() {
    assertThat(FolderOwner.foldersOf("Acme Corp/Insta\t gram/E\u0301te\u0301/a.csv"))
        .containsExactly("acme-corp", "insta-gram", "été");
    assertThat(FolderOwner.foldersOf("a.csv")).isEmpty();
    assertThat(FolderOwner.foldersOf("acme// /a.csv")).containsExactly("acme");
  }

  @Test
  void a_file_is_read_or_there_is_a_reason() {
    SourceFile file = new SourceFile(Path.of("a.csv"), "a.csv", 1, Instant.EPOCH, "key");

    assertThat(ScannedFile.readable(file).problem()).isEmpty();
    assertThat(ScannedFile.unread(Path.of("a.csv"), "a.csv", FileProblems.symlink()).file())
        .isEmpty();
    assertThatThrownBy(
            () -> new ScannedFile(Path.of("a.csv"), "a.csv", Optional.empty(), Optional.empty()))
        .hasMessage("a file is read or there is a reason why not: a.csv");
    assertThatThrownBy(
            () ->
                new ScannedFile(
                    Path.of("a.csv"),
                    "a.csv",
                    Optional.of(file),
                    Optional.of(FileProblems.symlink())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
