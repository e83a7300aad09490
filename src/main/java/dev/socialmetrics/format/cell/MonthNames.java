package dev.socialmetrics.format.cell;

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
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** Platforms write Vietnamese months in words, the JDK knows them as numbers. */
  private static final List<String> VIETNAMESE =
      List.of(
          "một",
          "hai",
          "ba",
          "tư",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười",
          "mười một",
          "mười hai");

  /** Its spelling changed between releases of the JDK. */
  private static final List<String> HINDI_OCTOBER = List.of("अक्तूबर", "अक्टूबर");

  private final Map<String, Integer> byName = new HashMap<>();

  /**
   * @param languages as BCP 47 tags, {@code en}, {@code pt-BR}
   */
  MonthNames(List<String> languages) {
    languages.forEach(this::add);
    byName.put("sept", 9);
    HINDI_OCTOBER.forEach(name -> add(name, 10));
  }

  private void add(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (Month month : Month.values()) {
      STYLES.forEach(style -> add(month.getDisplayName(style, locale), month.getValue()));
      if (locale.getLanguage().equals("vi")) {
        add("tháng " + VIETNAMESE.get(month.getValue() - 1), month.getValue());
      }
    }
  }

  private void add(String name, int month) {
    byName.putIfAbsent(plain(name), month);
  }

  /** 1 to 12; empty for no name of a month. Case and points do not matter. */
  OptionalInt find(String name) {
    Integer month = byName.get(plain(name));
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  private static String plain(String name) {
    return Labels.normalise(name.replace(".", ""));
  }
}
