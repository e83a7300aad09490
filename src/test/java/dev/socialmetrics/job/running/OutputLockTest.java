package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OutputLockTest {
  @TempDir Path output;

  private static Process hold(Path output) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            output.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader reader = process.inputReader();
    return reader.readLine();
  }

  private boolean isFree() {
    Optional<OutputLock> lock = OutputLock.tryTake(output);
    lock.ifPresent(OutputLock::close);
    return lock.isPresent();
  }

  @Test
  void a_lock_that_another_process_holds_is_refused_until_that_process_is_gone() throws Exception {
    Process other = hold(output);
    try {
      assertThat(firstLine(other)).isEqualTo("taken");
      assertThat(isFree()).isFalse();
      assertThat(Files.readString(OutputLock.file(output))).isEqualTo(other.pid() + "\n");
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(isFree()).isTrue();
  }

  @Test
  void a_lock_that_this_process_holds_is_refused_to_another() throws Exception {
    Process other;
    try (OutputLock lock = OutputLock.tryTake(output).orElseThrow()) {
      assertThat(lock).isNotNull();
      other = hold(output);
      assertThat(firstLine(other)).isEqualTo("refused");
      assertThat(Files.readString(OutputLock.file(output)))
          .isEqualTo(ProcessHandle.current().pid() + "\n");
    }
    other.destroyForcibly().waitFor();
  }

  @Test
  void a_lock_is_refused_to_the_process_that_holds_it() {
    try (OutputLock lock = OutputLock.tryTake(output).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(OutputLock.tryTake(output)).isEmpty();
    }
    assertThat(isFree()).isTrue();
  }

  @Test
  void what_a_lock_file_says_locks_nothing() throws Exception {
    Files.writeString(OutputLock.file(output), "1\nleft behind by a process that was killed\n");

    try (OutputLock lock = OutputLock.tryTake(output).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(Files.readString(OutputLock.file(output)))
          .isEqualTo(ProcessHandle.current().pid() + "\n");
    }
    assertThat(OutputLock.file(output)).isEmptyFile();
  }

  @Test
  void folders_are_locked_each_on_its_own() throws Exception {
    Path other = Files.createDirectory(output.resolve("other"));
    try (OutputLock one = OutputLock.tryTake(output).orElseThrow();
        OutputLock two = OutputLock.tryTake(other).orElseThrow()) {
      assertThat(one).isNotSameAs(two);
    }
  }

  @Test
  void a_folder_that_is_not_there_is_an_error_not_a_lock() {
    assertThatThrownBy(() -> OutputLock.tryTake(output.resolve("missing")))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }
}
