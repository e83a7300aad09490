package dev.socialmetrics.source.table;

import dev.socialmetrics.problem.FileRefused;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the records of one table from first to last, each once; memory does not grow with the
 * table. Single-threaded.
 */
public interface Sheet extends Closeable {
  /**
   * The next record; empty at the end.
   *
   * @throws FileRefused when the rest cannot be read or must not be (damage, a bomb)
   */
  Optional<SheetRecord> read() throws IOException, FileRefused;

  /** Whether each record brings its labels with it; else they are records themselves. */
  default boolean hasKeys() {
    return false;
  }
}
