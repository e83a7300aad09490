package dev.socialmetrics.format.cell;

import dev.socialmetrics.format.words.Words;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of days of the week, full and short, in all languages that have a dictionary. A name
 * may be that of several days, in a language each.
 */
public final class WeekdayNames {
  private static final Map<String, Set<DayOfWeek>> DAYS = new HashMap<>();

  static {
    Words.shipped().languages().forEach(WeekdayNames::add);
  }

  private WeekdayNames() {}

  private static void add(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (DayOfWeek day : DayOfWeek.values()) {
      MonthNames.STYLES.forEach(style -> add(day.getDisplayName(style, locale), day));
    }
  }

  private static void add(String name, DayOfWeek day) {
    DAYS.computeIfAbsent(MonthNames.plain(name), first -> EnumSet.noneOf(DayOfWeek.class)).add(day);
  }

  /** The days that a name may mean; none for another word. Case and points do not matter. */
  public static Set<DayOfWeek> find(String name) {
    return DAYS.getOrDefault(MonthNames.plain(name), Set.of());
  }
}
