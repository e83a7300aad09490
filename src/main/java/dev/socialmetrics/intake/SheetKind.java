package dev.socialmetrics.intake;

/** What a table is kept in. */
public enum SheetKind {
  /** Lines of text with delimiters. */
  TEXT,
  /** JSON; {@link RowSources} reads it when it is a file of its own. */
  JSON,
  /** A sheet of a workbook (.xlsx). */
  WORKBOOK,
  /** A sheet of an old binary workbook (.xls). */
  OLD_WORKBOOK
}
