package dev.socialmetrics.format.check;

import dev.socialmetrics.format.AccountFacts;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.cell.CellNotes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/** What reading the cells of the row at hand needs to know besides them. Mutable, one a checker. */
final class RowState {
  private final DayOrder order;
  private SectionDays days;
  private AccountFacts account;
  private OptionalInt seriesYear = OptionalInt.empty();
  private Optional<Instant> idTime = Optional.empty();
  private Optional<String> platform = Optional.empty();

  RowState(ExportMoment export, AccountFacts nobody, DayOrder order) {
    this.days = new SectionDays(export, Optional.empty(), Optional.empty());
    this.order = order;
    this.account = nobody;
  }

  /**
   * @param possible the days that rows of its section can be of
   */
  void start(AccountFacts rowAccount, OptionalInt year, SectionDays possible) {
    days = possible;
    account = rowAccount;
    seriesYear = year;
  }

  /** The row itself says when it was exported. */
  void setExport(ExportMoment stated) {
    days = days.exported(stated);
  }

  /** What the row is of, as far as it is known before the cells to come are read. */
  void setPlatform(Optional<String> key) {
    platform = key;
  }

  Optional<String> platform() {
    return platform;
  }

  /** The order of day and month in all rows of the file. */
  DayOrder order() {
    return order;
  }

  /**
   * Rejects the row where its section does not speak of its day.
   *
   * @param day null where it is not of a single day
   */
  void checkDay(String day, CellNotes notes) {
    if (day != null) {
      days.check(day, notes);
    }
  }

  /** Whether the row's section can have figures of that day. */
  boolean allows(LocalDate day) {
    return days.contains(day, zone());
  }

  /** An id of after the export is none that carries its time. */
  void setIdTime(Optional<Instant> time) {
    idTime =
        time.isEmpty()
            ? time
            : time.filter(at -> !export().isLongBeforeDay(dayOf(at).toString(), zone()));
  }

  /** When the id of the row's post was given. */
  Optional<Instant> idTime() {
    return idTime;
  }

  /** That as a day where the account is. */
  Optional<LocalDate> idDay() {
    return idTime.map(this::dayOf);
  }

  private LocalDate dayOf(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  AccountFacts account() {
    return account;
  }

  ZoneId zone() {
    return account.zone();
  }

  /** When the row's section was exported. */
  ExportMoment export() {
    return days.export();
  }

  /** The day of the export where the account is. */
  LocalDate exportDay() {
    return export().at().atZone(account.zone()).toLocalDate();
  }

  /** The year of the row's day in a series of days without years. */
  OptionalInt seriesYear() {
    return seriesYear;
  }
}
