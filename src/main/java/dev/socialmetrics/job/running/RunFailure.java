package dev.socialmetrics.job.running;

import dev.socialmetrics.problem.ExceptionText;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.database.LackingSpace;
import dev.socialmetrics.store.database.UnusableDatabase;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a failure means for the operator: which exit code, which line to show.
 *
 * @param exitCode 6 where storage has to be mended first, else 1
 * @param line one line: what failed, where, what to do
 */
record RunFailure(int exitCode, String line) {
  /** The process was asked to end; no trouble, but the line to show. */
  static final RunFailure STOPPED =
      new RunFailure(
          ExitCode.STOPPED,
          ProblemCode.RUN_STOPPED
              + ": stopped after the current chunk, as was asked. metrics rerun resumes the run.");

  private static final String FREE_SOME_SPACE = "Free some space, then: metrics rerun.";
  private static final long LEAST_SPACE = 1L << 20;
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_READONLY = 8;
  private static final int SQLITE_IOERR = 10;
  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_CANTOPEN = 14;
  private static final int SQLITE_NOTADB = 26;

  static RunFailure of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<RunFailure> known = recognise(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return new RunFailure(
        ExitCode.FAILED,
        ProblemCode.RUN_INTERNAL
            + ": "
            + innermost(failure)
            + ". The log has the details; metrics rerun resumes the run.");
  }

  /**
   * What a failure to read the database means for a command that only reads it; empty where it is
   * no trouble of the database.
   */
  static Optional<RunFailure> ofReading(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableDatabase) {
        return recognise(cause);
      }
      if (cause instanceof SQLException sql) {
        return isSchema(sql) ? otherSchema() : ofDatabase(sql.getErrorCode() & 0xFF);
      }
    }
    return Optional.empty();
  }

  private static boolean isSchema(SQLException sql) {
    String message = String.valueOf(sql.getMessage());
    return message.contains("no such table") || message.contains("no such column");
  }

  private static Optional<RunFailure> otherSchema() {
    return storage(
        ProblemCode.RUN_DB_SCHEMA,
        "the database lacks a table or a column: an older version made it, or it was changed by hand",
        "Run metrics nightly, which brings it up to date, or put a backup in its place.");
  }

  /** A failure without a known cause on a disk without space has that cause. */
  RunFailure orFullDisk(Path output) {
    boolean full = output.toFile().getUsableSpace() < LEAST_SPACE;
    return exitCode == ExitCode.FAILED && full ? fullDisk().orElseThrow() : this;
  }

  private static Optional<RunFailure> fullDisk() {
    return storage(ProblemCode.RUN_DISK_FULL, "the disk is full", FREE_SOME_SPACE);
  }

  private static RunFailure lackingMemory(long megabytes) {
    return new RunFailure(
        ExitCode.FAILED,
        ProblemCode.RUN_MEMORY
            + ": "
            + megabytes
            + " MB of memory did not suffice. Give it twice as much to resume the run:"
            + " METRICS_JAVA_OPTS=-Xmx"
            + 2 * megabytes
            + "m metrics rerun");
  }

  private static Optional<RunFailure> recognise(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return Optional.of(lackingMemory(Runtime.getRuntime().maxMemory() >> 20));
    }
    if (cause instanceof SQLException sql) {
      return ofDatabase(sql.getErrorCode() & 0xFF);
    }
    if (cause instanceof UnusableDatabase unusable) {
      return Optional.of(
          new RunFailure(ExitCode.STORAGE, unusable.code() + ": " + unusable.getMessage()));
    }
    if (cause instanceof LackingSpace space) {
      return storage(ProblemCode.RUN_DISK_FULL, space.getMessage(), FREE_SOME_SPACE);
    }
    return cause instanceof IOException io ? ofFiles(io) : Optional.empty();
  }

  private static Optional<RunFailure> ofDatabase(int code) {
    return switch (code) {
      case SQLITE_FULL -> fullDisk();
      case SQLITE_BUSY, SQLITE_LOCKED ->
          storage(
              ProblemCode.RUN_DB_BUSY,
              "another program holds the database's write lock",
              "End it, then: metrics rerun.");
      case SQLITE_READONLY, SQLITE_CANTOPEN ->
          storage(
              ProblemCode.RUN_DB_READONLY,
              "the database or its folder cannot be written",
              "Give the program's user the right to write below the output folder, then: metrics rerun.");
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          storage(
              ProblemCode.RUN_DB_CORRUPT,
              "the database is damaged",
              "Put a backup in its place; the damaged file was left as it is.");
      case SQLITE_IOERR ->
          storage(
              ProblemCode.RUN_DISK_FULL,
              "the disk could not be read or written",
              "Check the disk and its free space, then: metrics rerun.");
      default -> Optional.empty();
    };
  }

  private static Optional<RunFailure> ofFiles(IOException io) {
    String reason = String.valueOf(io.getMessage()).toLowerCase(Locale.ROOT);
    if (reason.contains("no space left") || reason.contains("quota exceeded")) {
      return fullDisk();
    }
    if (io instanceof FileSystemException file) {
      return storage(
          ProblemCode.RUN_OUTPUT_UNWRITABLE,
          file.getFile() + ": " + because(file),
          "Make the output folder writable, then: metrics rerun.");
    }
    return Optional.empty();
  }

  private static String because(FileSystemException file) {
    return file.getReason() == null ? "cannot be written" : file.getReason();
  }

  private static Optional<RunFailure> storage(ProblemCode code, String what, String remedy) {
    return Optional.of(new RunFailure(ExitCode.STORAGE, code + ": " + what + ". " + remedy));
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return ExceptionText.of(cause);
  }

  RunRefused toRefusal(Throwable cause) {
    int end = line.indexOf(": ");
    ProblemCode code = ProblemCode.find(line.substring(0, end)).orElse(ProblemCode.RUN_INTERNAL);
    return new RunRefused(exitCode, code, line.substring(end + 2), cause);
  }
}
