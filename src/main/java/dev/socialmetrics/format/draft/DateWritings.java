package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.DateParts;
import dev.socialmetrics.format.cell.DatePattern;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways in which exports write days that a draft knows, and what they read. */
final class DateWritings {
  /** Understood without a pattern. */
  static final List<String> ISO =
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
          "MMM d.",
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

  private static final String ENGLISH = "en";
  private static final MonthCache MONTHS = new MonthCache();
  private static final Map<String, DatePattern> COMPILED = new HashMap<>();

  private DateWritings() {}

  static List<String> patterns() {
    List<String> all = new ArrayList<>();
    DAYS.forEach(day -> TIMES.forEach(time -> all.add(day + time)));
    return all;
  }

  /** With the names of months of all languages. */
  static Optional<DateParts> read(String pattern, FileCell cell) {
    return compiled(pattern).parse(cell.text());
  }

  private static synchronized DatePattern compiled(String pattern) {
    return COMPILED.computeIfAbsent(
        pattern, first -> new DatePattern(first, MonthNames.OF_ALL_LANGUAGES));
  }

  /** No language where English reads all cells alike; else the fewest that do together. */
  static List<String> languages(String pattern, List<FileCell> cells) {
    if (!pattern.contains("MMM")) {
      return List.of();
    }
    List<FileCell> left = new ArrayList<>(cells);
    left.removeIf(cell -> isReadIn(ENGLISH, pattern, cell));
    List<String> chosen = new ArrayList<>();
    if (!left.isEmpty() && left.size() < cells.size()) {
      chosen.add(ENGLISH);
    }
    for (String language : Words.shipped().languages().stream().sorted().toList()) {
      if (!left.isEmpty() && left.removeIf(cell -> isReadIn(language, pattern, cell))) {
        chosen.add(language);
      }
    }
    return chosen;
  }

  private static boolean isReadIn(String language, String pattern, FileCell cell) {
    return new DatePattern(pattern, MONTHS.of(List.of(language)))
        .parse(cell.text())
        .equals(read(pattern, cell));
  }
}
