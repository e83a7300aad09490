package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.DecimalSign;
import dev.socialmetrics.format.cell.NumberSigns;
import dev.socialmetrics.format.description.Undecided;
import java.util.List;
import java.util.Optional;

/**
 * How numbers are written.
 *
 * @param value {@code point}, {@code comma}, or the word for what is undecided
 */
record NumberGuess(String value, String why) {
  /**
   * @param cells of columns of numbers; empty where workbooks say that they are numbers
   */
  static Optional<NumberGuess> of(List<FileCell> cells) {
    NumberSigns<FileCell> signs = new NumberSigns<>();
    List<FileCell> written = cells.stream().filter(cell -> !cell.isTyped()).toList();
    written.forEach(cell -> signs.add(cell.text(), cell));
    Optional<FileCell> point = signs.shown(DecimalSign.POINT);
    Optional<FileCell> comma = signs.shown(DecimalSign.COMMA);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (point.isPresent() != comma.isPresent()) {
      String value = point.isPresent() ? "point" : "comma";
      return Optional.of(new NumberGuess(value, shown(point.or(() -> comma).orElseThrow())));
    }
    if (point.isPresent()) {
      return open(shown(point.get()) + ", but " + shown(comma.orElseThrow()));
    }
    return open(
        signs
            .doubtful()
            .map(cell -> shown(cell) + ", which may be a thousand times as much")
            .orElse("no number of the file shows it"));
  }

  private static Optional<NumberGuess> open(String why) {
    return Optional.of(new NumberGuess(Undecided.WORD, "point, or comma: " + why));
  }

  private static String shown(FileCell cell) {
    return "row " + cell.line() + " has " + DraftYaml.shown(cell.text());
  }
}
