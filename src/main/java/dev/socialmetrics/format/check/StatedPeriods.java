package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
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
  private SectionDays otherwise;
  private final Optional<LocalDate> named;
  private Optional<LocalDate> latest;

  /**
   * @param export of the file
   * @param named the last day of the period that the file's name states
   */
  StatedPeriods(FileContext file, ExportMoment export, Optional<LocalDate> named) {
    this.file = file;
    this.export = export;
    this.otherwise = new SectionDays(export, file.named(), Optional.empty());
    this.named = named;
    this.latest = named;
  }

  /**
   * @throws FileRefused when an option states another period than the file does
   */
  void open(BoundTable table, Layout layout) throws FileRefused {
    ZoneId zone = table.section().format().zone().orElseGet(file::zone);
    Optional<LocalDate> end = day("end", table, layout);
    Optional<Window> own = own(day("start", table, layout), end);
    Optional<Window> stated = own.or(() -> SectionDays.stated(table.section(), file));
    if (stated.isPresent()
        && file.period().filter(said -> !said.equals(stated.get())).isPresent()) {
      throw contradicted(file.period().get(), stated.get());
    }
    ExportMoment exported = table.section().facts().export().orElse(export);
    otherwise =
        new SectionDays(file.notBefore(exported, end, zone), stated, stated.or(file::period));
    sections.put(layout, otherwise);
    latest = latest.filter(day -> end.isEmpty() || !day.isBefore(end.get())).or(() -> end);
  }

  private static FileRefused contradicted(Window option, Window stated) {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_OPTION_CONTRADICTED,
            "--period "
                + text(option)
                + " for a file that is of "
                + text(stated)
                + " by its name or lines",
            "--period " + text(stated) + ", or none",
            "Leave --period out. If the file's name, or that of its folder, is wrong, take the dates"
                + " out of it and import it with --period."));
  }

  private static String text(Window days) {
    return days.start() + ".." + days.end();
  }

  private static Optional<Window> own(Optional<LocalDate> start, Optional<LocalDate> end) {
    return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
        ? Optional.of(new Window(start.get(), end.get()))
        : Optional.empty();
  }

  /** As the table's columns read it, whose patterns know how the platform writes it. */
  private static Optional<LocalDate> day(String fact, BoundTable table, Layout layout) {
    Optional<String> stated = table.section().facts().find(fact);
    CellNotes unread = new CellNotes();
    unread.startRow(layout);
    unread.startCell(0, stated.orElse(""));
    return table.columns().stream()
        .filter(
            column -> stated.isPresent() && column.said().fact().filter(fact::equals).isPresent())
        .map(column -> column.reader().read(stated.get(), unread))
        .filter(day -> day instanceof String text && IsoDate.startsWithDay(text))
        .map(day -> LocalDate.parse(((String) day).substring(0, IsoDate.LENGTH)))
        .findFirst()
        .or(() -> table.section().facts().findDay(fact));
  }

  /** Objects of one JSON file have a layout for each set of keys; they are of its section. */
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
