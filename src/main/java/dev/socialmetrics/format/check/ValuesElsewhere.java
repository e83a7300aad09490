package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.FileDate;
import dev.socialmetrics.format.RowRules;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.ColumnDescription.Origin;
import dev.socialmetrics.source.table.Row;
import java.time.LocalDate;
import java.util.Optional;

/** Values that no cell of a row has: of the file's name, of the lines above, of the description. */
record ValuesElsewhere(FileContext file, RowState row) {
  /** Null as in {@link BoundColumn#read}. */
  Object read(BoundColumn bound, Row read, BoundTable table, RowValues values, CellNotes notes) {
    ColumnDescription said = bound.said();
    Object written = written(bound, said, read, table, values, notes);
    return written == null && table.kind() == Kind.CAMPAIGN ? dayOfOption(said) : written;
  }

  /** The first or last day of a period that nothing but an option states. */
  private String dayOfOption(ColumnDescription said) {
    return said.fact()
        .flatMap(
            fact ->
                switch (fact) {
                  case "start" -> file.period().map(Window::start);
                  case "end" -> file.period().map(Window::end);
                  default -> Optional.empty();
                })
        .map(LocalDate::toString)
        .orElse(null);
  }

  private Object written(
      BoundColumn bound,
      ColumnDescription said,
      Row read,
      BoundTable table,
      RowValues values,
      CellNotes notes) {
    return said.fact()
        .flatMap(table.section().facts()::find)
        .filter(fact -> isAbout(said, read, table, values))
        .or(said::always)
        .or(() -> dayOf(said.origin()))
        .map(text -> bound.reader().read(text, notes))
        .orElse(null);
  }

  /** A fact of one day is about no other row. */
  private static boolean isAbout(
      ColumnDescription said, Row read, BoundTable table, RowValues values) {
    if (said.on().isEmpty()) {
      return true;
    }
    Column dated = RowRules.datedColumn(table.kind());
    CellNotes unread = new CellNotes();
    unread.startRow(read.layout());
    return table.section().facts().find(said.on().get()).stream()
        .flatMap(
            day ->
                table.columns().stream()
                    .filter(each -> each.column() == dated)
                    .map(each -> each.reader().read(day, unread)))
        .anyMatch(day -> day != null && day.equals(values.orNull(dated)));
  }

  private Optional<String> dayOf(Origin origin) {
    return switch (origin) {
      case EXPORT_DAY -> Optional.of(row.exportDay().toString());
      case FILE_DAY -> FileDate.find(file.name());
      case CELL, LABELS -> Optional.empty();
    };
  }
}
