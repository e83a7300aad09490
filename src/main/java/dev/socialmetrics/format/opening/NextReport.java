package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A report of campaigns that was pasted below another: the line with its period, among the rows of
 * the one above, begins a section with days of its own. Mutable.
 */
final class NextReport {
  /** "January 1, 2026 - January 31, 2026" without quotes is three. */
  private static final int MOST_CELLS = 3;

  private static final Pattern PERIOD = Pattern.compile("\\(\\?<(start|end)>");

  private List<Pattern> periods = List.of();
  private boolean isBegun;

  /** Before the first record of a sheet, with the tables that may be on it. */
  void open(List<TableDescription> tables) {
    isBegun = false;
    periods =
        tables.stream()
            .filter(table -> table.kind().filter(kind -> kind == Kind.CAMPAIGN).isPresent())
            .flatMap(table -> table.preamble().stream())
            .filter(pattern -> PERIOD.matcher(pattern.pattern()).find())
            .toList();
  }

  /** Whether the record states a period as lines above the headers of the tables do. */
  boolean begins(SheetRecord record) {
    isBegun =
        !periods.isEmpty()
            && hasFewCells(record)
            && periods.stream().anyMatch(pattern -> pattern.matcher(line(record)).find());
    return isBegun;
  }

  /** A header was found. */
  void clear() {
    isBegun = false;
  }

  /**
   * Below its period comes a header, or more of a preamble.
   *
   * @throws FileRefused for a row
   */
  void requireHeader(SheetRecord record) throws FileRefused {
    if (isBegun && !hasFewCells(record)) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.HDR_MISSING,
              "two reports in one file, the second with its period and without its labels",
              "each report with its labels",
              "Download the two reports again and import each as it is."),
          record.line());
    }
  }

  static String line(SheetRecord record) {
    return String.join(" | ", record.texts()).strip();
  }

  private static boolean hasFewCells(SheetRecord record) {
    int filled = 0;
    for (int i = 0; i < record.size() && filled <= MOST_CELLS; i++) {
      filled += record.text(i).isBlank() ? 0 : 1;
    }
    return filled <= MOST_CELLS;
  }
}
