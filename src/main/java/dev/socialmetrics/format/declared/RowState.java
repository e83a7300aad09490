package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.AccountFacts;
import dev.socialmetrics.format.ExportMoment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;

/** What reading the cells of the row at hand needs to know besides them. Mutable, one a checker. */
final class RowState {
  private final ExportMoment export;
  private AccountFacts account;
  private OptionalInt seriesYear = OptionalInt.empty();

  RowState(ExportMoment export, AccountFacts nobody) {
    this.export = export;
    this.account = nobody;
  }

  void start(AccountFacts rowAccount, OptionalInt year) {
    account = rowAccount;
    seriesYear = year;
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

  /** The day of the export where the account is. */
  LocalDate exportDay() {
    return export.at().atZone(account.zone()).toLocalDate();
  }

  /** The year of the row's day in a series of days without years. */
  OptionalInt seriesYear() {
    return seriesYear;
  }
}
