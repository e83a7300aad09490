package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.format.match.SheetHead;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.CorrectionHead;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.List;
import java.util.Set;

/** What is wrong with a record for where it is. */
final class SheetFaults {
  /** Columns that any text passes for a name of. */
  private static final Set<String> LISTS = Set.of("top_countries", "top_cities");

  private SheetFaults() {}

  /**
   * Behind a blank line begins another table: with its title where this one has one, and with its
   * labels where any text would pass for one more name of a list.
   *
   * @param isHeader the record is the header of this table once more
   */
  static void requireBegin(SheetRecord record, TableDescription table, boolean isHeader)
      throws FileRefused {
    if (isHeader && !table.titles().isEmpty()) {
      throw cut(record, "a header without the line above it that says what it is of");
    }
    if (table.columns().keySet().stream().anyMatch(LISTS::contains)) {
      throw cut(record, "rows behind a blank line, without their header");
    }
  }

  /** In another place than their own, corrected rows would be read without what their file says. */
  static void requireWhereRowsWere(SheetHead head) throws FileRefused {
    if (head.labels().containsAll(List.of(CorrectionHead.FILE, CorrectionHead.RECORD))) {
      throw new FileRefused(
          Problem.of(
                  ProblemCode.ROW_NOT_MENDED,
                  "corrected rows in a workbook, or with their columns moved",
                  "CSV that begins with the columns _import and _record, as it was exported",
                  "Save it as CSV with the columns where they were, and import that.")
              .as(Severity.FILE));
    }
  }

  /**
   * Below a known title comes a header, or more of a preamble, and no day with its figures.
   *
   * @param title the only cell of the line above; empty where it is no title
   */
  static void requireHeader(SheetRecord record, List<TableDescription> tables, String title)
      throws FileRefused {
    if (!title.isEmpty()
        && record.size() > 1
        && IsoDate.startsWithDay(record.text(0).strip())
        && HeaderMatch.isTitle(tables, title)) {
      throw cut(record, "days below the title \"" + title + "\", without a header");
    }
  }

  private static FileRefused cut(SheetRecord record, String found) {
    return new FileRefused(
        Problem.of(
            ProblemCode.HDR_MISSING,
            found,
            "each table with its title and its labels",
            "A line was taken out of the file. Download the export again and import it as it is."),
        record.line());
  }
}
