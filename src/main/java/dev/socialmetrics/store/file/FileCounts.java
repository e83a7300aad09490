package dev.socialmetrics.store.file;

/**
 * What became of the rows of a file: {@code read = stored + unchanged + superseded + rejected +
 * ignored}.
 *
 * @param warnings number of warnings, of rows and of the file
 * @param restated number of values that replaced an older one
 */
public record FileCounts(
    long read,
    long stored,
    long unchanged,
    long superseded,
    long rejected,
    long ignored,
    long warnings,
    long restated) {
  /** Of a file none of whose rows is stored. */
  public static final FileCounts NONE = new FileCounts(0, 0, 0, 0, 0, 0, 0, 0);

  public FileCounts plus(FileCounts other) {
    return new FileCounts(
        read + other.read,
        stored + other.stored,
        unchanged + other.unchanged,
        superseded + other.superseded,
        rejected + other.rejected,
        ignored + other.ignored,
        warnings + other.warnings,
        restated + other.restated);
  }

  /** The conservation check: every row read is counted in exactly one of the five. */
  public boolean isConserved() {
    return read == stored + unchanged + superseded + rejected + ignored;
  }
}
