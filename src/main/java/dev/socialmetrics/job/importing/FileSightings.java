package dev.socialmetrics.job.importing;

import dev.socialmetrics.intake.InputFolder;
import dev.socialmetrics.intake.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.ImportFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.temporal.ChronoUnit;

/** Holds a file against what discovery saw of it. */
final class FileSightings {
  private FileSightings() {}

  /**
   * The file, as long as it is the one that discovery saw.
   *
   * @throws FileRefused when it is gone or was replaced or written to since
   */
  static SourceFile unchanged(ImportFile known) throws FileRefused {
    try {
      SourceFile now = InputFolder.look(known.path(), known.name());
      if (now.size() != known.size()
          || !now.fileKey().equals(known.fileKey())
          || !now.modified().truncatedTo(ChronoUnit.MILLIS).equals(known.modified())) {
        throw new FileRefused(changed());
      }
      return now;
    } catch (NoSuchFileException e) {
      throw new FileRefused(ExportOpener.vanished());
    } catch (IOException e) {
      throw new FileRefused(ExportOpener.unreadable(String.valueOf(e.getMessage())));
    }
  }

  private static Problem changed() {
    return Problem.of(
        ProblemCode.FILE_CHANGED_WHILE_READING,
        "another size, time or file than at the start",
        "a file that nobody writes to",
        "None of its rows was stored; the next run reads the new content.");
  }
}
