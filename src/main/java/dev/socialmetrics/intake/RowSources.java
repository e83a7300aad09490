package dev.socialmetrics.intake;

import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;

/** Opens files for reading, whatever of the readable kinds they are. */
public final class RowSources {
  private RowSources() {}

  /**
   * Tells by content, never by name, whether a file is CSV, a JSON array, a JSON object or JSON
   * Lines, and opens it before its first record.
   *
   * @throws FileRefused when the file is empty, too large, no text, or broken at its start
   */
  public static RowSource open(SourceFile file, Limits limits) throws IOException, FileRefused {
    CharWindow window = FileContent.open(file);
    try {
      return CsvSource.open(window, limits);
    } catch (IOException | FileRefused | RuntimeException failure) {
      window.close();
      throw failure;
    }
  }
}
