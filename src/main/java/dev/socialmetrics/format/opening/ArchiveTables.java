package dev.socialmetrics.format.opening;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of a file that no platform writes so: which are canonical, and which should be tables
 * and cannot be taken. One entry that is broken does not keep the others from being read.
 */
final class ArchiveTables {
  private final List<CanonicalTable> canonical = new ArrayList<>();
  private final List<FileRefused> broken = new ArrayList<>();
  private final List<Problem> leftOut = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  ArchiveTables(Sheets sheets) {
    sheets.damaged().forEach(this::take);
  }

  private void take(String entry, Problem why) {
    if (why.isWarning()) {
      leftOut.add(why);
    } else {
      broken.add(named(entry, new FileRefused(why)));
    }
  }

  List<CanonicalTable> canonical() {
    return List.copyOf(canonical);
  }

  /** Names of the tables that are of no known format. */
  List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** Why entries are left out though the others are read, and which are of no known format. */
  List<Problem> noticed() {
    List<Problem> noticed = new ArrayList<>(leftOut);
    broken.forEach(entry -> noticed.add(entry.problem()));
    if (!unknown.isEmpty()) {
      noticed.add(
          Problem.of(
              ProblemCode.FILE_TABLE_UNKNOWN,
              String.join(", ", unknown),
              "tables of known exports",
              "These tables were not read; the others were."));
    }
    return noticed;
  }

  /** The first entry that is broken. */
  Optional<FileRefused> refusal() {
    return Stream.concat(
            broken.stream(), leftOut.stream().map(why -> new FileRefused(why.as(Severity.FILE))))
        .findFirst();
  }

  void add(CanonicalTable table) {
    canonical.add(table);
  }

  /** Its columns are those of no format. */
  void addUnknown(SheetRef ref) {
    unknown.add(ref.label());
  }

  /**
   * Leaves a broken entry out.
   *
   * @throws FileRefused when it is broken in a way that makes the whole archive suspect
   */
  void leaveOut(SheetRef ref, FileRefused why) throws FileRefused {
    boolean isContainer = why.problem().code().code().matches("(zip|xls)\\..*");
    if (ref.entry().isEmpty() || isContainer) {
      throw why;
    }
    broken.add(named(ref.label(), why));
  }

  /** With the entry and its line in what was found, since the file has other entries. */
  private static FileRefused named(String entry, FileRefused why) {
    Problem problem = why.problem();
    String place = "in " + entry + (why.line() == 0 ? "" : ", line " + why.line()) + ": ";
    return new FileRefused(
        new Problem(
            problem.code(),
            Severity.FILE,
            Optional.empty(),
            Optional.of(place + problem.found().orElse("")),
            problem.expected(),
            problem.remedy() + " The other entries are read."));
  }

  /** Whether a refusal says no more than that the columns are not those of a canonical table. */
  static boolean isOtherTable(FileRefused refusal) {
    ProblemCode code = refusal.problem().code();
    return code == ProblemCode.FILE_TYPE_UNKNOWN || code == ProblemCode.HDR_REQUIRED_COLUMN_MISSING;
  }
}
