package dev.socialmetrics.format.cell;

import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.source.table.Labels;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The names of months in some languages, full and short. Immutable. */
public final class MonthNames {
  static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** In every language that has a dictionary. */
  public static final MonthNames OF_ALL_LANGUAGES =
      new MonthNames(List.copyOf(Words.shipped().languages()));

  private final Map<String, Integer> byName = new HashMap<>();

  /**
   * @param languages as BCP 47 tags, {@code en}, {@code pt-BR}
   */
  MonthNames(List<String> languages) {
    languages.forEach(this::add);
    Words.shipped().months("en").forEach(this::add);
  }

  private void add(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (Month month : Month.values()) {
      STYLES.forEach(style -> add(month.getDisplayName(style, locale), month.getValue()));
    }
    Words.shipped().months(locale.getLanguage()).forEach(this::add);
  }

  private void add(String name, int month) {
    byName.putIfAbsent(plain(name), month);
  }

  /** 1 to 12; empty for no name of a month. Case and points do not matter. */
  OptionalInt find(String name) {
    Integer month = byName.get(plain(name));
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  public boolean isMonth(String name) {
    return find(name).isPresent();
  }

  static String plain(String name) {
    return Labels.normalise(name.replace(".", ""));
  }
}
