package dev.socialmetrics.source.workbook;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of months in the languages that exports and spreadsheets come in, by their beginnings. */
public final class MonthWords {
  private static final int LETTERS = 3;
  private static final Set<String> BEGINNINGS =
      Stream.of(
              "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ro",
              "hu", "uk", "ru", "bg", "el", "tr", "id")
          .map(Locale::forLanguageTag)
          .flatMap(MonthWords::names)
          .filter(name -> name.length() >= LETTERS)
          .map(name -> name.substring(0, LETTERS))
          .collect(Collectors.toUnmodifiableSet());

  private MonthWords() {}

  /**
   * Whether the only word of a text names a month.
   *
   * @param text lower case
   */
  public static boolean isIn(String text) {
    String word =
        text.codePoints()
            .filter(Character::isLetter)
            .limit(LETTERS)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return BEGINNINGS.contains(word);
  }

  private static Stream<String> names(Locale locale) {
    return Stream.of(Month.values())
        .flatMap(
            month ->
                Stream.of(TextStyle.FULL, TextStyle.SHORT)
                    .map(style -> month.getDisplayName(style, locale).toLowerCase(locale)));
  }
}
