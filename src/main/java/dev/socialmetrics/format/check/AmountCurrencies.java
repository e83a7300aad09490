package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.format.AccountFacts;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.CurrencyReader;
import dev.socialmetrics.format.cell.MoneyText;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Row;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The currency that is written in the cell of an amount. It decides; a sign of several currencies
 * is taken for the one that the row states or the account has. A sign is never dropped.
 */
final class AmountCurrencies {
  private AmountCurrencies() {}

  /** The currency that the amount's label names; that of the row's other amounts too. */
  static void take(BoundColumn bound, Row read, MutableValues values, CellNotes notes) {
    Column own = bound.currency().orElseThrow();
    Column ofRow = Kind.CAMPAIGN.column("currency");
    bound
        .currencyOf(read.cells())
        .filter(code -> !values.has(own))
        .map(code -> new CurrencyReader().read(code, notes))
        .ifPresent(
            code -> {
              values.set(own, code);
              values.set(ofRow, values.find(ofRow).orElse(code));
            });
  }

  /**
   * Once all columns of a row are read.
   *
   * @param read the row's cells as written
   * @param values so far
   */
  static void settle(
      BoundTable table,
      String[] read,
      MutableValues values,
      AccountFacts account,
      CellNotes notes) {
    for (BoundColumn bound : table.columns()) {
      Optional<Column> own = bound.currency();
      if (own.isPresent() && values.has(bound.column())) {
        bound
            .firstFilled(read)
            .ifPresent(cell -> settle(own.get(), read[cell], cell, values, account, notes));
      }
    }
  }

  private static void settle(
      Column own,
      String text,
      int cell,
      MutableValues values,
      AccountFacts account,
      CellNotes notes) {
    Set<String> signs = MoneyText.of(CellText.trim(text)).currencies();
    if (signs.isEmpty()) {
      return;
    }
    Column ofRow = values.kind().column("currency");
    Object stated = values.orNull(values.has(own) ? own : ofRow);
    if (stated != null ? signs.contains(stated) : signs.size() == 1) {
      values.set(own, stated == null ? signs.iterator().next() : stated);
    } else if (stated == null && signs.contains(account.currency())) {
      values.set(own, account.currency());
    } else {
      notes.startCell(cell, text);
      notes.reject(
          ProblemCode.CELL_CURRENCY_UNKNOWN,
          stated == null
              ? "an amount of one currency; this may be " + String.join(", ", new TreeSet<>(signs))
              : "an amount in " + stated + ", as the row or the header says",
          stated == null
              ? "Set the account's currency (metrics accounts add), or add the column Currency"
              : "Export again with one currency");
    }
  }
}
