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
  private static final int MOST_NAMED = 10;

  private final List<Broken> broken = new ArrayList<>();
  private final List<Problem> leftOut = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> unreadLists = new ArrayList<>();

  /**
   * @param isForeign it was not found out to be a table of a known export
   */
  private record Broken(FileRefused why, boolean isForeign) {}

  ArchiveTables(Sheets sheets) {
    sheets.damaged().forEach(this::take);
  }

  private void take(String entry, Problem why) {
    if (why.isWarning()) {
      leftOut.add(why);
    } else {
      broken.add(new Broken(named(entry, new FileRefused(why)), true));
    }
  }

  List<CanonicalTable> canonical() {
    return List.copyOf(canonical);
  }

  /** Names of the tables that are of no known format, the first of many. */
  String unknown() {
    return firstOf(unknown);
  }

  private static String firstOf(List<String> all) {
    String names = String.join(", ", all.subList(0, Math.min(all.size(), MOST_NAMED)));
    int more = all.size() - MOST_NAMED;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  /** Which tables are of no known format, where others of their file are read. */
  static Problem notRead(List<String> names) {
    return Problem.of(
        ProblemCode.FILE_TABLE_UNKNOWN,
        firstOf(names),
        "tables of known exports",
        "These tables were not read; the others were.");
  }

  /**
   * Why entries are left out though the others are read, and which are of no known format.
   *
   * @param amongOthers the tables that are read are known to be among much else, which is no news
   */
  List<Problem> noticed(boolean amongOthers) {
    List<Problem> noticed = new ArrayList<>(leftOut);
    broken.stream()
        .filter(entry -> !amongOthers || !entry.isForeign())
        .forEach(entry -> noticed.add(entry.why().problem()));
    if (!unknown.isEmpty() && !amongOthers) {
      noticed.add(notRead(unknown));
    }
    if (!unreadLists.isEmpty()) {
      noticed.add(
          Problem.of(
              ProblemCode.FILE_TABLE_UNKNOWN,
              "the list " + String.join(", ", unreadLists),
              "lists of known exports",
              "Nothing of it was read; the other lists of the file were."));
    }
    return noticed;
  }

  /** The first entry that is broken. */
  Optional<FileRefused> refusal() {
    return Stream.concat(
            broken.stream().map(Broken::why),
            leftOut.stream().map(why -> new FileRefused(why.as(Severity.FILE))))
        .findFirst();
  }

  void add(CanonicalTable table) {
    canonical.add(table);
  }

  /** Its columns are those of no format. */
  void addUnknown(SheetRef ref) {
    unknown.add(ref.label());
  }

  /** A list of a JSON document of which another one is read; that is always news. */
  void addUnreadList(SheetRef document, String key) {
    unreadLists.add(document.entry().map(entry -> entry + "!").orElse("") + key);
  }

  /** Its format is known and has no place for it. */
  void addForeign(FileRefused why) {
    broken.add(new Broken(why, true));
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
    boolean isEmpty = why.problem().code() == ProblemCode.FILE_EMPTY;
    broken.add(new Broken(named(ref.label(), why), isEmpty || ref.list().isEmpty()));
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
