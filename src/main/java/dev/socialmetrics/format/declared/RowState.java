package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.AccountFacts;
import dev.socialmetrics.format.ExportMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/** What reading the cells of the row at hand needs to know besides them. Mutable, one a checker. */
final class RowState {
  private ExportMoment export;
  private AccountFacts account;
  private OptionalInt seriesYear = OptionalInt.empty();
  private Optional<Instant> idTime = Optional.empty();

  RowState(ExportMoment export, AccountFacts nobody) {
    this.export = export;
    this.account = nobody;
  }

  /**
   * @param exported when its section was
   */
  void start(AccountFacts rowAccount, OptionalInt year, ExportMoment exported) {
    export = exported;
    account = rowAccount;
    seriesYear = year;
  }

  /** The row itself says when it was exported. */
  void setExport(ExportMoment stated) {
    export = stated;
  }

  /** An id of after the export is none that carries its time. */
  void setIdTime(Optional<Instant> time) {
    idTime = time.filter(at -> !export.isLongBeforeDay(dayOf(at).toString(), zone()));
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

  void setAccount(AccountFacts known) {
    account = known;
  }

  AccountFacts account() {
    return account;
  }

  ZoneId zone() {
    return account.zone();
  }

  /** When the row's section was exported. */
  ExportMoment export() {
    return export;
  }

  /** The day of the export where the account is. */
  LocalDate exportDay() {
    return export.at().atZone(account.zone()).toLocalDate();
  }

  /** The year of the row's day in a series of days without years. */
  OptionalInt seriesYear() {
    return seriesYear;
  }
}
