package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.source.table.Layout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Which period the sections of a file state, and when they were exported at the earliest then. */
final class StatedPeriods {
  private final FileContext file;
  private final ExportMoment export;
  private final Map<Layout, SectionDays> sections = new IdentityHashMap<>();
  private final SectionDays otherwise;
  private final Optional<LocalDate> named;
  private Optional<LocalDate> latest;

  /**
   * @param export of the file
   * @param named the last day of the period that the file's name states
   */
  StatedPeriods(FileContext file, ExportMoment export, Optional<LocalDate> named) {
    this.file = file;
    this.export = export;
    this.otherwise = new SectionDays(export, FilePeriod.find(file.name()), Optional.empty());
    this.named = named;
    this.latest = named;
  }

  void open(BoundTable table, Layout layout) {
    ZoneId zone = table.section().format().zone().orElseGet(file::zone);
    Optional<LocalDate> end = end(table, layout);
    Optional<Window> period = table.section().facts().period().or(file::period);
    sections.put(
        layout,
        new SectionDays(
            file.notBefore(export, end, zone), SectionDays.stated(table.section(), file), period));
    latest = latest.filter(day -> end.isEmpty() || !day.isBefore(end.get())).or(() -> end);
  }

  /** As the table's columns read it, whose patterns know how the platform writes it. */
  private static Optional<LocalDate> end(BoundTable table, Layout layout) {
    Optional<String> stated = table.section().facts().find("end");
    CellNotes unread = new CellNotes();
    unread.startRow(layout);
    unread.startCell(0, stated.orElse(""));
    return table.columns().stream()
        .filter(
            column -> stated.isPresent() && column.said().fact().filter("end"::equals).isPresent())
        .map(column -> column.reader().read(stated.get(), unread))
        .filter(day -> day instanceof String text && IsoDate.startsWithDay(text))
        .map(day -> LocalDate.parse(((String) day).substring(0, IsoDate.LENGTH)))
        .findFirst()
        .or(() -> table.section().facts().findDay("end"));
  }

  SectionDays of(Layout layout) {
    return sections.getOrDefault(layout, otherwise);
  }

  /** Of a row that says itself when it was exported. */
  ExportMoment notBefore(Instant stated) {
    return file.notBefore(new ExportMoment(stated), named, file.zone());
  }

  /** The latest last day of a period so far. */
  Optional<LocalDate> end() {
    return latest.map(day -> file.endSoFar(day, file.zone()));
  }
}
