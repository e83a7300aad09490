package dev.socialmetrics.format.declared;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.ExportFormat;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.format.canonical.CanonicalFormats;
import dev.socialmetrics.intake.SheetRef;
import dev.socialmetrics.intake.Sheets;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * An archive's entry or a workbook's sheet under the names of this project: CSV, JSON or cells. It
 * is read to its end once when it is found, so that none of its rows is taken where it turns out to
 * be broken.
 */
record CanonicalEntry(
    Sheets sheets, SheetRef ref, ExportFormat format, Layout layout, FileContext known)
    implements TablesInTurn.Table {
  private static final CanonicalFormats FORMATS = new CanonicalFormats();

  /**
   * @return empty when its columns are those of no canonical table
   * @throws FileRefused when they are, and it cannot be taken
   */
  static Optional<CanonicalEntry> find(Sheets sheets, SheetRef ref, FileContext known)
      throws IOException, FileRefused {
    try (RowSource rows = sheets.rows(ref)) {
      Optional<Layout> layout = rows.layout();
      if (layout.isEmpty()) {
        return Optional.empty();
      }
      FileContext own = ref.entry().isPresent() ? known.named(ref.label()) : known;
      CanonicalEntry entry =
          new CanonicalEntry(sheets, ref, FORMATS.recognise(layout.get()), layout.get(), own);
      entry.format.open(layout.get(), own);
      readToEnd(rows);
      return Optional.of(entry);
    } catch (FileRefused refusal) {
      if (ArchiveTables.isOtherTable(refusal)) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  private static void readToEnd(RowSource rows) throws IOException, FileRefused {
    Optional<Row> row = rows.next();
    while (row.isPresent()) {
      row = rows.next();
    }
  }

  Kind kind() {
    return format.kind();
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
    return format.open(layout, known);
  }

  @Override
  public List<Problem> warnings() {
    return format.headerWarnings(layout);
  }
}
