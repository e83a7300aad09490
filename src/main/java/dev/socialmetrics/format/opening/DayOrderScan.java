package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.check.CellReaders;
import dev.socialmetrics.format.check.DayOrder;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.check.SectionDays;
import dev.socialmetrics.format.check.WrittenDates;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a file ahead for the order of its days and months, where its format has either. */
final class DayOrderScan extends ReadingAhead {
  private final MonthCache months;
  private final Function<Section, SectionDays> daysOf;
  private final ZoneId zone;
  private final DayOrder order = new DayOrder(false);
  private final List<DatedCell> cells = new ArrayList<>();

  private record DatedCell(int at, ColumnDescription said, WrittenDates dates) {
    void look(Row row) {
      String text = row.cells()[at];
      String cut = said.take().map(take -> CellReaders.cut(text, take)).orElse(text);
      dates.parse(CellText.trim(cut));
    }
  }

  /**
   * @param daysOf the days that a section's rows can be of
   */
  DayOrderScan(MonthCache months, Function<Section, SectionDays> daysOf, ZoneId zone) {
    this.months = months;
    this.daysOf = daysOf;
    this.zone = zone;
  }

  static boolean isNeeded(List<SectionedRows.Part> parts) {
    return parts.stream().anyMatch(part -> part.format().eitherOrder());
  }

  @Override
  public void opened(Section section, Layout layout) {
    cells.clear();
    SectionDays days = daysOf.apply(section);
    for (ColumnDescription column : section.table().columns().values()) {
      if (section.format().eitherOrder() && !column.patterns().isEmpty()) {
        Predicate<LocalDate> allowed =
            WrittenDates.isDated(column) ? day -> days.contains(day, zone) : day -> true;
        WrittenDates dates =
            new WrittenDates(column, months.of(section.format().months()), order, allowed);
        HeaderMatch.cellsOf(column, layout)
            .forEach(at -> cells.add(new DatedCell(at, column, dates)));
      }
    }
  }

  /** Reads all of the source and closes it. */
  DayOrder run(RowSource source) throws IOException, FileRefused {
    readAll(source);
    return order.decided();
  }

  @Override
  void look(Row row) {
    cells.forEach(cell -> cell.look(row));
  }
}
