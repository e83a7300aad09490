package dev.socialmetrics.format.opening;

import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.Arrays;

/** The cells of a record as a text file of the same export would have them. */
final class WrittenCells {
  private WrittenCells() {}

  /**
   * As many as the header has labels; shared and not to be changed.
   *
   * @param decimalComma whether the export's texts have one
   */
  static String[] of(SheetRecord record, int size, boolean decimalComma) {
    String[] texts = record.texts(size);
    if (!record.hasTypes()) {
      return texts;
    }
    String[] cells = new String[size];
    Arrays.setAll(cells, i -> text(texts[i], record.type(i), decimalComma));
    return cells;
  }

  /** A workbook's numbers have points anywhere. */
  private static String text(String stored, CellType type, boolean decimalComma) {
    boolean number = type == CellType.NUMBER || type == CellType.PERCENT;
    return number && decimalComma ? stored.replace('.', ',') : stored;
  }
}
