package dev.socialmetrics.format.check;

import dev.socialmetrics.format.AccountFacts;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account of each row of a file, with what reading the row needs to know of it. */
final class RowAccounts {
  private static final int MOST_REMEMBERED = 10_000;

  private final FileContext file;
  private final ExportOwner owner;
  private final AccountFacts nobody;
  private final Map<String, AccountFacts> byId = new HashMap<>();
  private final Map<List<String>, AccountFacts> byNames = new HashMap<>();

  RowAccounts(FileContext file, ExportOwner owner) {
    this.file = file;
    this.owner = owner;
    this.nobody = AccountFacts.of("", file.accounts());
  }

  /** Of rows that do not say their account. */
  AccountFacts nobody() {
    return nobody;
  }

  /** By the column that holds accounts, or by what the platform calls it; else noted as missing. */
  AccountFacts of(Row row, BoundTable table, CellNotes notes) {
    Optional<BoundColumn> column = table.owner();
    return column.isPresent()
        ? stated(row, column.get(), notes)
        : named(table.namedOwner().names(row.cells()), notes);
  }

  private AccountFacts stated(Row row, BoundColumn column, CellNotes notes) {
    Object id = column.read(row.cells(), notes);
    if (id != null) {
      return facts((String) id);
    }
    if (file.account().isEmpty() && !notes.hasErrors()) {
      column.reject(row.cells(), notes);
    }
    return notes.hasErrors() ? nobody : facts(file.account().orElseThrow().value());
  }

  private AccountFacts named(List<String> names, CellNotes notes) {
    if (byNames.size() >= MOST_REMEMBERED) {
      byNames.clear();
    }
    AccountFacts found =
        byNames.computeIfAbsent(
            names, each -> owner.accountOf(each).map(this::facts).orElse(nobody));
    if (found == nobody) {
      notes.rejectRow(ExportOwner.unknownAccount(names));
    }
    return found;
  }

  private AccountFacts facts(String id) {
    if (byId.size() >= MOST_REMEMBERED) {
      byId.clear();
    }
    AccountFacts facts = byId.get(id);
    if (facts == null) {
      facts = AccountFacts.of(id, file.accounts());
      byId.put(id, facts);
    }
    return facts;
  }
}
