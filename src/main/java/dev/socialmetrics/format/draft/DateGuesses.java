package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.DateParts;
import dev.socialmetrics.format.cell.DatePattern;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.description.DateLetters;
import dev.socialmetrics.format.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the patterns in which all cells of a column are days or times. */
final class DateGuesses {
  private static final int LAST_MONTH = 12;
  private static final String ENGLISH = "en";
  private static final MonthCache MONTHS = new MonthCache();

  private static final List<String> ISO =
      List.of(
          "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssZ");

  private static final List<String> DAYS =
      List.of(
          "yyyy-M-d",
          "yyyy/M/d",
          "yyyy.M.d",
          "yyyyMMdd",
          "d/M/yyyy",
          "M/d/yyyy",
          "d.M.yyyy",
          "M.d.yyyy",
          "d-M-yyyy",
          "M-d-yyyy",
          "d/M/yy",
          "M/d/yy",
          "d.M.yy",
          "M.d.yy",
          "MMM d, yyyy",
          "MMM d yyyy",
          "d MMM yyyy",
          "d. MMM yyyy",
          "d-MMM-yyyy",
          "d-MMM-yy",
          "EEE, MMM d, yyyy",
          "EEE MMM d yyyy",
          "EEE, d MMM yyyy",
          "d 'de' MMM 'de' yyyy",
          "yyyy'年'M'月'd'日'",
          "MMM d",
          "d MMM",
          "d. MMM",
          "d-MMM",
          "d 'de' MMM",
          "M'月'd'日'",
          "M'월' d'일'");

  private static final List<String> TIMES =
      List.of(
          "",
          " HH:mm",
          " H:mm",
          " HH:mm:ss",
          " H:mm:ss",
          " h:mm a",
          ", h:mm a",
          " HH:mm Z",
          " HH:mm:ss Z",
          "'T'HH:mm:ss",
          "'T'HH:mm");

  private DateGuesses() {}

  /** None where they are no days; two where their order of day and month is not proven. */
  static List<DateGuess> of(List<FileCell> cells) {
    if (cells.isEmpty() || cells.get(0).text().chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    Optional<List<DateParts>> iso = read(ISO, MonthNames.OF_ALL_LANGUAGES, cells);
    if (iso.isPresent()) {
      return List.of(new DateGuess("", List.of(), iso.get(), ""));
    }
    List<DateGuess> found = new ArrayList<>();
    for (String day : DAYS) {
      for (String time : TIMES) {
        guess(day + time, cells).ifPresent(found::add);
      }
      if (!found.isEmpty() && !DateLetters.hasTwoOrders(day)) {
        break;
      }
    }
    return oneOrTwo(found);
  }

  /** The first, and the same in the other order where it can be read so too. */
  private static List<DateGuess> oneOrTwo(List<DateGuess> found) {
    return found.stream()
        .findFirst()
        .map(
            first ->
                found.stream()
                    .filter(
                        each ->
                            each == first
                                || each.pattern().equals(DateLetters.swapped(first.pattern())))
                    .toList())
        .orElse(List.of());
  }

  private static Optional<DateGuess> guess(String pattern, List<FileCell> cells) {
    return read(List.of(pattern), MonthNames.OF_ALL_LANGUAGES, cells)
        .map(
            days ->
                new DateGuess(
                    pattern, languages(pattern, days, cells), days, proof(pattern, cells)));
  }

  private static Optional<List<DateParts>> read(
      List<String> patterns, MonthNames months, List<FileCell> cells) {
    List<DatePattern> ways = patterns.stream().map(way -> new DatePattern(way, months)).toList();
    List<DateParts> days = new ArrayList<>();
    for (FileCell cell : cells) {
      Optional<DateParts> day =
          ways.stream().flatMap(way -> way.parse(cell.text()).stream()).findFirst();
      if (day.isEmpty()) {
        return Optional.empty();
      }
      days.add(day.get());
    }
    return Optional.of(days);
  }

  /** English where it reads them so; else all languages that do. */
  private static List<String> languages(
      String pattern, List<DateParts> days, List<FileCell> cells) {
    if (!pattern.contains("MMM") || reads(ENGLISH, pattern, days, cells)) {
      return List.of();
    }
    return Words.shipped().languages().stream()
        .sorted()
        .filter(language -> reads(language, pattern, days, cells))
        .toList();
  }

  private static boolean reads(
      String language, String pattern, List<DateParts> days, List<FileCell> cells) {
    return read(List.of(pattern), MONTHS.of(List.of(language)), cells)
        .filter(days::equals)
        .isPresent();
  }

  private static String proof(String pattern, List<FileCell> cells) {
    if (!DateLetters.hasTwoOrders(pattern)) {
      return "";
    }
    DatePattern other = new DatePattern(DateLetters.swapped(pattern), MonthNames.OF_ALL_LANGUAGES);
    return cells.stream()
        .filter(cell -> other.parse(cell.text()).isEmpty())
        .findFirst()
        .map(
            cell ->
                "row " + cell.line() + " has " + cell.text() + ": no month is above " + LAST_MONTH)
        .orElse("");
  }

  /** Whether days without a year go up, or down, in steps of a few days. */
  static boolean isSeries(DateGuess guess) {
    return Stream.of(1, -1).anyMatch(way -> goes(guess.days(), way));
  }

  private static boolean goes(List<DateParts> days, int way) {
    int turns = 0;
    for (int i = 1; i < days.size(); i++) {
      int step = (days.get(i).monthAndDay() - days.get(i - 1).monthAndDay()) * way;
      turns += step <= 0 ? 1 : 0;
      if (step == 0) {
        return false;
      }
    }
    return turns <= 1;
  }
}
