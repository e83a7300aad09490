package dev.socialmetrics.source.table;

import java.util.Objects;

/**
 * One cell of a table, not yet interpreted.
 *
 * @param text never null; empty for an empty cell
 */
public record SheetCell(String text, CellType type) {
  /** An empty cell. */
  public static final SheetCell BLANK = new SheetCell("", CellType.BLANK);

  public SheetCell {
    Objects.requireNonNull(text);
    Objects.requireNonNull(type);
  }

  /** A cell of a text file: {@link CellType#TEXT} or {@link CellType#BLANK}. */
  public static SheetCell of(String text) {
    if (text.isEmpty()) {
      return BLANK;
    }
    return new SheetCell(text, text.isBlank() ? CellType.BLANK : CellType.TEXT);
  }

  public boolean isBlank() {
    return type == CellType.BLANK;
  }
}
