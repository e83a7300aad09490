package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.intake.SheetRef;
import dev.socialmetrics.intake.Sheets;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables of an archive that are of no declared format: which are canonical, and which should be
 * tables and cannot be taken. One entry that is broken does not keep the others from being read.
 */
final class ArchiveTables {
  private final Sheets sheets;
  private final FileContext known;
  private final List<CanonicalEntry> canonical = new ArrayList<>();
  private final List<FileRefused> broken = new ArrayList<>();

  ArchiveTables(Sheets sheets, FileContext known) {
    this.sheets = sheets;
    this.known = known;
    sheets.damaged().forEach((entry, why) -> broken.add(named(entry, new FileRefused(why))));
  }

  List<CanonicalEntry> canonical() {
    return List.copyOf(canonical);
  }

  /** Why entries are left out though the others are read; to be told as what needs a person. */
  List<Problem> broken() {
    return broken.stream().map(FileRefused::problem).toList();
  }

  /** The first entry that is broken. */
  Optional<FileRefused> refusal() {
    return broken.stream().findFirst();
  }

  /**
   * Takes a table of an archive or a workbook as canonical.
   *
   * @return false when its columns are those of no canonical table
   */
  boolean take(SheetRef ref) throws IOException, FileRefused {
    if (ref.entry().isEmpty() && ref.sheet().isEmpty()) {
      return false;
    }
    Optional<CanonicalEntry> found = CanonicalEntry.find(sheets, ref, known);
    found.ifPresent(canonical::add);
    return found.isPresent();
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
