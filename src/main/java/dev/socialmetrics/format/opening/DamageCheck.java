package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.csv.SpreadsheetDamage;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a file whose ids or numbers a spreadsheet has changed; what is lost cannot be guessed.
 */
final class DamageCheck {
  private static final Set<String> IDS = Set.of("post_id", "campaign_id", "account");

  private final Layout layout;
  private final boolean isEitherStyle;
  private final NumberStyles styles;
  private final List<Integer> ids = new ArrayList<>();
  private final NumberCells numbers;

  DamageCheck(FormatDescription format, TableDescription table, Layout layout) {
    this.layout = layout;
    this.isEitherStyle = format.numbers().whole() || format.numbers().isEither();
    this.styles = new NumberStyles(format.decimalComma());
    for (ColumnDescription column : table.columns().values()) {
      if (IDS.contains(column.name())) {
        ids.addAll(NumberCells.cells(column, layout));
      }
    }
    this.numbers = NumberCells.of(table, layout);
  }

  /**
   * @throws FileRefused at the first cell that shows it
   */
  void require(SheetRecord record) throws FileRefused {
    for (int cell : ids) {
      if (!isWhole(record, cell)) {
        refuse(SpreadsheetDamage.roundedId(ref(cell), record.cell(cell)), record);
      }
    }
    for (int cell : numbers.whole()) {
      require(cell, true, record);
    }
    for (int cell : numbers.others()) {
      require(cell, false, record);
    }
  }

  private void require(int cell, boolean isOfWhole, SheetRecord record) throws FileRefused {
    if (!isWhole(record, cell)) {
      if (!isEitherStyle) {
        styles.require(ref(cell), isOfWhole, record.cell(cell), record.line());
      }
      refuse(SpreadsheetDamage.dateForNumber(ref(cell), record.cell(cell)), record);
    }
  }

  /** Digits and nothing else in a text: most cells, and no damage shows in them. */
  private static boolean isWhole(SheetRecord record, int cell) {
    String text = record.text(cell);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !record.hasTypes();
  }

  private ColumnRef ref(int cell) {
    return layout.column(cell);
  }

  private static void refuse(Optional<Problem> problem, SheetRecord record) throws FileRefused {
    if (problem.isPresent()) {
      throw new FileRefused(problem.get(), record.line());
    }
  }
}
