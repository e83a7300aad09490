package dev.socialmetrics.problem;

/** What a problem means for the data it was found in. */
public enum Severity {
  /** The whole file is refused; none of its rows is stored. */
  FILE,
  /** The row is rejected; the rest of the file is stored. */
  ROW,
  /** The data is stored; a warning is reported. */
  WARNING,
  /** The row is no data (a blank line, a total, a repeated header) and is only counted. */
  IGNORED,
  /** The run itself, not the data: a lock, a disk, a database. */
  RUN;

  /** Lower-case word for the store and for JSON. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
