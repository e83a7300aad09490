package dev.socialmetrics.source.container;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.fault.FileProblems;

/** What can be wrong with an archive. */
public final class ArchiveProblems {
  private static final String NOTHING_STORED = " Nothing of this file was stored.";
  private static final String AGAIN = "Download the export again." + NOTHING_STORED;
  private static final String TRAP =
      "Do not unpack it; download the export again from the platform itself." + NOTHING_STORED;

  private ArchiveProblems() {}

  public static Problem corrupt(String found) {
    return Problem.of(ProblemCode.ZIP_CORRUPT, found, "a complete archive", AGAIN);
  }

  public static Problem ambiguous(String found) {
    return Problem.of(
        ProblemCode.ZIP_AMBIGUOUS, found, "an archive that every program reads alike", AGAIN);
  }

  static Problem bomb(String found, long most) {
    return Problem.of(ProblemCode.ZIP_BOMB, found, "at most " + most + " bytes", TRAP);
  }

  static Problem slip(String entry) {
    return Problem.of(
        ProblemCode.ZIP_SLIP,
        "the entry \"" + entry + "\"",
        "names of files inside the archive only",
        TRAP);
  }

  static Problem duplicate(String entry) {
    return Problem.of(
        ProblemCode.ZIP_DUPLICATE_ENTRY,
        "the entry \"" + entry + "\" twice",
        "each name once",
        "Unpack it, keep the right one, and import that." + NOTHING_STORED);
  }

  static Problem tooManyEntries(long count, int most) {
    return Problem.of(
        ProblemCode.ZIP_TOO_MANY_ENTRIES,
        count + " entries",
        "at most " + most,
        "Unpack it and import the files that are wanted." + NOTHING_STORED);
  }

  public static Problem nested(String entry) {
    return Problem.of(
        ProblemCode.ZIP_NESTED,
        entry.isEmpty() ? "an archive in an archive" : "the archive \"" + entry + "\" inside",
        "tables and workbooks inside",
        "Unpack the outer one and import what was in it." + NOTHING_STORED);
  }

  static Problem encrypted(String entry) {
    return Problem.of(
        ProblemCode.ZIP_ENCRYPTED,
        "the encrypted entry \"" + entry + "\"",
        "an archive without password",
        "Unpack it with its password and import the files inside." + NOTHING_STORED);
  }

  public static Problem withoutTable() {
    return FileProblems.typeUnknown(
        "an archive in which no table lies", "Look what it is, or download the export again.");
  }
}
