package dev.socialmetrics.format.match;

import dev.socialmetrics.format.cell.IsoDate;
import java.util.List;
import java.util.Optional;

/** What a header that is of no format shows of how its table came about. */
final class HeaderSigns {
  /** The mark of UTF-8, read as Windows-1252 and written again. */
  private static final String MISREAD_MARK = "\u00EF\u00BB\u00BF";

  private HeaderSigns() {}

  /** What to do about it. */
  static Optional<String> advice(List<String> labels) {
    if (labels.stream().anyMatch(label -> label.startsWith(MISREAD_MARK))) {
      return Optional.of(
          "A program read this text in the wrong encoding (UTF-8 as Windows-1252) and saved it so:"
              + " download the export again and import it as it is.");
    }
    return labels.stream().filter(HeaderSigns::isDay).count() > 1
        ? Optional.of(
            "The days are in columns: turn the table, so that each day is a row, with its date in a"
                + " column date and a column for each metric.")
        : Optional.empty();
  }

  private static boolean isDay(String label) {
    return label.length() == IsoDate.LENGTH && IsoDate.startsWithDay(label);
  }
}
