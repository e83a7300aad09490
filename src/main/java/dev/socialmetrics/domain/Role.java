package dev.socialmetrics.domain;

/** What a column is for. */
public enum Role {
  /** Part of the natural key: never empty, never restated. */
  KEY,
  /** Stated by an export: the newest export that states it wins. */
  VALUE,
  /**
   * Stated by an export for other columns of the row, and stored as what these have in common: the
   * currency of all amounts.
   */
  SPREAD,
  /** Computed from the values of the same row, never read from a file. */
  DERIVED
}
