package dev.socialmetrics.format.cell;

/** Reads the cells of one column. */
public @FunctionalInterface interface CellReader {
  /**
   * The cell's value, of the Java type that its column wants.
   *
   * @param text never null; may be blank or a sign for "no value"
   * @return null when the cell says nothing, and when a problem was noted that rejects the row
   */
  Object read(String text, CellNotes notes);
}
