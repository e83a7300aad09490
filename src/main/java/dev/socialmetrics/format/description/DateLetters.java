package dev.socialmetrics.format.description;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters that patterns of days and times are made of. */
public final class DateLetters {
  /** The word for Unix time, which is alone. */
  public static final String EPOCH = "epoch";

  /** One letter group, quoted text (group 1), blanks or a sign. */
  public static final Pattern TOKEN =
      Pattern.compile("'([^']*)'|yyyy|yy|MMMM?|MM?|dd?|EEEE?|HH?|hh?|mm|ss|a|Z|\\s+|[^A-Za-z]");

  private DateLetters() {}

  /**
   * Whether day and month are two numbers that another country puts the other way round; behind the
   * year they have one order everywhere.
   */
  public static boolean hasTwoOrders(String pattern) {
    return pattern.matches("(?!yyyy)[^']*(?<![Md])(M|MM)(?![Md])[^']*") && pattern.contains("d");
  }

  /** A pattern with day and month in each other's place. */
  public static String swapped(String pattern) {
    return pattern.replace('M', '\0').replace('d', 'M').replace('\0', 'd');
  }

  /**
   * The same pattern.
   *
   * @throws IllegalArgumentException when something in it means nothing, or a part is there twice
   */
  public static String require(String pattern) {
    if (!pattern.equals(EPOCH) && !TOKEN.matcher(pattern).replaceAll("").isEmpty()) {
      throw new IllegalArgumentException(pattern);
    }
    requireOnce(pattern);
    return pattern;
  }

  private static void requireOnce(String pattern) {
    StringBuilder seen = new StringBuilder();
    Matcher token = TOKEN.matcher(pattern);
    while (token.find()) {
      String first = token.group().substring(0, 1);
      boolean letter = Character.isLetter(first.charAt(0)) && token.group(1) == null;
      if (letter && !pattern.equals(EPOCH) && seen.indexOf(first.equals("H") ? "h" : first) >= 0) {
        throw new IllegalArgumentException(pattern);
      }
      seen.append(letter ? first.equals("H") ? "h" : first : "");
    }
  }
}
