package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.check.DayOrder;
import dev.socialmetrics.format.check.ExportChecker;
import dev.socialmetrics.format.check.ExportOwner;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.check.OwnersOfFile;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.check.SectionDays;
import dev.socialmetrics.format.check.SharedPosts;
import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables of a file that platforms wrote; they know about each other.
 *
 * @param source reads them from the first on, each time it is asked, and reports them to the
 *     listener
 */
record PlatformTables(
    FileContext file,
    MonthCache months,
    OpenTables open,
    List<SectionedRows.Part> parts,
    Function<SectionListener, SectionedRows> source) {
  /** The order of day and month in all of them. */
  DayOrder order() throws IOException, FileRefused {
    if (!DayOrderScan.isNeeded(parts)) {
      return new DayOrder(false);
    }
    ExportMoment export = export();
    DayOrderScan scan =
        new DayOrderScan(months, section -> SectionDays.of(section, file, export, zone()), zone());
    return scan.run(source.apply(scan));
  }

  TablesInTurn.Table inOrder(DayOrder order) throws IOException, FileRefused {
    ExportMoment export = export();
    SharedPosts shared = shared();
    ExportChecker checker =
        new ExportChecker(file.of(shared.account()), export, periodEnd(), order, open, shared);
    OpenedSections sections =
        new OpenedSections(
            checker,
            open,
            months,
            export.at(),
            new OwnersOfFile(new ExportOwner(file)),
            shared,
            years(export, order.isOther()));
    return new CheckedRows(source.apply(sections), checker);
  }

  private SharedPosts shared() throws IOException, FileRefused {
    if (!SharedPostsScan.isNeeded(file, parts)) {
      return SharedPosts.none(new ExportOwner(file));
    }
    SharedPostsScan scan = new SharedPostsScan(file);
    return scan.run(source.apply(scan));
  }

  private ExportMoment export() throws FileRefused {
    ExportMoment stated = ExportName.moment(file, parts, zone(), months);
    return file.notBefore(stated, periodEnd(), zone());
  }

  private Optional<LocalDate> periodEnd() {
    return ExportName.periodEnd(file, parts);
  }

  private List<NavigableMap<Long, Integer>> years(ExportMoment export, boolean isOtherOrder)
      throws IOException, FileRefused {
    if (!YearScan.isNeeded(parts)) {
      return List.of();
    }
    YearScan scan = new YearScan(months, isOtherOrder, section -> latest(section, export));
    return scan.run(source.apply(scan));
  }

  /** The day of its export, or the end of its period where names say when that was. */
  private LocalDate latest(Section section, ExportMoment export) {
    SectionDays days = SectionDays.of(section, file, export, zone());
    LocalDate exported = days.export().at().atZone(zone()).toLocalDate();
    return days.period().map(Window::end).filter(end -> end.isBefore(exported)).orElse(exported);
  }

  private ZoneId zone() {
    return parts.get(0).format().zone().orElseGet(file::zone);
  }
}
