package dev.socialmetrics.format.description;

import dev.socialmetrics.source.table.Labels;
import java.util.Map;

/** Who decided how the tables of a format are written. */
public enum Style {
  /**
   * A platform: its header may be below a preamble, has columns that are not read, and differs from
   * one language and year to the next; numbers and days are written for people.
   */
  PLATFORM,
  /**
   * This program: the labels are in the first line or are the keys of JSON objects, each is the
   * name of a column, blanks and hyphens as good as underscores. Rows say whose they are. A column
   * that is missing or there twice refuses the file; of one that is not known a warning says so.
   * Numbers and days are written for programs.
   */
  CANONICAL;

  static final Map<String, Style> BY_WORD = Map.of("platform", PLATFORM, "canonical", CANONICAL);

  /** A label as it is compared. */
  public String compared(String label) {
    String normal = Labels.normalise(label);
    return this == PLATFORM ? normal : normal.replace(' ', '_').replace('-', '_');
  }
}
