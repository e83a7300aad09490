package dev.socialmetrics.cli;

import dev.socialmetrics.format.description.ExportLanguage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What exports of a format say in one language.
 *
 * @param numbers {@code point} or {@code comma}
 * @param dates patterns of days, by those of the description
 * @param words by the English ones, normalised
 */
record FormatWords(
    String numbers, Map<String, List<String>> dates, Map<String, List<String>> words) {
  static FormatWords of(ExportLanguage language) {
    return new FormatWords(
        language.decimalComma() ? "comma" : "point",
        new TreeMap<>(language.dates()),
        new TreeMap<>(language.words()));
  }

  /** A line for people. */
  String line() {
    return String.join(
        "; ",
        words.entrySet().stream()
            .map(each -> each.getKey() + " = " + String.join(", ", each.getValue()))
            .toList());
  }
}
