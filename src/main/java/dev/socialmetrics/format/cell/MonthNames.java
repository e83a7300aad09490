package dev.socialmetrics.format.cell;

import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.source.table.Labels;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The names of months and of days of the week in some languages, full and short. Immutable. */
public final class MonthNames {
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<String, Set<DayOfWeek>> weekdays = new HashMap<>();

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
    for (DayOfWeek day : DayOfWeek.values()) {
      STYLES.forEach(style -> add(day.getDisplayName(style, locale), day));
    }
  }

  private void add(String name, DayOfWeek day) {
    weekdays.computeIfAbsent(plain(name), first -> EnumSet.noneOf(DayOfWeek.class)).add(day);
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

  /** Whether a name is that of another day of the week; one in no known language is passed over. */
  boolean contradicts(String weekday, LocalDate date) {
    Set<DayOfWeek> named = weekdays.getOrDefault(plain(weekday), Set.of());
    return !named.isEmpty() && !named.contains(date.getDayOfWeek());
  }

  private static String plain(String name) {
    return Labels.normalise(name.replace(".", ""));
  }
}
