package dev.socialmetrics.source.table;

import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.TablePart;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the records of one file from first to last, with memory that does not grow with the file.
 * Single-threaded.
 */
public interface RowSource extends Closeable {
  /**
   * The labels to recognise the file by: the header (CSV), or the keys of the first object (JSON,
   * which may then still be followed by objects with other keys). Empty when the file holds no
   * record and no header (an empty JSON array).
   */
  Optional<Layout> layout();

  /** The next record; empty at the end. */
  Optional<Row> next() throws IOException, FileRefused;

  /**
   * What was noticed about the file as a whole so far (blank labels, a stripped BOM); complete at
   * the end.
   */
  List<Problem> warnings();

  /**
   * Which tables of an archive or workbook the records so far come from, in their order; empty for
   * a file that is one table.
   */
  default List<TablePart> parts() {
    return List.of();
  }

  /** Who its rows say that they are of, where it is one; known at the end. */
  default Optional<StatedOwner> owner() {
    return Optional.empty();
  }
}
