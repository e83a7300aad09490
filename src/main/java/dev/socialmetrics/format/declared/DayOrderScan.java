package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a file ahead for the order of its days and months, where its format has either. */
final class DayOrderScan implements DeclaredSource.Listener {
  private final MonthCache months;
  private final Function<Section, SectionDays> daysOf;
  private final ZoneId zone;
  private final DayOrder order = new DayOrder(false);
  private final List<DatedCell> cells = new ArrayList<>();

  private record DatedCell(int at, ColumnDescription said, DeclaredDates dates) {
    void look(Row row) {
      String text = row.cells()[at];
      String cut = said.take().map(take -> DeclaredReaders.cut(text, take)).orElse(text);
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

  static boolean isNeeded(List<DeclaredSource.Part> parts) {
    return parts.stream().anyMatch(part -> part.format().eitherOrder());
  }

  @Override
  public void opened(Section section, Layout layout) {
    cells.clear();
    SectionDays days = daysOf.apply(section);
    for (ColumnDescription column : section.table().columns().values()) {
      if (section.format().eitherOrder() && !column.patterns().isEmpty()) {
        Predicate<LocalDate> allowed =
            DeclaredDates.isDated(column) ? day -> days.contains(day, zone) : day -> true;
        DeclaredDates dates =
            new DeclaredDates(column, months.of(section.format().languages()), order, allowed);
        HeaderMatch.cellsOf(column, layout)
            .forEach(at -> cells.add(new DatedCell(at, column, dates)));
      }
    }
  }

  /** The rows come from {@link #run} itself. */
  @Override
  public void read(Row row) {}

  @Override
  public void ended() {}

  @Override
  public List<Problem> warnings() {
    return List.of();
  }

  /** Reads all of the source and closes it. */
  DayOrder run(RowSource source) throws IOException, FileRefused {
    try (source) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        look(row.get());
      }
    }
    return order.decided();
  }

  private void look(Row row) {
    if (row.ignored().isEmpty()) {
      cells.forEach(cell -> cell.look(row));
    }
  }
}
