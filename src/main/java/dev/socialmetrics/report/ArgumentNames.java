package dev.socialmetrics.report;

import java.util.Locale;

/** How arguments are called where they were given, so that a message names what was written. */
public enum ArgumentNames {
  /** Of the command line: {@code --post-type}. */
  OPTIONS,
  /** Of an address: {@code post_type}. */
  PARAMETERS;

  /**
   * @param name in lower case with hyphens, {@code post-type}
   */
  public String of(String name) {
    return this == OPTIONS
        ? "--" + name.toLowerCase(Locale.ROOT)
        : name.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
