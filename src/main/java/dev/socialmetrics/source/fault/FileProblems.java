package dev.socialmetrics.source.fault;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.util.Optional;

/** What can be wrong with a file before its records are looked at. */
public final class FileProblems {
  private static final String READABLE =
      "CSV, JSON, JSON Lines, a workbook (.xlsx, .xls) or a ZIP archive of these";

  private FileProblems() {}

  public static Problem empty() {
    return Problem.of(
        ProblemCode.FILE_EMPTY,
        "no data",
        "at least a header line or a JSON value",
        "Export the file again, or remove it.");
  }

  public static Problem tooLarge(long size, long limit, String what) {
    return Problem.of(
        ProblemCode.FILE_TOO_LARGE,
        size + " bytes",
        "at most " + limit + " bytes of " + what,
        "Export shorter periods, one file each. Nothing of this file was stored.");
  }

  public static Problem typeMismatch(String found, String remedy) {
    return Problem.of(ProblemCode.FILE_TYPE_MISMATCH, found, READABLE, remedy);
  }

  public static Problem typeUnknown(String found, String remedy) {
    return Problem.of(ProblemCode.FILE_TYPE_UNKNOWN, found, READABLE, remedy);
  }

  public static Problem vanished() {
    return Problem.of(
        ProblemCode.FILE_VANISHED,
        "no file there",
        "a readable file",
        "Check its name, or put it back and run again.");
  }

  public static Problem unreadable(String found) {
    return Problem.of(
        ProblemCode.FILE_UNREADABLE,
        found,
        "a readable file",
        "Allow the user who runs this to read it, and run again.");
  }

  public static Problem symlink() {
    return Problem.of(
        ProblemCode.FILE_SYMLINK,
        "a symbolic link",
        "a regular file",
        "Put the file itself there; links are not followed.");
  }

  public static Problem notRegular(String found) {
    return Problem.of(
        ProblemCode.FILE_NOT_REGULAR, found, "a regular file", "Write the data into a file first.");
  }

  /** A folder named like a file is looked into all the same. */
  public static Problem folder() {
    return Problem.of(
            ProblemCode.FILE_NOT_REGULAR,
            "a folder with the name of a file",
            "a regular file",
            "Its content is read as that of any folder; rename it if it was meant to be a file.")
        .as(Severity.WARNING);
  }

  public static Problem temporaryName() {
    return new Problem(
        ProblemCode.FILE_TEMP_NAME,
        Severity.WARNING,
        Optional.empty(),
        Optional.of("the name of an unfinished or temporary file"),
        "the name of a finished file",
        "It is not read; rename it once it is complete, or remove it.");
  }
}
