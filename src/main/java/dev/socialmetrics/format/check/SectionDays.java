package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days that the rows of a section can be of.
 *
 * @param export when the section was exported: no day is later than the one after it
 * @param period that the section, its table's name, its file's name or an option states
 */
public record SectionDays(ExportMoment export, Optional<Window> period) {
  /** As far as the section itself and the names say it. */
  public static SectionDays of(
      Section section, FileContext file, ExportMoment exported, ZoneId zone) {
    Optional<Window> period = section.facts().period().or(file::period);
    return new SectionDays(file.notBefore(exported, period.map(Window::end), zone), period);
  }

  public boolean contains(LocalDate day, ZoneId zone) {
    return period.stream().allMatch(days -> days.contains(day))
        && !export.isLongBeforeDay(day.toString(), zone);
  }
}
