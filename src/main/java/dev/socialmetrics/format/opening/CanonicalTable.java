package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.check.DayOrder;
import dev.socialmetrics.format.check.ExportChecker;
import dev.socialmetrics.format.check.ExportOwner;
import dev.socialmetrics.format.check.HeaderCheck;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.check.SharedPosts;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.CorrectionHead;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A table under the names of this program: text, JSON or a sheet, a file of its own or an entry of
 * an archive.
 *
 * @param layout its header, or the keys of its first object
 * @param file what is known of it; of an entry under the entry's own name
 */
record CanonicalTable(
    Sheets sheets,
    SheetRef ref,
    Section section,
    Layout layout,
    FileContext file,
    MonthNames months,
    OpenTables tables)
    implements TablesInTurn.Table {
  /**
   * @throws FileRefused when its header lacks what its rows cannot do without
   */
  void require() throws FileRefused {
    checker(new OpenTables(tables.labels()));
  }

  /** An archive's entry is taken whole or not at all, so that it is read to its end beforehand. */
  void requireWhole() throws IOException, FileRefused {
    try (RowSource rows = open()) {
      Optional<Row> row = rows.next();
      while (row.isPresent()) {
        row = rows.next();
      }
    }
  }

  Kind kind() {
    return section.table().kind().orElseThrow();
  }

  /** Whether its rows say which rejected rows they mend. */
  boolean isMending() {
    return ref.isWholeFile() && CorrectionHead.isIn(layout);
  }

  @Override
  public String name() {
    return ref.label();
  }

  @Override
  public RowSource open() throws IOException, FileRefused {
    return sheets.rows(ref);
  }

  @Override
  public RowChecker checker() throws FileRefused {
    return checker(tables);
  }

  private RowChecker checker(OpenTables known) throws FileRefused {
    ExportMoment stated = new ExportMoment(file.modified(), file.latestExport());
    Optional<LocalDate> end = section.facts().period().or(file::period).map(Window::end);
    ExportMoment export = file.notBefore(stated, end, file.zone());
    SharedPosts shared = SharedPosts.none(new ExportOwner(file));
    ExportChecker checker =
        new ExportChecker(file, export, end, new DayOrder(false), known, shared);
    checker.open(section, layout, months);
    return checker;
  }

  @Override
  public List<Problem> warnings() {
    return tables
        .find(layout)
        .map(table -> new HeaderCheck(table, layout, tables.labels()).warnings())
        .orElse(List.of());
  }
}
