package dev.socialmetrics.format.check;

import dev.socialmetrics.format.AccountFacts;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.problem.ProblemCode;
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
        ? stated(row, table, column.get(), notes)
        : named(table.namedOwner().names(row.cells()), notes);
  }

  private AccountFacts stated(Row row, BoundTable table, BoundColumn column, CellNotes notes) {
    Object id = column.read(row.cells(), notes);
    if (id != null) {
      return facts((String) id);
    }
    if (file.account().isEmpty() && !notes.hasErrors()) {
      column.reject(row.cells(), notes);
    } else if (file.account().isPresent() && table.namedOwner().isThere()) {
      rejectOther(row, table.namedOwner(), notes);
    }
    return notes.hasErrors() ? nobody : facts(file.account().orElseThrow().value());
  }

  /** What a row calls its account must be a name of the one that its file belongs to. */
  private void rejectOther(Row row, NamedOwner named, CellNotes notes) {
    List<Integer> cells =
        named.cells().stream()
            .filter(cell -> !file.isIgnored(row.layout().labels().get(cell)))
            .filter(cell -> !new NamedOwner(List.of(cell), false).names(row.cells()).isEmpty())
            .toList();
    String ofFile = file.account().orElseThrow().value();
    if (!cells.isEmpty() && cells.stream().noneMatch(at -> owner.isOf(row.cells()[at], ofFile))) {
      notes.startCell(cells.get(0), row.cells()[cells.get(0)]);
      notes.reject(
          ProblemCode.ROW_ACCOUNT_MISMATCH,
          "a name of " + ofFile + ", whose file it is",
          "Put the row into that account's file, or name accounts by their ids in a column"
              + " account_id; if it is another name of "
              + ofFile
              + ", add it to its handles");
    }
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
