package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.problem.ProblemCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days that the rows of a section can be of.
 *
 * @param export when the section was exported: no day is later than the one after it
 * @param stated the period that the section, its table's name or its file's name states
 * @param period the same, else that of an option
 */
public record SectionDays(ExportMoment export, Optional<Window> stated, Optional<Window> period) {
  /**
   * As far as the section itself and the names say it.
   *
   * @param exported the file
   */
  public static SectionDays of(
      Section section, FileContext file, ExportMoment exported, ZoneId zone) {
    Optional<Window> period = section.facts().period().or(file::period);
    ExportMoment own = section.facts().export().orElse(exported);
    ExportMoment export = file.notBefore(own, period.map(Window::end), zone);
    return new SectionDays(export, stated(section, file), period);
  }

  public boolean contains(LocalDate day, ZoneId zone) {
    return period.stream().allMatch(days -> days.contains(day))
        && !export.isLongBeforeDay(day.toString(), zone);
  }

  static Optional<Window> stated(Section section, FileContext file) {
    return section.facts().period().or(() -> file.named());
  }

  /** Of a row that says itself when it was exported. */
  SectionDays exported(ExportMoment moment) {
    return new SectionDays(moment, stated, period);
  }

  /** Figures of a day that the file does not speak of are those of something else. */
  void check(String day, CellNotes notes) {
    if (stated.isPresent() && !stated.get().contains(LocalDate.parse(day))) {
      notes.rejectRow(
          ProblemCode.ROW_OUTSIDE_PERIOD,
          "date " + day,
          "a day from " + stated.get().start() + " to " + stated.get().end() + ", as the file says",
          "Give the file, and the folder that it was unpacked into, back the name and the first lines it came with and import it: the run says how it is read again. Or download the days again");
    }
  }
}
