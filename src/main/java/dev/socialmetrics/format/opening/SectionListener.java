package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.List;
import java.util.Optional;

/** Hears of the sections of a file and of their rows while they are read. */
interface SectionListener {
  /** A header, before the rows below it. */
  void opened(Section section, Layout layout) throws FileRefused;

  /** A record that is of no section: a title, a preamble, or a table that is not known. */
  default void passed(SectionedRows.Part part, SheetRecord record) {}

  /** Every row of data, in order. */
  void read(Row row);

  /** The end of the file. */
  void ended() throws FileRefused;

  /** What was noticed of the sections so far. */
  List<Problem> warnings();

  /** Who the rows say that they are of. */
  default Optional<StatedOwner> owner() {
    return Optional.empty();
  }
}
