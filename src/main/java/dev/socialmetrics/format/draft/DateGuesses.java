package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.DateParts;
import dev.socialmetrics.format.description.DateLetters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the patterns in which most cells of a column are days or times. */
final class DateGuesses {
  private static final double MOST = 0.6;
  private static final int MOST_PATTERNS = 3;
  private static final List<String> PATTERNS = DateWritings.patterns();

  private final List<FileCell> cells;
  private final Map<FileCell, DateParts> read = new LinkedHashMap<>();
  private final List<FileCell> left = new ArrayList<>();
  private final List<String> chosen = new ArrayList<>();
  private final Set<String> languages = new LinkedHashSet<>();

  private DateGuesses(List<FileCell> cells) {
    this.cells = cells;
  }

  /** None where they are no days; two where their order of day and month is not proven. */
  static List<DateGuess> of(List<FileCell> cells) {
    boolean mayBe =
        cells.stream().limit(MOST_PATTERNS).anyMatch(cell -> cell.text().matches(".*\\p{Nd}.*"));
    return mayBe ? new DateGuesses(cells).guess() : List.of();
  }

  private List<DateGuess> guess() {
    for (FileCell cell : cells) {
      Optional<DateParts> day =
          DateWritings.ISO.stream()
              .flatMap(pattern -> DateWritings.read(pattern, cell).stream())
              .findFirst();
      day.ifPresentOrElse(parts -> read.put(cell, parts), () -> left.add(cell));
    }
    while (!left.isEmpty() && chosen.size() < MOST_PATTERNS) {
      FileCell first = left.remove(0);
      best(first).ifPresent(pattern -> take(pattern, first));
    }
    if (read.size() < cells.size() * MOST || read.isEmpty()) {
      return List.of();
    }
    return inOrders();
  }

  /** The pattern that reads a cell, and most of those that are left. */
  private Optional<String> best(FileCell first) {
    String best = "";
    long most = 0;
    for (String pattern : PATTERNS) {
      if (!chosen.contains(DateLetters.swapped(pattern))
          && DateWritings.read(pattern, first).isPresent()) {
        long count =
            1 + left.stream().filter(c -> DateWritings.read(pattern, c).isPresent()).count();
        if (count > most) {
          best = pattern;
          most = count;
        }
      }
    }
    return Optional.of(best).filter(pattern -> !pattern.isEmpty());
  }

  private void take(String pattern, FileCell first) {
    chosen.add(pattern);
    List<FileCell> taken = new ArrayList<>();
    left.add(0, first);
    for (FileCell cell : left) {
      Optional<DateParts> day = DateWritings.read(pattern, cell);
      day.ifPresent(parts -> read.put(cell, parts));
      day.ifPresent(parts -> taken.add(cell));
    }
    left.removeAll(taken);
    languages.addAll(DateWritings.languages(pattern, taken));
  }

  private List<DateGuess> inOrders() {
    Optional<String> twoOrders = chosen.stream().filter(DateLetters::hasTwoOrders).findFirst();
    Optional<FileCell> proof =
        twoOrders.flatMap(
            pattern ->
                read.keySet().stream()
                    .filter(cell -> DateWritings.read(pattern, cell).isPresent())
                    .filter(cell -> DateWritings.read(DateLetters.swapped(pattern), cell).isEmpty())
                    .findFirst());
    DateGuess guess = guess(chosen, proof.map(DateGuesses::shown).orElse(""));
    if (twoOrders.isEmpty() || proof.isPresent()) {
      return List.of(guess);
    }
    return List.of(guess, guess(chosen.stream().map(DateGuesses::swapped).toList(), ""));
  }

  private static String swapped(String pattern) {
    return DateLetters.hasTwoOrders(pattern) ? DateLetters.swapped(pattern) : pattern;
  }

  private DateGuess guess(List<String> patterns, String proof) {
    List<DateParts> days = cells.stream().filter(read::containsKey).map(read::get).toList();
    return new DateGuess(
        patterns, List.copyOf(languages), days, days.size() == cells.size(), proof);
  }

  private static String shown(FileCell cell) {
    return "row " + cell.line() + " has " + cell.text() + ", and there is no month above 12";
  }
}
