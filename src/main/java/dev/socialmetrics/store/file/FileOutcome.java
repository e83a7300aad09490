package dev.socialmetrics.store.file;

/** How far an input file has come. */
public enum FileOutcome {
  /** Recognised, to be read. */
  NEW,
  /** All rows read and checked, to be published. */
  STAGED,
  /** Published whole. */
  LOADED,
  /** The same bytes as another file, never read; or refused for rows that it stores corrected. */
  DUPLICATE,
  /** Not taken; none of its rows is stored. */
  REFUSED,
  /** Refused once, and no longer where it was. */
  GONE,
  /** Loaded once and taken back; in the table {@code GONE} with the time of that. */
  FORGOTTEN
}
