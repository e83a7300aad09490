package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a file that platforms wrote; they know about each other. */
record PlatformTables(
    FileContext file, MonthCache months, OpenTables open, List<DeclaredSource.Part> parts) {
  /**
   * @param source reads the tables from the first on, and tells the listener
   */
  TablesInTurn.Table read(Function<DeclaredSource.Listener, DeclaredSource> source)
      throws IOException, FileRefused {
    Optional<LocalDate> periodEnd = ExportName.periodEnd(file, parts);
    ExportMoment stated = ExportName.moment(file, parts, zone(), months);
    ExportMoment export = file.notBefore(stated, periodEnd, zone());
    ExportChecker checker = new ExportChecker(file, export, periodEnd, open);
    DeclaredSections sections =
        new DeclaredSections(
            checker,
            open,
            months,
            export.at(),
            new OwnersOfFile(new ExportOwner(file)),
            years(source, export.at()));
    return new DeclaredTables(source.apply(sections), checker);
  }

  private List<NavigableMap<Long, Integer>> years(
      Function<DeclaredSource.Listener, DeclaredSource> source, Instant exportedAt)
      throws IOException, FileRefused {
    if (!YearScan.isNeeded(parts)) {
      return List.of();
    }
    LocalDate exportDay = exportedAt.atZone(zone()).toLocalDate();
    YearScan scan = new YearScan(months);
    return scan.run(source.apply(scan), exportDay);
  }

  private ZoneId zone() {
    return parts.get(0).format().zone().orElseGet(file::zone);
  }
}
