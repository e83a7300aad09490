package dev.socialmetrics.format.check;

import java.util.Locale;

/** What to do with a label that is nearly the name of a column. */
final class Renaming {
  private Renaming() {}

  static String advice(String label, String near) {
    return "Rename \"" + label + "\" if it is \"" + near + "\"" + unlike(label) + ". ";
  }

  /** Two names that look alike differ in a character that nobody sees, or of another alphabet. */
  private static String unlike(String label) {
    return label
        .codePoints()
        .filter(c -> c < ' ' || c > '~')
        .mapToObj(c -> String.format(Locale.ROOT, ", written without U+%04X", c))
        .findFirst()
        .orElse("");
  }
}
