package dev.socialmetrics.correction;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.file.InputFolder;
import dev.socialmetrics.source.file.ScannedFile;
import dev.socialmetrics.store.file.ImportFile;

/** Holds a file against what discovery saw of it. */
public final class FileScans {
  private FileScans() {}

  /**
   * The file, as long as it is the one that discovery saw.
   *
   * @throws FileRefused when it is gone or was replaced or written to since
   */
  public static SourceFile unchanged(ImportFile known) throws FileRefused {
    ScannedFile now = new InputFolder(known.path().getParent()).describe(known.path());
    if (now.problem().isPresent()) {
      throw new FileRefused(now.problem().get());
    }
    SourceFile file = now.file().orElseThrow();
    if (!file.isAsSeen(known.seen())) {
      throw new FileRefused(changed());
    }
    return new SourceFile(file.path(), known.name(), file.size(), known.modified(), file.fileKey());
  }

  private static Problem changed() {
    return Problem.of(
        ProblemCode.FILE_CHANGED_WHILE_READING,
        "another size, time or file than at the start",
        "a file that nothing writes to",
        "None of its rows was stored; the next run reads the new content.");
  }

  public static Problem vanished() {
    return Problem.of(
        ProblemCode.FILE_VANISHED,
        "nothing",
        "the file that was there when the run began",
        "Put it back; the next run reads it.");
  }

  public static Problem unreadable(String why) {
    return Problem.of(
        ProblemCode.FILE_UNREADABLE,
        why,
        "a file that can be read",
        "Give the program's user the right to read it; the next run reads it.");
  }
}
