package dev.socialmetrics.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A text file that appears or is replaced at once: who reads it sees the old text or the new one.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes the text beside the file and renames it; the folder must exist. */
  public static void replace(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".new");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Text that is written piece by piece. */
  @FunctionalInterface
  public interface Text {
    /** Writes everything; need not close. */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file that is not there yet, beside its place under a name of its own.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it is there by then; it is left alone
   */
  public static void create(Path file, Text text) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), ".metrics-", ".part");
    try {
      try (Writer out = Files.newBufferedWriter(draft)) {
        text.writeTo(out);
      }
      try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
