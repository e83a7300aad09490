package dev.socialmetrics.correction;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.store.file.ImportFile;
import java.util.function.Predicate;

/**
 * Opens files that were imported before, with what the configuration and the store know of them.
 */
public interface ImportedExports {
  Limits limits();

  /** Ids of accounts that are not brought into the spelling of today, as the store has them. */
  Predicate<String> keptSpellings(ImportFile file);

  /**
   * Opens a file while its rows' store is being written: nothing is asked of it.
   *
   * @param where its bytes are now
   * @param kept as {@link #keptSpellings} said beforehand
   * @throws FileRefused when it cannot be taken
   */
  OpenExport open(SourceFile where, ImportFile file, Predicate<String> kept) throws FileRefused;

  /**
   * Opens a file where its bytes are now.
   *
   * @throws FileRefused when it cannot be taken
   */
  default OpenExport open(SourceFile where, ImportFile file) throws FileRefused {
    return open(where, file, keptSpellings(file));
  }
}
