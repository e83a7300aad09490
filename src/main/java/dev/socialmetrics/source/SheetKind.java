package dev.socialmetrics.source;

/** What a table is kept in. */
public enum SheetKind {
  /** Lines of text with delimiters. */
  TEXT,
  /** JSON: a document or lines, whose records bring their labels with them. */
  JSON,
  /** A sheet of a workbook (.xlsx). */
  WORKBOOK,
  /** A sheet of an old binary workbook (.xls). */
  OLD_WORKBOOK
}
