package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.DecimalSign;
import dev.socialmetrics.format.cell.MoneyText;
import dev.socialmetrics.format.cell.WrittenNumber;
import dev.socialmetrics.format.description.Undecided;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

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
    List<FileCell> written = cells.stream().filter(cell -> !cell.isTyped()).toList();
    Optional<FileCell> point = first(written, DecimalSign.POINT, DecimalSign::isShownBy);
    Optional<FileCell> comma = first(written, DecimalSign.COMMA, DecimalSign::isShownBy);
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
        first(written, DecimalSign.POINT, DecimalSign::isDoubtful)
            .or(() -> first(written, DecimalSign.COMMA, DecimalSign::isDoubtful))
            .map(cell -> shown(cell) + ", which may be a thousand times as much")
            .orElse("no number of the file shows it"));
  }

  private static Optional<NumberGuess> open(String why) {
    return Optional.of(new NumberGuess(Undecided.WORD, "point, or comma: " + why));
  }

  private static Optional<FileCell> first(
      List<FileCell> cells, DecimalSign sign, BiPredicate<DecimalSign, String> what) {
    return cells.stream()
        .filter(cell -> what.test(sign, WrittenNumber.bare(MoneyText.of(cell.text()).number())))
        .findFirst();
  }

  private static String shown(FileCell cell) {
    return "row " + cell.line() + " has " + DraftYaml.shown(cell.text());
  }
}
