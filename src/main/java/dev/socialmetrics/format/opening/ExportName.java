package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.DateParts;
import dev.socialmetrics.format.cell.DatePattern;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The export time in a file's name: the group {@code epoch} (seconds or milliseconds), or the group
 * {@code exported} as the format's export patterns write it.
 */
final class ExportName {
  private ExportName() {}

  /**
   * By the name, else the file's own time. A table that lies in an archive under a name that says
   * another time has that one.
   *
   * @throws FileRefused when the name says a time at which the file was there already
   */
  static ExportMoment moment(
      FileContext file, List<SectionedRows.Part> parts, ZoneId zone, MonthCache months)
      throws FileRefused {
    for (SectionedRows.Part part : parts) {
      Optional<Instant> named = time(part, zone, months);
      if (named.isPresent() && !file.isPossibleExport(named.get())) {
        throw new FileRefused(ofTheFuture(named.get(), file));
      }
      named.ifPresent(at -> part.facts().setExport(new ExportMoment(at)));
    }
    return parts.stream()
        .flatMap(part -> part.facts().export().stream())
        .findFirst()
        .orElseGet(() -> new ExportMoment(file.modified(), file.latestExport()));
  }

  private static Problem ofTheFuture(Instant named, FileContext file) {
    return Problem.of(
            ProblemCode.ROW_FUTURE_DATE,
            "an export of " + named + " by its name",
            file.possibleExport(),
            "Give the file back the name it was downloaded with, or download it again.")
        .as(Severity.FILE);
  }

  /** The last day of the period in the names of the file and of the tables in it. */
  static Optional<LocalDate> periodEnd(FileContext file, List<SectionedRows.Part> parts) {
    Stream<LocalDate> entries =
        parts.stream()
            .flatMap(part -> part.ref().entry().stream())
            .flatMap(entry -> file.folders().periodOfEntry(entry).stream())
            .map(Window::end);
    return Stream.concat(file.periodEnd().stream(), entries).max(Comparator.naturalOrder());
  }

  private static Optional<Instant> time(SectionedRows.Part part, ZoneId zone, MonthCache months) {
    FormatDescription format = part.format();
    MonthNames names = months.of(format.months());
    Optional<DateParts> epoch =
        part.facts().find("epoch").flatMap(new DatePattern("epoch", names)::parse);
    Optional<DateParts> written =
        part.facts()
            .find("exported")
            .flatMap(
                text ->
                    format.exportPatterns().stream()
                        .flatMap(pattern -> new DatePattern(pattern, names).parse(text).stream())
                        .findFirst());
    return epoch.or(() -> written).flatMap(parts -> instant(parts, zone));
  }

  /** A day alone ends with its last second: what was exported that day is younger than it. */
  private static Optional<Instant> instant(DateParts parts, ZoneId zone) {
    return parts
        .in(parts.year())
        .map(day -> LocalDateTime.of(day, parts.time().orElse(LocalTime.of(23, 59, 59))))
        .map(
            local ->
                parts
                    .offset()
                    .map((ZoneOffset offset) -> local.toInstant(offset))
                    .orElseGet(() -> local.atZone(zone).toInstant()));
  }
}
