package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.check.DayOrder;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.check.WrittenDates;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.ColumnDescription.Year;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/** Reads a file ahead for the years of its series of days; one result a section. */
final class YearScan extends ReadingAhead {
  private final MonthCache months;
  private final DayOrder order;
  private final Function<Section, LocalDate> latestOf;
  private final List<SeriesYears> series = new ArrayList<>();
  private final List<LocalDate> latest = new ArrayList<>();
  private Optional<WrittenDates> dates = Optional.empty();
  private int cell;

  /**
   * @param isOther day and month are read in the other order than the format has
   * @param latestOf the day that no row of a section is after
   */
  YearScan(MonthCache months, boolean isOther, Function<Section, LocalDate> latestOf) {
    this.months = months;
    this.order = new DayOrder(isOther);
    this.latestOf = latestOf;
  }

  /** Whether a table has such a series. */
  static boolean isNeeded(List<SectionedRows.Part> parts) {
    return parts.stream()
        .flatMap(part -> part.tables().stream())
        .flatMap(table -> table.columns().values().stream())
        .anyMatch(column -> column.year() == Year.SERIES);
  }

  @Override
  public void opened(Section section, Layout layout) {
    series.add(new SeriesYears());
    latest.add(latestOf.apply(section));
    dates = Optional.empty();
    section.table().columns().values().stream()
        .filter(column -> column.year() == Year.SERIES)
        .forEach(column -> look(column, section, layout));
  }

  private void look(ColumnDescription column, Section section, Layout layout) {
    HeaderMatch.cellsOf(column, layout).stream()
        .findFirst()
        .ifPresent(
            at -> {
              MonthNames names = months.of(section.format().months());
              cell = at;
              dates = Optional.of(new WrittenDates(column, names, order, day -> true));
            });
  }

  /** Reads all of the source and closes it. */
  List<NavigableMap<Long, Integer>> run(RowSource source) throws IOException, FileRefused {
    readAll(source);
    List<NavigableMap<Long, Integer>> years = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      years.add(series.get(i).years(latest.get(i)));
    }
    return years;
  }

  @Override
  void look(Row row) {
    dates
        .flatMap(written -> written.parse(CellText.trim(row.cells()[cell])))
        .filter(day -> !day.hasYear())
        .ifPresent(day -> last().add(row.number(), row.line(), day));
  }

  private SeriesYears last() {
    return series.get(series.size() - 1);
  }
}
