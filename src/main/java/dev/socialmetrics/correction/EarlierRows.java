package dev.socialmetrics.correction;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.publish.RowCombiner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads files once more that were loaded before. The rows come as they came then. */
public interface EarlierRows {
  /** Where the file's bytes are; empty when they are nowhere. */
  Optional<SourceFile> find(ImportFile file);

  /**
   * Hands on its accepted rows, some at a time.
   *
   * @throws FileRefused when it cannot be taken any more
   */
  void read(ImportFile file, SourceFile where, Consumer<List<Verdict.Accepted<ExportedRow>>> rows)
      throws FileRefused;

  /** What becomes of its rows that share their key. */
  RowCombiner combiner(ImportFile file);
}
